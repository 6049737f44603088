#include "indexer/document_builder.hpp"
namespace tracuu {
FacetValues facet_values(const Article&, const Metadata&, const Gazetteer&) { return {}; }
std::string document_identity(const DocumentMention& mention) { return mention.key; }
Xapian::Document build_document(const Article&, const Metadata&, const Gazetteer&) { return {}; }
}  // namespace tracuu
