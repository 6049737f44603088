// Every article of the news set through the analyzer. Slow: minutes.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

#include "analyzers/analyzer.hpp"
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
    const auto term_and_position = [](const tracuu::Token& token) {
        return std::pair(token.term, token.position);
    };
    for_each_line_of_the_news([&](std::string_view line) {
        const auto composed = tracuu::analyze(line);
        const auto decomposed = tracuu::analyze(tracuu::to_nfd(line));
        if (std::ranges::equal(composed, decomposed, {}, term_and_position, term_and_position))
            return;
        CHECK(tracuu::test::to_text(composed) == tracuu::test::to_text(decomposed));
    });
}
