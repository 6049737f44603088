#include "searcher/snippet.hpp"

#include <string>
#include <vector>

#include "analyzers/unicode.hpp"
#include "corpus/article_reader.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

namespace {

Article article_with(const std::string& body) {
    Article article;
    article.text = body;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        if (end > begin) article.body.push_back({begin, end});
        begin = end + 1;
    }
    return article;
}

/// The snippet with its marks in brackets.
std::string bracketed(const Snippet& snippet) {
    std::string text;
    std::size_t done = 0;
    for (const Span& mark : snippet.marks) {
        text += snippet.text.substr(done, mark.begin - done);
        text += '[' + snippet.text.substr(mark.begin, mark.size()) + ']';
        done = mark.end;
    }
    return text + snippet.text.substr(done);
}

std::string shown(const std::string& body, const Highlights& highlights, std::size_t length = 280) {
    return bracketed(make_snippet(article_with(body), {}, highlights, length));
}

}  // namespace

TEST_CASE("marks fall on canonical terms, the text stays the author's") {
    CHECK(shown("Quận uỷ họp.", {{"ủy"}, {}, {}}) == "Quận [uỷ] họp.");
    CHECK(shown("QUẬN ỦY họp", {{"quận", "ủy"}, {}, {}}) == "[QUẬN] [ỦY] họp");
    CHECK(shown("họp", {{"ủy"}, {}, {}}) == "họp");
}

TEST_CASE("a phrase is marked only where its words stand in a row") {
    const Highlights phrase{{}, {{{"quận"}, {"ủy", "úy"}}}, {}};
    CHECK(shown("ủy viên quận, quận ủy", phrase) == "ủy viên quận, [quận] [ủy]");
}

TEST_CASE("a snippet is one clean line") {
    CHECK(shown("một \t hai\nba\xC2\xA0"
                "bốn",
                {{"hai"}, {}, {}}) == "một [hai] ba bốn");
    CHECK(shown("a\x1b[31mb\xE2\x80\xAE"
                "c",
                {}) == "a [31mbc");
}

TEST_CASE("the passage with most of the words is chosen and cut between words") {
    std::string body = "mở đầu nghị ở đây. ";
    for (int i = 0; i < 100; ++i) body += "từ ";
    body += "sau cùng có nghị quyết. ";
    for (int i = 0; i < 100; ++i) body += "đệm ";
    const Snippet snippet = make_snippet(article_with(body), {}, {{"nghị", "quyết"}, {}, {}}, 100);
    CAPTURE(snippet.text);
    CHECK(bracketed(snippet).find("[nghị] [quyết]") != std::string::npos);
    CHECK(snippet.text.starts_with("… "));
    CHECK(snippet.text.ends_with(" …"));
    CHECK(snippet.text.size() < 160);
}

TEST_CASE("a document is marked whole where it is first cited") {
    Article article = article_with("thực hiện 01-CTr/QU của quận");
    DocumentMention mention;
    mention.key = "ctr.1.qu";
    mention.span = {article.text.find("01"), article.text.find(" của")};
    const Snippet snippet = make_snippet(article, {mention}, {{}, {}, {"ctr.1.qu"}});
    CHECK(bracketed(snippet) == "thực hiện [01-CTr/QU] của quận");
}

TEST_CASE("text without spaces is cut at a character") {
    std::string body;
    for (int i = 0; i < 200; ++i) body += "ệ";
    const Snippet snippet = make_snippet(article_with(body), {}, {}, 100);
    CHECK(is_valid_utf8(snippet.text));
    CHECK(snippet.text.size() <= 110);
    CHECK(make_snippet(Article{}, {}, {}, 100).text.empty());
}
