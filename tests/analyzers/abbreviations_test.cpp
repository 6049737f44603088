#include "analyzers/abbreviations.hpp"

#include "tests/catch.hpp"

using tracuu::expand_abbreviation;

TEST_CASE("an abbreviation that stands for one thing is always expanded") {
    CHECK(expand_abbreviation("mttq", "", "") == "mặt trận tổ quốc");
    CHECK(expand_abbreviation("hđnd", "kỳ", "phường") == "hội đồng nhân dân");
    CHECK(expand_abbreviation("tw", "", "") == "trung ương");
    CHECK(expand_abbreviation("vpđu", "", "") == "văn phòng đảng ủy");
}

TEST_CASE("one that stands for several is expanded only where a neighbour decides") {
    CHECK(expand_abbreviation("tt", "", "hđnd") == "thường trực");
    CHECK(expand_abbreviation("đh", "", "đảng") == "đại hội");
    CHECK(expand_abbreviation("đh", "trường", "sư") == "đại học");
    CHECK_FALSE(expand_abbreviation("tt", "", ""));
    CHECK_FALSE(expand_abbreviation("đh", "", ""));
    CHECK_FALSE(expand_abbreviation("ct", "", "35"));
}

TEST_CASE("plain words are no abbreviations") {
    for (const char* word : {"đảng", "ủy", "tư", "qu", "an", ""})
        CHECK_FALSE(expand_abbreviation(word, "", ""));
}
