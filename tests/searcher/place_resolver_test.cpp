// Names as people type them → units of the gazetteer.
#include "searcher/place_resolver.hpp"

#include <algorithm>
#include <string>

#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;

namespace {

/// Whether one of the units that `typed` names is called `name` and lies in `district`.
bool names(const std::string& typed, FieldId field, const std::string& name,
           const std::string& district = "") {
    return std::ranges::any_of(
        resolve_place(typed, field, test::gazetteer()), [&](const Unit* unit) {
            const Unit* above = test::gazetteer().district_of(*unit);
            return unit->name == name &&
                   (district.empty() || (above != nullptr && above->name == district));
        });
}

}  // namespace

TEST_CASE("places are named with or without marks, kind and what they lie in") {
    CHECK(names("Sài Đồng", FieldId::ward, "Sài Đồng", "Long Biên"));
    CHECK(names("sai dong", FieldId::ward, "Sài Đồng"));
    CHECK(names("phường sài đồng", FieldId::ward, "Sài Đồng"));
    CHECK(names("P. Sài Đồng", FieldId::ward, "Sài Đồng"));
    CHECK(names("Sài dong", FieldId::ward, "Sài Đồng"));
    CHECK(names("4", FieldId::ward, "Phường 4"));
    CHECK(names("Việt Hưng, Long Biên", FieldId::ward, "Việt Hưng", "Long Biên"));
    CHECK(resolve_place("Việt Hưng, Hoàng Mai", FieldId::ward, test::gazetteer()).empty());
    CHECK(resolve_place("Sài Đống", FieldId::ward, test::gazetteer()).empty());
    CHECK(resolve_place("Sài Đồng", FieldId::district, test::gazetteer()).empty());
    CHECK(resolve_place("", FieldId::place, test::gazetteer()).empty());
}

TEST_CASE("marks that are typed are obeyed") {
    CHECK(names("Gia Thụy", FieldId::ward, "Gia Thụy"));
    CHECK_FALSE(names("Gia Thủy", FieldId::ward, "Gia Thụy"));
    CHECK(names("gia thuy", FieldId::ward, "Gia Thụy"));
    CHECK(names("Sa Pả", FieldId::ward, "Sa Pả"));
    CHECK_FALSE(names("Sa Pả", FieldId::ward, "Sa Pa"));
}

TEST_CASE("a unit before and after 2025 are told apart") {
    const auto old_units = resolve_place("Việt Hưng@cũ", FieldId::ward, test::gazetteer());
    const auto new_units = resolve_place("Việt Hưng@mới", FieldId::ward, test::gazetteer());
    REQUIRE_FALSE(old_units.empty());
    REQUIRE_FALSE(new_units.empty());
    CHECK(std::ranges::all_of(old_units, [](const Unit* unit) { return unit->tier == 3; }));
    CHECK(std::ranges::all_of(new_units, [](const Unit* unit) { return unit->tier == 2; }));
    const auto history = with_history(new_units, test::gazetteer());
    CHECK(history.size() > new_units.size());
}

TEST_CASE("each unit is found as it is listed") {
    for (const Unit& unit : test::gazetteer().units()) {
        const std::string listed = describe(test::gazetteer(), unit);
        const auto found = resolve_place(listed, FieldId::place, test::gazetteer());
        const bool is_found = std::ranges::find(found, &unit) != found.end();
        const bool are_alike = std::ranges::all_of(found, [&](const Unit* other) {
            return describe(test::gazetteer(), *other) == listed;
        });
        INFO(listed);
        if (!is_found || !are_alike) FAIL();
    }
}

TEST_CASE("the longest name is taken") {
    const std::string text = "sài đồng quán triệt";
    const auto end = place_name_end(text, 0, FieldId::ward, test::gazetteer());
    REQUIRE(end);
    CHECK(text.substr(0, *end) == "sài đồng");
    CHECK_FALSE(place_name_end("quán triệt", 0, FieldId::ward, test::gazetteer()));
}

TEST_CASE("the nearest name is the one with a slip in it") {
    const auto nearest = nearest_place_names("Sài Đống", FieldId::ward, test::gazetteer());
    REQUIRE_FALSE(nearest.empty());
    CHECK(nearest.front() == "Sài Đồng");
}
