#include "indexer/word_pairs.hpp"

#include <random>

#include "indexer/stored_term.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

namespace {

std::string packed(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    PairWriter writer;
    for (const auto& [word, position] : words) writer.add(stored_term("", word), position);
    return writer.pack();
}

bool has(const std::string& packed, const std::string& left, const std::string& right) {
    return may_have_pair(packed, print_of(stored_term("", left)), print_of(stored_term("", right)));
}

}  // namespace

TEST_CASE("a pair that stands in the article is found, in its order alone") {
    const std::string article = packed({{"quận", 0}, {"ủy", 1}, {"họp", 2}});
    CHECK(has(article, "quận", "ủy"));
    CHECK(has(article, "ủy", "họp"));
    CHECK_FALSE(has(article, "ủy", "quận"));
    CHECK_FALSE(has(article, "quận", "họp"));
}

TEST_CASE("syllables that differ in marks alone are one word in pairs") {
    const std::string article = packed({{"quận", 0}, {"ủy", 1}});
    CHECK(has(article, "quan", "uy"));
    CHECK(has(article, "quân", "ủy"));
    CHECK(print_of(stored_term("", "đường")) == print_of(stored_term("", "duong")));
    CHECK(print_of(stored_term("", "ương")) != print_of(stored_term("", "ứng")));
}

TEST_CASE("words that are no syllables make pairs as they are") {
    const std::string article = packed({{"covid", 0}, {"19", 1}, {"35-ct/tw", 2}});
    CHECK(has(article, "covid", "19"));
    CHECK(has(article, "19", "35-ct/tw"));
    CHECK_FALSE(has(article, "covid", "35-ct/tw"));
}

TEST_CASE("each of several words at a position has the words around it") {
    const std::string article = packed({{"có", 0}, {"31.328", 1}, {"31328", 1}, {"người", 2}});
    for (const char* number : {"31.328", "31328"}) {
        CHECK(has(article, "có", number));
        CHECK(has(article, number, "người"));
    }
}

TEST_CASE("no pair reaches over a gap or into the next text") {
    CHECK(packed({{"mặt", 0}, {"trận", 2}}).empty());
    PairWriter writer;
    writer.add("a", 0);
    writer.begin_text();
    for (const auto& [word, position] : {std::pair("b", 1U), {"c", 2U}, {"d", 3U}}) {
        writer.add(word, position);
    }
    CHECK(writer.pack() == packed({{"b", 1}, {"c", 2}, {"d", 3}}));
    CHECK_FALSE(may_have_pair({}, print_of("b"), print_of("c")));
}

TEST_CASE("every pair of a long article is found, and few that it does not have") {
    std::mt19937 random(3);
    PairWriter writer;
    std::vector<std::string> words;
    for (std::uint32_t i = 0; i < 2000; ++i) {
        words.push_back(std::to_string(random() % 3000));
        writer.add(words.back(), i);
    }
    const std::string article = writer.pack();
    CHECK(article.size() <= 1000);
    std::size_t seeming = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        REQUIRE(may_have_pair(article, print_of(words[i - 1]), print_of(words[i])));
        seeming += may_have_pair(article, print_of(words[i - 1]), print_of("x" + words[i]));
    }
    CHECK(seeming < words.size() / 5);
}
