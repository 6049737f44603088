#include "indexer/schema.hpp"

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("facets are packed as they are documented and read back") {
    struct Row {
        FacetValues values;
        std::string packed;
    };
    const std::vector<Row> rows = {
        {{}, "||||"},
        {{{"3-00127"}, {"3-004"}, {"3-01"}, {"2020-2025"}, make_date(2020, 12, 16)},
         "3-00127|3-004|3-01|2020-2025|20201216"},
        {{{"3-1", "3-2"}, {}, {"2-01"}, {"2015-2020", "2020-2025"}, {}},
         "3-1,3-2||2-01|2015-2020,2020-2025|"},
    };
    for (const Row& row : rows) {
        CHECK(pack_facets(row.values) == row.packed);
        CHECK(unpack_facets(row.packed) == row.values);
    }
}

TEST_CASE("what is no packed facet value gives none") {
    for (const char* text : {"", "|", "|||", "|||||", "a|b|c|d|20201216|"}) {
        CHECK(unpack_facets(text) == FacetValues{});
    }
}

TEST_CASE("cited documents are packed as they are documented and read back") {
    const std::string packed =
        pack_citation("ct.35.tw", "35-CT/TW") + pack_citation("ctr.1.qu#3-004", "01-CTr/QU\t\n");
    CHECK(packed == "ct.35.tw\t35-CT/TW\nctr.1.qu#3-004\t01-CTr/QU  \n");

    std::string_view left = packed;
    const auto first = next_citation(left);
    REQUIRE(first);
    CHECK(first->identity == "ct.35.tw");
    CHECK(first->name == "35-CT/TW");
    const auto second = next_citation(left);
    REQUIRE(second);
    CHECK(second->identity == "ctr.1.qu#3-004");
    CHECK(second->name == "01-CTr/QU  ");
    CHECK_FALSE(next_citation(left));
}

TEST_CASE("terms fit into Xapian and stay apart") {
    const std::string path(300, 'a');
    CHECK(boolean_term("XSRC:", "/kho/a.txt") == "XSRC:/kho/a.txt");

    const std::string term = boolean_term("XSRC:", path);
    CHECK(term.size() == 245);
    CHECK(term.substr(0, 8) == "XSRC:aaa");
    CHECK(boolean_term("XSRC:", path) == term);
    CHECK(boolean_term("XSRC:", path + 'b') != term);
    CHECK(boolean_term("XSRC:", std::string(240, 'a')).size() == 245);
    CHECK(boolean_term("XSRC:", std::string(241, 'a')).size() == 245);
    CHECK(boolean_term("XSRC:", std::string(240, 'a')) == "XSRC:" + std::string(240, 'a'));
}

TEST_CASE("a long term is cut between characters") {
    std::string value;
    while (value.size() < 300) value += "ệ";  // three bytes each
    for (const char* prefix : {"Q", "XX", "XYZ"}) {
        const std::string term = boolean_term(prefix, value);
        const std::size_t kept = term.size() - std::string(prefix).size() - 32;
        CHECK(kept % 3 == 0);
        CHECK(term.size() <= 245);
        CHECK(term.size() > 240);
    }
}

TEST_CASE("a NUL counts twice, as Xapian writes it") {
    const std::string value(200, '\0');
    const std::string term = boolean_term("Q", value);
    const auto nuls = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
    CHECK(nuls > 0);
    CHECK(term.size() + nuls <= 245);
}
