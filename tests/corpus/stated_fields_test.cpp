#include "corpus/stated_fields.hpp"

#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

StatedRules rules(std::string_view text) {
    auto parsed = StatedRules::parse(text, "/archive");
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("patterns of paths") {
    struct Row {
        std::string pattern, path;
        bool fits;
    };
    const std::vector<Row> rows{{"a/b.txt", "a/b.txt", true},
                                {"a/*.txt", "a/b.txt", true},
                                {"a/*.txt", "a/c/b.txt", false},
                                {"a/**", "a/c/b.txt", true},
                                {"a/", "a/c/b.txt", true},
                                {"a/**", "ab/c.txt", false},
                                {"**/b.txt", "b.txt", true},
                                {"**/b.txt", "a/c/b.txt", true},
                                {"**", "a/b", true},
                                {"a/**/z/*.txt", "a/b/c/z/x.txt", true},
                                {"a/**/z/*.txt", "a/b/c/y/x.txt", false},
                                {"20?*-*", "2020-12", true},
                                {"20*-*", "2012", false},
                                {"*-chi-bo*.txt", "dai-hoi-chi-bo-5.txt", true},
                                {"", "a", false}};
    for (const auto& [pattern, path, fits] : rows) {
        INFO(pattern << " ~ " << path);
        CHECK(fits_pattern(pattern, path) == fits);
    }
}

TEST_CASE("a pattern full of stars is quick to fail") {
    CHECK_FALSE(fits_pattern(std::string(60, '*') + "b", std::string(4000, 'a')));
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += "**/";
    CHECK_FALSE(fits_pattern(deep + "b", std::string(2000, '/')));
}

TEST_CASE("rules state fields by path, later ones win") {
    const auto all = rules(
        "\xEF\xBB\xBF# kho của quận\r\n"
        "**  district=Long Biên  province=Hà Nội\n"
        "viet-hung/**  ward=Việt Hưng nguồn=x\n"
        "\n"
        "viet-hung/chung/** ward= author=Ban biên tập\n"
        "\"tin tuc/*\" term=2020-2025 collection=A B\n");
    const auto ward = all.fields_for("viet-hung/1.txt");
    CHECK(ward.ward == "Việt Hưng nguồn=x");
    CHECK(ward.district == "Long Biên");
    CHECK(ward.province == "Hà Nội");
    const auto shared = all.fields_for("viet-hung/chung/2.txt");
    CHECK(shared.ward.empty());
    CHECK(shared.author == "Ban biên tập");
    const auto news = all.fields_for("tin tuc/3.txt");
    CHECK(news.term == "2020-2025");
    CHECK(news.unknown.at("collection") == "A B");
}

TEST_CASE("a mistake in the rules names its line") {
    for (const std::string_view line : {"a/**", "a/** Việt Hưng", "\"a/** ward=B", "ward=B"}) {
        INFO(line);
        const auto parsed = StatedRules::parse("# x\n" + std::string(line) + "\n", "/archive");
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == ErrorCode::usage);
        CHECK(parsed.error().where == "/archive/tracuu.rules:2");
    }
}

TEST_CASE("what a record states of itself wins") {
    StatedFields record, rule;
    record.ward = "Sài Đồng";
    record.unknown["a"] = "1";
    rule.ward = "Việt Hưng";
    rule.district = "Long Biên";
    rule.unknown = {{"a", "2"}, {"b", "3"}};
    const auto both = merged(record, rule);
    CHECK(both.ward == "Sài Đồng");
    CHECK(both.district == "Long Biên");
    CHECK(both.unknown == std::map<std::string, std::string>{{"a", "1"}, {"b", "3"}});
}
