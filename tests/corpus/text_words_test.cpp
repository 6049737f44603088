#include "corpus/text_words.hpp"

#include <string>

#include "tests/catch.hpp"

using tracuu::Cue;
using tracuu::Gap;
using tracuu::Word;

namespace {

std::vector<Word> words(const std::string& text, bool unmarked = false) {
    std::vector<Word> all;
    tracuu::read_words(text, {0, text.size()}, unmarked, all);
    return all;
}

std::string joined(const std::string& text) {
    std::string all;
    for (const Word& word : words(text)) {
        all += (all.empty() ? "" : "|") + std::string(tracuu::slice(text, word.span));
    }
    return all;
}

}  // namespace

TEST_CASE("words are letters or digits") {
    CHECK(joined("Đảng ủy P.8, Q3 (TP.HCM)") == "Đảng|ủy|P|8|Q|3|TP|HCM");
    CHECK(joined("2020-2025\u00a0họp") == "2020|2025|họp");
    CHECK(joined("").empty());
    CHECK(joined(" .,\n").empty());
    CHECK(joined("a\xFF"
                 "b") == "a|b");
}

TEST_CASE("cues in lower case, Title, CAPITALS and decomposed") {
    for (const char* text : {"phường", "Phường", "PHƯỜNG", "phu\u031bo\u031b\u0300ng"}) {
        INFO(text);
        CHECK(words(text).at(0).cue == Cue::phuong);
    }
    CHECK(words("phuong").at(0).cue == Cue::other);
    CHECK(words("phuong", true).at(0).cue == Cue::phuong);
    CHECK(words("uỷ").at(0).cue == Cue::uy);
    CHECK(words("Hà").at(0).cue == Cue::province_head);
    CHECK(words("hà").at(0).cue == Cue::other);
    CHECK(words("2020").at(0).cue == Cue::number);
}

TEST_CASE("gaps and capitals") {
    const auto all = words("Q1. Đống-ĐA, (x\ny");
    REQUIRE(all.size() == 6);
    CHECK(all[0].gap == Gap::line);
    CHECK(all[1].gap == Gap::none);
    CHECK(all[2].gap == Gap::dot);
    CHECK(all[3].gap == Gap::hyphen);
    CHECK(all[4].gap == Gap::bracket);
    CHECK(all[5].gap == Gap::line);
    CHECK(all[2].capital);
    CHECK_FALSE(all[2].all_capitals);
    CHECK(all[3].all_capitals);
    CHECK_FALSE(all[4].capital);
}
