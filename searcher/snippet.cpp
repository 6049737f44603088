#include "searcher/snippet.hpp"
namespace tracuu {
Snippet make_snippet(const Article&, const Highlights&, std::size_t) { return {}; }
}  // namespace tracuu
