#include "corpus/metadata.hpp"
namespace tracuu {
Metadata understand(const Article&, const Gazetteer&) { return {}; }
}  // namespace tracuu
