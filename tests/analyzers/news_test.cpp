// Every article of the news set through the analyzer. Slow: minutes.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/letters.hpp"
#include "analyzers/tokenizer.hpp"
#include "analyzers/unicode.hpp"
#include "tests/analyzers/news.hpp"
#include "tests/analyzers/token_invariants.hpp"
#include "tests/catch.hpp"
#include "tests/shared_data.hpp"

using tracuu::test::NewsArticle;

namespace {

void for_each_line(const std::string& text, const std::function<void(std::string_view)>& take) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        take(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
    }
}

void for_each_line_of_the_news(const std::function<void(std::string_view)>& take) {
    const auto folder = tracuu::test::shared_folder() / "data/news";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        tracuu::test::for_each_article(file.path(), [&](const NewsArticle& article) {
            for_each_line(article.title, take);
            for_each_line(article.body, take);
        });
    }
}

/// `text` with every letter of the Vietnamese alphabet as a capital.
std::string in_capitals(std::string_view text) {
    std::string capitals;
    for (std::size_t i = 0; i < text.size();) {
        const tracuu::CodePoint c = tracuu::decode_utf8(text, i);
        const tracuu::Letter letter = tracuu::letter_of(c.value);
        const bool small = letter.id != tracuu::letter::none && !letter.upper;
        const char32_t below = c.value < 0x100 ? 0x20 : 1;  // how far the capital is
        if (c.malformed) {
            capitals += text.substr(i, c.size);
        } else {
            tracuu::append_utf8(capitals, small ? c.value - below : c.value);
        }
        i += c.size;
    }
    return capitals;
}

bool same_terms(const std::vector<tracuu::Token>& left, const std::vector<tracuu::Token>& right) {
    const auto term_and_position = [](const tracuu::Token& token) {
        return std::pair(token.term, token.position);
    };
    return std::ranges::equal(left, right, {}, term_and_position, term_and_position);
}

}  // namespace

TEST_CASE("the news set keeps every invariant and reads alike in both ways") {
    REQUIRE_SHARED("data/news");
    std::size_t lines = 0;
    for_each_line_of_the_news([&](std::string_view line) {
        ++lines;
        const std::string broken = tracuu::test::broken_invariant(line);
        if (broken.empty()) return;
        CAPTURE(line);
        CHECK(broken == "");
    });
    CHECK(lines > 0);
}

TEST_CASE("the news set gives the same terms decomposed") {
    REQUIRE_SHARED("data/news");
    for_each_line_of_the_news([&](std::string_view line) {
        const auto composed = tracuu::analyze(line);
        const auto decomposed = tracuu::analyze(tracuu::to_nfd(line));
        if (same_terms(composed, decomposed)) return;
        CHECK(tracuu::test::to_text(composed) == tracuu::test::to_text(decomposed));
    });
}

TEST_CASE("the news set gives the same terms in capitals and in small letters") {
    REQUIRE_SHARED("data/news");
    for_each_line_of_the_news([&](std::string_view line) {
        const auto capitals = tracuu::analyze(in_capitals(line));
        const auto small = tracuu::analyze(tracuu::to_lower(line));
        if (same_terms(capitals, small)) return;
        CHECK(tracuu::test::to_text(capitals) == tracuu::test::to_text(small));
    });
}

TEST_CASE("phrases of the news set have the tokens they have in their text") {
    REQUIRE_SHARED("data/news");
    for_each_line_of_the_news([&](std::string_view line) {
        const std::string broken = tracuu::test::broken_phrase(line, 5, 7);
        if (broken.empty()) return;
        CAPTURE(line);
        CHECK(broken == "");
    });
}
