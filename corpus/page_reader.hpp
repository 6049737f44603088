// The text of one page → its parts: category, title, post date, counter, body, by-line.
//
// The layout is the one Vietnamese portals share: the category (it need not be a place, may be
// missing or printed twice), the title, the stamp (post_stamp.hpp), the paragraphs, the by-line.
// What is printed around them is left out of the body but stays in the text. A page without a stamp
// has no post date: dates of events, printouts and addresses are never taken for one.
#pragma once

#include "corpus/article.hpp"

namespace tracuu {

/// Fills the spans, `published` and `views` of `article` from its `text` (valid UTF-8). Fields that
/// are already set stay as they are.
void read_layout(Article& article);

/// The same for an article whose category and title are known: the text from byte `from` on is
/// stamp lines, body and by-line.
void read_body(Article& article, std::size_t from);

}  // namespace tracuu
