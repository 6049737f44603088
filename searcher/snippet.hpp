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
    std::vector<Span> marks;  ///< bytes of `text`, in order, apart
};

/// What to mark: words by their canonical term (expansions included), and phrases.
struct Highlights {
    std::vector<std::string> terms;
    /// Positions side by side, each with its alternatives; marked only where all stand in a row.
    std::vector<std::vector<std::vector<std::string>>> phrases;
    std::vector<std::string> documents;  ///< keys; marked where the article first cites them
};

/// What of the title and the body `highlights` name: bytes of the article's text, in order, apart.
std::vector<Span> find_marks(const Article& article, const std::vector<DocumentMention>& documents,
                             const Highlights& highlights);

/// About `length` bytes of the body (the title has its own line), cut at sentences or words:
/// where most of the different things to mark stand together, else its beginning. `documents` are
/// those of the article.
Snippet make_snippet(const Article& article, const std::vector<DocumentMention>& documents,
                     const Highlights& highlights, std::size_t length = 280);

}  // namespace tracuu
