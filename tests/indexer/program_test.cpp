// What scripts see of tracuu-index: exit statuses, and what goes to which output.
#include <nlohmann/json.hpp>

#include "indexer/exit_status.hpp"
#include "indexer/writer_lock.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

struct Outcome {
    int status;
    std::string printed;
};

/// Runs tracuu-index in English on the scratch database.
Outcome run(const Scratch& scratch, std::vector<std::string> arguments, std::string output = {}) {
    if (output.empty()) output = scratch.path("output").string();
    arguments.insert(arguments.end(), {"--lang", "en", "--db", scratch.database().string()});
    const int status = Program(arguments, output).wait();
    if (output == "/dev/full") return {status, {}};
    std::ifstream in(output);
    return {status, {std::istreambuf_iterator<char>(in), {}}};
}

}  // namespace

TEST_CASE("output that cannot be written is an error, a reader that went away is none") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    const std::string kho = scratch.path("kho").string();
    REQUIRE(run(scratch, {kho}).status == exit_done);
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"status"}, {"check"}, {"explain", kho}, {"--help"}, {kho, "--format", "json"}}) {
        CAPTURE(arguments);
        CHECK(run(scratch, arguments, "/dev/full").status == exit_failed);
    }
    CHECK(run(scratch, {kho}, "/dev/full").status == exit_done);  // a report on stderr
}

TEST_CASE("exit statuses are those of the manual") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    const std::string kho = scratch.path("kho").string();

    CHECK(run(scratch, {"--help"}).status == exit_done);
    CHECK(run(scratch, {"--version"}).status == exit_done);
    CHECK(run(scratch, {"--nothing"}).status == exit_failed);
    CHECK(run(scratch, {}).status == exit_failed);
    CHECK(run(scratch, {"status"}).status == exit_failed);
    CHECK(run(scratch, {"check"}).status == exit_failed);
    CHECK(run(scratch, {"compact"}).status == exit_failed);
    CHECK(run(scratch, {scratch.path("none").string()}).status == exit_failed);
    CHECK(run(scratch, {"explain", scratch.path("none").string()}).status == exit_failed);

    CHECK(run(scratch, {kho}).status == exit_done);
    for (const char* verb : {"status", "check", "compact", "check"}) {
        CAPTURE(verb);
        CHECK(run(scratch, {verb}).status == exit_done);
    }
    CHECK(titles(scratch.database()).size() == 1);

    scratch.write("kho/bad.jsonl", "{\"id\":\"x\"}\n");
    CHECK(run(scratch, {kho}).status == exit_some_skipped);
    CHECK(run(scratch, {kho}).status == exit_some_skipped);
    CHECK(run(scratch, {"explain", scratch.path("kho/bad.jsonl").string()}).status ==
          exit_some_skipped);
    {
        const auto other = WriterLock::take(scratch.database(), {});
        CHECK(run(scratch, {kho}).status == exit_locked);
        CHECK(run(scratch, {"compact"}).status == exit_locked);
        CHECK(run(scratch, {"forget", kho}).status == exit_locked);
        CHECK(run(scratch, {"check"}).status == exit_locked);
        CHECK(run(scratch, {"status"}).status == exit_done);
    }
    CHECK(run(scratch, {"forget", scratch.path("kho/a.txt").string()}).status == exit_failed);
    CHECK(run(scratch, {"forget", kho}).status == exit_done);
    CHECK(titles(scratch.database()).empty());
}

TEST_CASE("quiet is quiet, but what is skipped is named") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    const std::string kho = scratch.path("kho").string();
    CHECK(run(scratch, {"--quiet", kho}).printed.empty());
    CHECK(run(scratch, {kho}).printed ==
          "Added 0, replaced 0, removed 0, unchanged 1, skipped 0.\n");
    scratch.write("kho/bad.jsonl", "{\"id\":\"x\"}\n");
    const std::string printed = run(scratch, {"--quiet", kho}).printed;
    CHECK(printed.find("bad.jsonl") != std::string::npos);
    CHECK(std::count(printed.begin(), printed.end(), '\n') == 1);
}

TEST_CASE("a report for scripts ends with one object") {
    Scratch scratch;
    scratch.page("kho/a.txt", "Một", "Nội dung.");
    const auto json = nlohmann::json::parse(
        run(scratch, {"--format", "json", scratch.path("kho").string()}).printed);
    CHECK(json["added"] == 1);
    CHECK(json["articles"] == 1);
    CHECK(nlohmann::json::parse(run(scratch, {"status", "--format", "json"}).printed)["articles"] ==
          1);
    CHECK(nlohmann::json::parse(run(scratch, {"check", "--format", "json"}).printed)["problems"]
              .empty());
}

TEST_CASE("explain prints a line for each article of a file") {
    Scratch scratch;
    scratch.write("a.jsonl", R"({"id":"1","title":"Một","body":"x"})"
                             "\n"
                             R"({"id":"2"})"
                             "\n"
                             R"({"id":"3","title":"Ba","body":"x"})"
                             "\n");
    const std::string printed =
        run(scratch, {"explain", "--format", "json", scratch.path("a.jsonl").string()}).printed;
    std::istringstream lines(printed);
    std::vector<nlohmann::json> objects;
    for (std::string line; std::getline(lines, line);)
        objects.push_back(nlohmann::json::parse(line));
    REQUIRE(objects.size() == 3);
    CHECK(objects[0]["title"] == "Một");
    CHECK(objects[1].contains("error"));
    CHECK(objects[1].contains("source"));
    CHECK(objects[2]["id"] == "3");
    CHECK_FALSE(std::filesystem::exists(scratch.database()));
}
