#include "tests/corpus/article_invariants.hpp"

#include "analyzers/unicode.hpp"

namespace tracuu::test {

namespace {

bool lies_in(const std::string& text, Span span) {
    return span.begin <= span.end && span.end <= text.size() &&
           utf8_floor(text, span.begin) == span.begin && utf8_floor(text, span.end) == span.end;
}

}  // namespace

std::string broken_invariant(const Article& article) {
    if (!is_valid_utf8(article.text)) return "the text is not UTF-8";
    if (article.title.empty() && article.body.empty()) return "there is neither title nor body";
    for (const Span part : {article.category, article.title, article.byline})
        if (!lies_in(article.text, part)) return "a part lies outside the text";
    std::size_t end = 0;
    for (const Span paragraph : article.body) {
        if (!lies_in(article.text, paragraph) || paragraph.empty()) return "a paragraph is no text";
        if (paragraph.begin < end) return "paragraphs overlap";
        end = paragraph.end;
    }
    if (article.published && to_iso(*article.published).empty())
        return "the date cannot be written";
    return {};
}

}  // namespace tracuu::test
