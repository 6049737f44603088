// A saved HTML page → an article.
//
// The extracted text is laid out like a portal's plain text: category, title, stamp, paragraphs.
// Where the article lies is told by what the common systems call it (Liferay:
// journal-content-article; SharePoint: ms-rtestate-field; WordPress: entry-content; NukeViet:
// bodytext …), else by where most of the running text is that is not links. Dates, in this order: a
// stamp line with a time or a label, <meta> and JSON-LD, a <time> element, a stamp line with a date
// alone. The date of the file, of the printout or of today is never taken.
#pragma once

#include <string>
#include <string_view>

#include "corpus/article.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// The article in `html` (valid UTF-8). `text` of it is what was extracted, in the order above.
/// Errors: unreadable when there is neither a title nor a body, limit (html_document.hpp).
Result<Article> read_html(std::string_view html, std::string id, std::string source);

/// The text of a piece of HTML, a paragraph a line. Error: limit.
Result<std::string> html_fragment_text(std::string_view html);

/// Whether `text` is marked up with paragraphs or line breaks.
bool holds_html(std::string_view text);

}  // namespace tracuu
