#include "analyzers/lexicon.hpp"

#include <string>
#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "tests/analyzers/shipped_lexicon.hpp"
#include "tests/catch.hpp"

namespace tracuu {
namespace {

std::string small_lexicon() {
    LexiconBuilder builder;
    builder.add_word("ủy ban", {900, 300});
    builder.add_word("uỷ ban", {100, 0});
    builder.add_word("ủy ban nhân dân", {50, 50});
    builder.add_word("đảng", {700, 650});
    builder.add_word("đang", {800, 10});
    builder.add_word("thủ đô", {80, 70});
    builder.add_pair("đảng", "ủy", 40);
    builder.add_pair("đảng", "không", 7);
    return builder.build();
}

WordCount count_of(const Lexicon& lexicon, const std::vector<std::string>& syllables) {
    std::vector<SyllableId> ids;
    for (const std::string& syllable : syllables) ids.push_back(lexicon.syllable(syllable));
    return lexicon.count(lexicon.find(ids));
}

TEST_CASE("a lexicon counts words by their canonical syllables", "[lexicon]") {
    const std::string bytes = small_lexicon();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(count_of(*lexicon, {"ủy", "ban"}).count == 1000);
    CHECK(count_of(*lexicon, {"ủy", "ban"}).capitalised == 300);
    CHECK(count_of(*lexicon, {"ủy", "ban", "nhân", "dân"}).count == 50);
    CHECK(count_of(*lexicon, {"ủy", "ban", "nhân"}).count == 0);
    CHECK(count_of(*lexicon, {"ban", "ủy"}).count == 0);
    CHECK(count_of(*lexicon, {"đảng"}).count == 700);
    CHECK(count_of(*lexicon, {"ủy"}).count == 0);
    CHECK(lexicon->total_words() == 2630);
}

TEST_CASE("a syllable is known by its old and its new spelling", "[lexicon]") {
    const std::string bytes = small_lexicon();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->syllable("uỷ") == lexicon->syllable("ủy"));
    CHECK(lexicon->syllable("ủy") != unknown_syllable);
    CHECK(lexicon->syllable("ùy") == unknown_syllable);
    CHECK(lexicon->spelling(lexicon->syllable("uỷ")) == "ủy");
    CHECK(lexicon->syllable_count_of(lexicon->syllable("ủy")) == 1050);
}

TEST_CASE("a word is contained only whole", "[lexicon]") {
    const std::string bytes = small_lexicon();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->contains("ủy ban"));
    CHECK(lexicon->contains("ủy ban nhân dân"));
    CHECK_FALSE(lexicon->contains("ủy ban nhân"));
    CHECK_FALSE(lexicon->contains("ban"));
    CHECK_FALSE(lexicon->contains("ủy  ban"));
    CHECK_FALSE(lexicon->contains(""));
}

TEST_CASE("readings come most frequent first", "[lexicon]") {
    const std::string bytes = small_lexicon();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    std::vector<std::string> readings;
    for (const SyllableId id : lexicon->readings("dang"))
        readings.emplace_back(lexicon->spelling(id));
    CHECK(readings == std::vector<std::string>{"đang", "đảng"});
    CHECK(lexicon->readings("xyz").empty());
}

TEST_CASE("pairs of listed syllables are counted", "[lexicon]") {
    const std::string bytes = small_lexicon();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->pair_count(lexicon->syllable("đảng"), lexicon->syllable("ủy")) == 40);
    CHECK(lexicon->pair_count(lexicon->syllable("ủy"), lexicon->syllable("đảng")) == 0);
    CHECK(lexicon->total_pairs() == 40);
}

TEST_CASE("the same words make the same bytes in any order", "[lexicon]") {
    LexiconBuilder one, other;
    one.add_word("chi bộ", {3, 1});
    one.add_word("đảng bộ", {5, 2});
    other.add_word("đảng bộ", {5, 2});
    other.add_word("chi bộ", {3, 1});
    CHECK(one.build() == other.build());
}

TEST_CASE("a word of any length of syllable is found", "[lexicon]") {
    const std::vector<std::string> words{"nghiêng",      "phường",        "thưởng",
                                         "abcdefghijkl", "abcdefghijklm", std::string(40, 'x')};
    LexiconBuilder builder;
    for (const std::string& word : words) builder.add_word(word, {1, 0});
    const std::string bytes = builder.build();
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    for (const std::string& word : words) CHECK(lexicon->contains(word));
    CHECK_FALSE(lexicon->contains(std::string(41, 'x')));
}

TEST_CASE("damaged bytes are no lexicon", "[lexicon]") {
    const std::string bytes = small_lexicon();
    REQUIRE(Lexicon::open(bytes));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        INFO("byte " << i);
        CHECK_FALSE(Lexicon::open(damaged));
    }
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        CHECK_FALSE(Lexicon::open(std::string(bytes, 0, size)));
    CHECK_FALSE(Lexicon::open(bytes + "more than there was"));
}

TEST_CASE("sections that lie outside the file are refused", "[lexicon]") {
    const std::string bytes = small_lexicon();
    for (std::size_t section = 0; section < lexicon_format::section_count; ++section) {
        for (const std::uint64_t wrong : {std::uint64_t{1} << 20, ~std::uint64_t{7}}) {
            std::string offset = bytes, count = bytes;
            const std::size_t place = offsetof(lexicon_format::Header, sections) +
                                      section * sizeof(lexicon_format::SectionEntry);
            std::memcpy(offset.data() + place, &wrong, sizeof wrong);
            std::memcpy(count.data() + place + sizeof wrong, &wrong, sizeof wrong);
            CHECK_FALSE(Lexicon::open(offset));
            CHECK_FALSE(Lexicon::open(count));
        }
    }
}

TEST_CASE("bytes off the 8-byte boundary are refused", "[lexicon]") {
    const std::string shifted = std::string(1, 'x') + small_lexicon();
    CHECK_FALSE(Lexicon::open(std::string_view(shifted).substr(1)));
}

TEST_CASE("tables are compiled and their bad lines counted", "[lexicon]") {
    LexiconTables tables;
    tables.words = "# comment\nchi bộ\t12\t3\nđảng\t7\t7\nno count\nbad\tx\t1\n";
    tables.pairs = "đảng\tbộ 5 chi 2\nđảng\tbộ\n";
    tables.weights = "context\t3\t-7\nchi bộ\t1 -2 3\n\t4\ncontext\t-1\t2\n";
    std::size_t bad_lines = 0;
    const std::string bytes = compile_lexicon(tables, bad_lines);
    CHECK(bad_lines == 4);
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->contains("chi bộ"));
    CHECK(lexicon->pair_count(lexicon->syllable("đảng"), lexicon->syllable("bộ")) == 5);
    CHECK(lexicon->has_weights());
    const auto* pair = lexicon->pair_weights(lexicon->syllable("chi"), lexicon->syllable("bộ"));
    REQUIRE(pair != nullptr);
    CHECK(pair->weights[1] == -2);
    CHECK(lexicon->syllable_weights(unknown_syllable)[0] == 4);
}

TEST_CASE("the lexicon installed with the programs knows the words of the trade", "[lexicon]") {
    const Lexicon& lexicon = test::shipped_lexicon();
    for (const char* word : {"đảng ủy", "chi bộ", "nghị quyết", "quán triệt", "nhiệm kỳ",
                             "tuyên giáo", "ủy ban nhân dân"})
        CHECK(lexicon.contains(word));
    CHECK(lexicon.has_weights());
}

}  // namespace
}  // namespace tracuu
