#include "indexer/report.hpp"

#include <nlohmann/json.hpp>

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("a report for scripts and one for people") {
    IndexReport report;
    report.added = 12;
    report.unchanged = 3480;
    report.skipped = {{"/kho/a.txt", "no title"}};
    report.articles = 3492;
    report.bytes = 7;
    const auto json = nlohmann::json::parse(report_json(report));
    CHECK(json["added"] == 12);
    CHECK(json["replaced"] == 0);
    CHECK(json["removed"] == 0);
    CHECK(json["unchanged"] == 3480);
    CHECK(json["articles"] == 3492);
    CHECK(json["bytes"] == 7);
    CHECK(json["seconds"].is_number());
    CHECK(json["skipped"][0]["source"] == "/kho/a.txt");
    CHECK(json["skipped"][0]["reason"] == "no title");
    CHECK(report_text(report).find("3,480") != std::string::npos);
}

TEST_CASE("the line of progress") {
    IndexProgress progress{3480, 10'000'000, 4, 0, "/kho/a.jsonl"};
    CHECK(progress_text(progress) == "3,480 articles, 2.5 MB/s: a.jsonl");
    progress.done = 0.25;
    CHECK(progress_text(progress) == "3,480 articles, 2.5 MB/s, 0:12 left: a.jsonl");
    progress.source = "/kho/\x1b[31m" + std::string(100, 'a');
    CHECK(progress_text(progress).size() < 80);
    CHECK(progress_text(progress).find('\x1b') == std::string::npos);
}
