#include "indexer/options.hpp"

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

Result<CommandLine> parse(std::vector<const char*> words) {
    words.insert(words.begin(), "tracuu-index");
    return parse_command_line(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("sources and options are read in any order") {
    const auto line = parse({"a", "--db", "kho", "--jobs=3", "b", "--rebuild", "--dry-run",
                             "--wait", "60", "--quiet", "--format", "json", "--lang", "vi"});
    REQUIRE(line);
    CHECK(line->verb == Verb::index);
    CHECK(line->files == std::vector<std::filesystem::path>{"a", "b"});
    CHECK(line->database == "kho");
    CHECK(line->jobs == 3);
    CHECK(line->rebuild);
    CHECK(line->dry_run);
    CHECK(line->wait_seconds == 60);
    CHECK(line->quiet);
    CHECK(line->format == OutputFormat::json);
}

TEST_CASE("the first word may be a verb") {
    CHECK(parse({"status"})->verb == Verb::status);
    CHECK(parse({"--db", "x", "check"})->verb == Verb::check);
    CHECK(parse({"compact"})->verb == Verb::compact);
    CHECK(parse({"forget", "a"})->verb == Verb::forget);
    const auto explain = parse({"explain", "a.txt"});
    CHECK(explain->verb == Verb::explain);
    CHECK(explain->files == std::vector<std::filesystem::path>{"a.txt"});
    CHECK(parse({"./status"})->verb == Verb::index);
    CHECK(parse({"a", "status"})->verb == Verb::index);
    CHECK(parse({"--help"})->verb == Verb::help);
    CHECK(parse({"-V"})->verb == Verb::version);
    CHECK(parse({"--rebuild"})->verb == Verb::index);
    CHECK(parse({"--", "-a"})->files.front() == "-a");
}

TEST_CASE("anything else is refused with a sentence") {
    const std::vector<std::vector<const char*>> lines = {
        {},
        {""},
        {"--dry", "a"},  // no abbreviations
        {"--nothing", "a"},
        {"--jobs", "many", "a"},
        {"--jobs", "-1", "a"},
        {"--jobs", "1x", "a"},
        {"--jobs", "", "a"},
        {"--wait", "1.5", "a"},
        {"--wait", "99999999999", "a"},
        {"--format", "xml", "a"},
        {"--lang", "fr", "a"},
        {"--db", "", "a"},
        {"--db", "x", "--db", "y", "a"},
        {"a", "--db"},
        {"--quiet=yes", "a"},
        {"status", "a"},
        {"check", "a"},
        {"compact", "a"},
        {"explain"},
        {"forget"},
        {"forget", "a", "--dry-run"},
        {"compact", "--dry-run"},
    };
    for (const auto& words : lines) {
        const auto line = parse(words);
        INFO((words.empty() ? "" : words.front()));
        REQUIRE_FALSE(line);
        CHECK(line.error().code == ErrorCode::usage);
        CHECK_FALSE(line.error().message.empty());
        CHECK_FALSE(line.error().hint.empty());
    }
}

TEST_CASE("the language is known before the rest is read") {
    const auto language = [](std::vector<const char*> words) {
        words.insert(words.begin(), "tracuu-index");
        return requested_language(static_cast<int>(words.size()), words.data());
    };
    CHECK(language({"--bad", "--lang", "en"}) == "en");
    CHECK(language({"--lang=vi", "a"}) == "vi");
    CHECK(language({"a"}).empty());
    CHECK(language({"--lang"}).empty());
    CHECK(language({"--", "--lang", "en"}).empty());
}

TEST_CASE("--help names every option") {
    const std::string help = help_text();
    for (const char* option : {"--db", "--jobs", "--rebuild", "--dry-run", "--wait", "--quiet",
                               "--format", "--lang", "--help", "--version"}) {
        CHECK(help.find(option) != std::string::npos);
    }
}
