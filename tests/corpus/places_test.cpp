#include "corpus/places.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/temp_folder.hpp"

using tracuu::Gazetteer;
using tracuu::Unit;
using tracuu::test::gazetteer;

namespace {

std::vector<std::string> keys(const std::vector<const Unit*>& units) {
    std::vector<std::string> keys;
    for (const Unit* unit : units) keys.push_back(unit->key);
    return keys;
}

bool names(const std::string& name, const std::string& key) {
    const auto found = keys(gazetteer().named(name));
    return std::find(found.begin(), found.end(), key) != found.end();
}

const Unit& unit(const std::string& key) {
    const Unit* found = gazetteer().find(key);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("units are found by key") {
    CHECK(unit("3-00127").name == "Việt Hưng");
    CHECK(unit("3-00127").kind == "phường");
    CHECK(unit("3-004").level == tracuu::Level::district);
    CHECK(unit("2-01").level == tracuu::Level::province);
    CHECK(gazetteer().find("3-99999") == nullptr);
    CHECK(gazetteer().find("") == nullptr);
}

TEST_CASE("units are named with or without their kind, in any case and tone placement") {
    for (const char* name : {"Việt Hưng", "VIỆT HƯNG", "việt hưng", "phường Việt Hưng",
                             "P. Việt Hưng", "Phường  Việt Hưng", "P.Việt Hưng"}) {
        INFO(name);
        CHECK(names(name, "3-00127"));
        CHECK(names(name, "2-00127"));
    }
    CHECK(names("Ngọc Thuỵ", "3-00118"));
    CHECK(names("TP. Hà Nội", "2-01"));
    CHECK(names("thành phố Hồ Chí Minh", "3-79"));
    CHECK(names("Q.1", "3-760"));
    CHECK(names("Quận 1", "3-760"));
    CHECK(names("Bà Rịa – Vũng Tàu", "3-77"));
}

TEST_CASE("marks and kinds tell namesakes apart") {
    CHECK_FALSE(names("Viet Hung", "3-00127"));
    CHECK_FALSE(names("Gia Thủy", "3-00130"));
    CHECK(names("Gia Thụy", "3-00130"));
    CHECK_FALSE(names("xã Việt Hưng", "3-00127"));
    CHECK_FALSE(names("quận Việt Hưng", "3-00127"));
    CHECK(gazetteer().named("Sài Đống").empty());
    CHECK(gazetteer().named("").empty());
    CHECK(gazetteer().named("phường").empty());
}

TEST_CASE("names are found without marks and without spaces") {
    const auto has = [](const char* name, const char* key) {
        const auto found = keys(gazetteer().named_folded(name));
        return std::find(found.begin(), found.end(), key) != found.end();
    };
    CHECK(has("viet hung", "3-00127"));
    CHECK(has("phuong viet hung", "3-00127"));
    CHECK(has("longbien", "3-004"));
    CHECK(has("sa pa", "3-088"));
    CHECK(has("p 4", gazetteer().named("Phường 4").front()->key.c_str()));
}

TEST_CASE("district and province of a unit") {
    CHECK(gazetteer().district_of(unit("3-00142"))->name == "Long Biên");
    CHECK(gazetteer().district_of(unit("3-004")) == &unit("3-004"));
    CHECK(gazetteer().district_of(unit("2-00127")) == nullptr);
    CHECK(gazetteer().district_of(unit("3-01")) == nullptr);
    CHECK(gazetteer().province_of(unit("3-00142"))->key == "3-01");
    CHECK(gazetteer().province_of(unit("2-00127"))->key == "2-01");
    CHECK(gazetteer().province_of(unit("2-01")) == &unit("2-01"));
}

TEST_CASE("history of Sài Đồng takes two steps") {
    const Unit& sai_dong = unit("3-00142");
    CHECK(sai_dong.successors() == std::vector<std::string_view>{"3-00151", "3-00136"});
    CHECK(sai_dong.valid_on({2024, 12, 31}));
    CHECK_FALSE(sai_dong.valid_on({2025, 1, 1}));
    const auto before_phuc_loi = keys(gazetteer().predecessors(unit("3-00136")));
    CHECK(before_phuc_loi == std::vector<std::string>{"3-00142"});
    const auto before_new = keys(gazetteer().predecessors(unit("2-00136")));
    CHECK(std::find(before_new.begin(), before_new.end(), "3-00127") != before_new.end());
}

TEST_CASE("a system ends where the next begins") {
    CHECK(unit("3-00127").valid_on({2025, 6, 30}));
    CHECK_FALSE(unit("3-00127").valid_on({2025, 7, 1}));
    CHECK_FALSE(unit("2-00127").valid_on({2025, 6, 30}));
    CHECK(unit("2-00127").valid_on({2025, 7, 1}));
}

TEST_CASE("every parent and successor exists and lies in the right system") {
    for (const Unit& each : gazetteer().units()) {
        INFO(each.key);
        if (each.level != tracuu::Level::province) {
            const Unit* parent = gazetteer().find(each.parent);
            REQUIRE(parent != nullptr);
            CHECK(parent->tier == each.tier);
            CHECK(parent->level < each.level);
        }
        for (const std::string_view key : each.successors()) {
            const Unit* successor = gazetteer().find(key);
            REQUIRE(successor != nullptr);
            CHECK(successor->level == each.level);
        }
    }
    CHECK(gazetteer().units().size() == 15587);
}

TEST_CASE("a description tells a unit from its namesakes") {
    CHECK(describe(gazetteer(), unit("3-00127")) ==
          "phường Việt Hưng (quận Long Biên, Hà Nội, until 6/2025)");
    CHECK(describe(gazetteer(), unit("3-00142")) ==
          "phường Sài Đồng (quận Long Biên, Hà Nội, until 12/2024)");
    CHECK(describe(gazetteer(), unit("2-00127")) == "phường Việt Hưng (Hà Nội, from 7/2025)");
    CHECK(describe(gazetteer(), unit("3-760")) == "Quận 1 (Hồ Chí Minh, until 6/2025)");
}

TEST_CASE("a damaged or missing file is an error that says where") {
    const auto missing = Gazetteer::load("/nonexistent/units.tsv");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == tracuu::ErrorCode::not_found);

    const tracuu::test::TempFolder folder;
    const auto path = folder.write("units.tsv",
                                   "key\tkind\tname\tfolded\tparent\tfrom\tuntil\tsuccessors\n"
                                   "3-01\tthành phố\tHà Nội\tha noi\t\t\t\t\n3-02\ttỉnh\n");
    const auto damaged = Gazetteer::load(path);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == tracuu::ErrorCode::unreadable);
    CHECK(damaged.error().where == path.string() + ":3");
}
