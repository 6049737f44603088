#include "indexer/status.hpp"

#include <nlohmann/json.hpp>

#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

TEST_CASE("status counts what the database holds") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Phường Sài Đồng học tập nghị quyết",
                 "Đảng ủy phường Sài Đồng, quận Long Biên, nhiệm kỳ 2020-2025.");
    scratch.write("kho/bad.jsonl", "{\"id\":\"x\"}\n");
    index(scratch, {"kho"});
    const DatabaseStatus status = database_status(scratch.database());
    CHECK(status.articles == 1);
    CHECK(status.bytes > 0);
    REQUIRE(status.runs.size() == 1);
    CHECK(status.runs[0].added == 1);
    CHECK(status.districts == std::map<std::string, std::uint64_t>{{"3-004", 1}});
    REQUIRE(status.sources.size() == 1);
    CHECK(status.sources[0].root == scratch.path("kho"));
    CHECK(status.sources[0].files == 2);
    CHECK(status.sources[0].articles == 1);
    CHECK(status.sources[0].skipped == 1);
    CHECK(status.years == std::map<std::string, std::uint64_t>{{"2020", 1}});
    CHECK(status.wards.size() == 1);
    CHECK(status.terms == std::map<std::string, std::uint64_t>{{"2020-2025", 1}});

    const auto json = nlohmann::json::parse(status_json(status, gazetteer()));
    CHECK(json["articles"] == 1);
    CHECK(json["wards"][0]["value"] == "Sài Đồng");
    CHECK(json["wards"][0]["district"] == "Long Biên");
    CHECK(json["skipped"].size() == 1);
    const std::string text = status_text(status, gazetteer());
    CHECK(text.find("Sài Đồng") != std::string::npos);
    CHECK(text.find("bad.jsonl") != std::string::npos);
}
