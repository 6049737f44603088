// The passage of an article that shows why it was found, from our own token offsets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"
#include "corpus/article.hpp"

namespace tracuu {

struct Snippet {
    std::string text;         ///< one line; white space runs are one space, control characters gone
    std::vector<Span> marks;  ///< bytes of `text`
};

/// What to mark: words by their canonical term (expansions included), and phrases' terms in order.
struct Highlights {
    std::vector<std::string> terms;
    std::vector<std::vector<std::string>> phrases;  ///< terms side by side; marked only so
};

/// About `length` bytes of the body (the title has its own line), cut at sentences or words.
Snippet make_snippet(const Article& article, const Highlights& highlights, std::size_t length = 280);

}  // namespace tracuu
