#include "corpus/documents.hpp"
namespace tracuu {
std::vector<DocumentMention> find_documents(std::string_view) { return {}; }
std::vector<DocumentQuery> find_documents_in_query(std::string_view) { return {}; }
}  // namespace tracuu
