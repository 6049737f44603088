#include "searcher/options.hpp"

#include "tests/catch.hpp"

using tracuu::OutputFormat;
using tracuu::parse_options;
using tracuu::Verb;

TEST_CASE("words are the query, in the order typed, wherever options stand") {
    const auto options = parse_options({"nghị", "--limit", "3", "quyết", "--facets", "số"});
    REQUIRE(options);
    CHECK(options->request.query == "nghị quyết số");
    CHECK(options->request.limit == 3u);
    CHECK(options->request.facets.size() == 7);
}

TEST_CASE("the verb facets counts, and lists only when told to") {
    const auto all = parse_options({"facets", "--ward", "Gia Thụy"});
    REQUIRE(all);
    CHECK(all->request.facets.size() == 7);
    CHECK(all->request.limit == 0u);
    const auto one = parse_options({"facets", "họp", "--facet", "phuong", "--limit", "3"});
    REQUIRE(one);
    CHECK(one->request.facets == std::vector<std::string>{"ward"});
    CHECK(one->request.limit == 3u);
}

TEST_CASE("an argument with one dash is query text, and so is all after --") {
    CHECK(parse_options({"01", "-NQ/ĐH"})->request.query == "01 -NQ/ĐH");
    CHECK(parse_options({"--", "--facets", "show"})->request.query == "--facets show");
    CHECK(parse_options({"--", "status"})->verb == Verb::search);
    CHECK(parse_options({"--limit", "3", "--", "show", "1"})->request.query == "show 1");
    CHECK(parse_options({"show", "--", "--a.txt"})->verb == Verb::show);
}

TEST_CASE("a facet and a database that are named twice are read once") {
    const auto options = parse_options({"--facet", "ward", "--facet", "phuong", "--db", "/kho/a",
                                        "--db", "/kho/b", "--db", "/kho/x/../a/"});
    REQUIRE(options);
    CHECK(options->request.facets == std::vector<std::string>{"ward"});
    CHECK(options->databases == std::vector<std::string>{"/kho/a", "/kho/b"});
    CHECK(parse_options({"--facet", "ward", "--facets"})->request.facets.size() == 7);
}

TEST_CASE("a verb is the first word only") {
    struct Row {
        std::vector<std::string> arguments;
        Verb verb;
        std::string query;
    };
    const Row rows[] = {
        {{"show", "3"}, Verb::show, "3"},
        {{"xem", "a.txt"}, Verb::show, "a.txt"},
        {{"search", "show"}, Verb::search, "show"},
        {{"họp", "show"}, Verb::search, "họp show"},
        {{"show case"}, Verb::search, "show case"},
        {{"vanban"}, Verb::documents, ""},
        {{"-V"}, Verb::version, ""},
        {{"họp", "--help"}, Verb::help, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.arguments);
        const auto options = parse_options(row.arguments);
        REQUIRE(options);
        CHECK(options->verb == row.verb);
        CHECK(options->request.query == row.query);
    }
}

TEST_CASE("options have Vietnamese twins") {
    const auto options = parse_options({"họp", "--phuong", "Sài Đồng", "--quan=Long Biên",
                                        "--nhiemky", "2020-2025", "--tu", "2020", "--den", "2021",
                                        "--vanban", "01-CTr/QU", "--sapxep", "moinhat"});
    REQUIRE(options);
    const tracuu::Filters& filters = options->request.filters;
    CHECK(filters.wards == std::vector<std::string>{"Sài Đồng"});
    CHECK(filters.districts == std::vector<std::string>{"Long Biên"});
    CHECK(filters.terms == std::vector<std::string>{"2020-2025"});
    CHECK(filters.from == "2020");
    CHECK(filters.to == "2021");
    CHECK(filters.documents == std::vector<std::string>{"01-CTr/QU"});
    CHECK(options->request.sort == tracuu::SortOrder::newest);
}

TEST_CASE("text and json list ten hits, csv and jsonl all") {
    CHECK(parse_options({"họp"})->request.limit == 10u);
    CHECK(parse_options({"họp", "--format", "json"})->request.limit == 10u);
    CHECK_FALSE(parse_options({"họp", "--format", "csv"})->request.limit.has_value());
    CHECK_FALSE(parse_options({"họp", "--limit", "all"})->request.limit.has_value());
    CHECK(parse_options({"họp", "--format", "jsonl", "--limit", "0"})->request.limit == 0u);
}

TEST_CASE("a wrong command line is an error that names what is wrong") {
    const std::vector<std::vector<std::string>> rows = {
        {"--nhiem", "2020"},
        {"--ward"},
        {"--facets=ward"},
        {"--limit", "-1"},
        {"--limit", "many"},
        {"--sort", "best"},
        {"--format", "xml"},
        {"--facet", "street"},
        {"--delimiter", ";;"},
        {"--words", "họp"},
        {"show"},
        {"show", "1", "2"},
        {"status", "now"},
        {"analyze", "--words", "--fold"},
        {"--format", "csv", "--format", "json"},
    };
    for (const auto& arguments : rows) {
        CAPTURE(arguments);
        const auto options = parse_options(arguments);
        REQUIRE_FALSE(options);
        CHECK(options.error().code == tracuu::ErrorCode::usage);
        CHECK_FALSE(options.error().message.empty());
    }
}

TEST_CASE("the language is known before the command line is understood") {
    CHECK(tracuu::requested_language({"--nonsense", "--lang", "en"}) == "en");
    CHECK(tracuu::requested_language({"--lang=vi"}) == "vi");
    CHECK(tracuu::requested_language({"--", "--lang", "en"}).empty());
}
