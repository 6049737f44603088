// A row of the list of cited documents, from literal documents: no database.
#include "searcher/documents_table.hpp"

#include <sstream>

#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"

using namespace tracuu;

namespace {

std::vector<const Unit*> wards_called(const char* name) {
    std::vector<const Unit*> wards;
    for (const Unit* unit : test::gazetteer().named(name)) {
        if (unit->level == Level::ward) wards.push_back(unit);
    }
    return wards;
}

std::string csv_of(const CitedDocument& document) {
    std::ostringstream out;
    write_documents_csv(out, std::span(&document, 1), test::gazetteer(), {.bom = false});
    return out.str();
}

}  // namespace

TEST_CASE("wards of one name are told apart where both are in a row, and only there") {
    const std::vector<const Unit*> wards = wards_called("Minh Khai");
    REQUIRE(wards.size() >= 2);
    CitedDocument document;
    document.name = "01-CTr/QU";
    document.articles = 3;
    document.wards = {{wards[0]->key, 2}};
    CHECK(csv_of(document).find(",Minh Khai\r\n") != std::string::npos);
    document.wards.emplace_back(wards[1]->key, 1);
    for (const Unit* ward : {wards[0], wards[1]}) {
        CHECK(csv_of(document).find(describe(test::gazetteer(), *ward)) != std::string::npos);
    }
}
