// What a line typed at the prompt means, and the way back through a session.
#include "searcher/session.hpp"

#include "tests/catch.hpp"

using tracuu::CommandKind;

TEST_CASE("a typed line is a query, a hit's number or a command") {
    struct Row {
        const char* line;
        CommandKind kind;
        const char* argument;
    };
    const Row rows[] = {
        {"", CommandKind::nothing, ""},
        {"  \t", CommandKind::nothing, ""},
        {" quán triệt ", CommandKind::query, "quán triệt"},
        {"01 -CTr/QU", CommandKind::query, "01 -CTr/QU"},
        {"ward:sài đồng", CommandKind::query, "ward:sài đồng"},
        {"next", CommandKind::query, "next"},
        {"2020", CommandKind::query, "2020"},
        {"3", CommandKind::open, "3"},
        {":xem 12", CommandKind::open, "12"},
        {":next", CommandKind::next, ""},
        {":tiep", CommandKind::next, ""},
        {":truoc", CommandKind::previous, ""},
        {":loc  4 ", CommandKind::narrow, "4"},
        {":export tin bài.csv", CommandKind::save, "tin bài.csv"},
        {":lui", CommandKind::undo, ""},
        {":q", CommandKind::quit, ""},
        {":dance 3", CommandKind::unknown, "dance"},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        const tracuu::PromptCommand command = tracuu::parse_prompt_line(row.line);
        CHECK(command.kind == row.kind);
        CHECK(command.argument == row.argument);
    }
}

TEST_CASE("narrowing takes the place of its facet's earlier choice, and is undone") {
    tracuu::SearchRequest first;
    first.filters.districts = {"Long Biên"};
    first.limit = 10;
    tracuu::Session session(first);
    session.ask("họp");
    CHECK(session.next_page(25));
    session.narrow({"ward", {"Sài Đồng", "3-00142", 4, ""}});
    CHECK(session.request().filters.wards == std::vector<std::string>{"3-00142"});
    CHECK(session.request().offset == 0);
    session.narrow({"ward", {"Việt Hưng", "3-00127", 2, ""}});
    CHECK(session.request().filters.wards == std::vector<std::string>{"3-00127"});
    session.narrow({"year", {"2020", "", 2, ""}});
    CHECK(session.request().filters.from == "2020");
    CHECK(session.request().filters.to == "2020");
    CHECK(session.undo());
    CHECK(session.undo());
    CHECK(session.undo());
    CHECK(session.request().filters.wards.empty());
    CHECK(session.request().offset == 10);
    CHECK(session.undo());
    CHECK_FALSE(session.undo());
    CHECK(session.request().query.empty());
}

TEST_CASE("a new query keeps the command line's filters alone") {
    tracuu::SearchRequest first;
    first.filters.districts = {"Long Biên"};
    tracuu::Session session(first);
    session.narrow({"term", {"2020-2025", "", 3, ""}});
    session.ask("đảng viên");
    CHECK(session.request().query == "đảng viên");
    CHECK(session.request().filters.terms.empty());
    CHECK(session.request().filters.districts == first.filters.districts);
}

TEST_CASE("pages end where the hits do") {
    tracuu::SearchRequest first;
    first.limit = 10;
    tracuu::Session session(first);
    CHECK_FALSE(session.previous_page());
    CHECK_FALSE(session.next_page(10));
    CHECK(session.next_page(11));
    CHECK_FALSE(session.next_page(11));
    CHECK(session.previous_page());
    CHECK(session.request().offset == 0);
}

TEST_CASE("choices are numbered through the facets, without the undated") {
    tracuu::SearchResults results;
    results.facets["year"] = {{"2020", "", 2, ""}, {"", "", 1, ""}};
    results.facets["ward"] = {{"a", "1", 3, ""}, {"b", "2", 2, ""}, {"c", "3", 1, ""}};
    std::string listed;
    for (const tracuu::FacetChoice& choice : tracuu::facet_choices(results, 2)) {
        listed += choice.facet + ':' + choice.count.value + ' ';
    }
    CHECK(listed == "ward:a ward:b year:2020 ");
}
