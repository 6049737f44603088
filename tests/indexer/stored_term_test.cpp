// A word is written to the database in few bytes and read back as it was.
#include "indexer/stored_term.hpp"

#include <set>

#include "analyzers/syllable_table.hpp"
#include "analyzers/unicode.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/schema.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("a syllable is stored in two bytes, which no other word has") {
    const SyllableTable& table = SyllableTable::instance();
    std::set<std::string> stored;
    for (std::size_t number = 0; number < table.size(); ++number) {
        const std::string term(table.form(number).term());
        const std::string bytes = stored_term("", term);
        CAPTURE(term);
        REQUIRE(bytes.size() == 2);
        // Two bytes that are UTF-8 could be another word; Xapian takes two for a NUL.
        REQUIRE_FALSE(is_valid_utf8(bytes));
        REQUIRE(bytes.find('\0') == std::string::npos);
        REQUIRE(term_of(bytes) == term);
        stored.insert(bytes);
    }
    CHECK(stored.size() == table.size());
}

TEST_CASE("every other word is stored as it is") {
    for (const char* term : {"facebook", "31.328", "2020", "hđnd", "ctr", "2ma", "đđ", "b2", "æ",
                             "nghiêngg", "hòă", "日本", ""}) {
        CAPTURE(term);
        CHECK(stored_term("", term) == term);
        CHECK(term_of(term) == term);
    }
}

TEST_CASE("the field of a word stands before it") {
    CHECK(stored_term("S", "facebook") == "Sfacebook");
    CHECK(stored_term("S", "đảng") == "S" + stored_term("", "đảng"));
}

TEST_CASE("the bytes are those of this schema") {
    // Where this fails, the grammar's lists have changed and databases made before say other words
    // than they did: put the new figures here and bump schema_version.
    const SyllableTable& table = SyllableTable::instance();
    std::string all;
    for (std::size_t number = 0; number < table.size(); ++number) {
        all += table.form(number).term();
        all += stored_term("", table.form(number).term());
    }
    CHECK(schema_version == 10);
    CHECK(table.size() == 18661);
    CHECK(hash_of(all).hex() == "20c31b0879934bf9c309cf8ef408d0be");
}
