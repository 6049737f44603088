// From literal articles to hits: matching, filters, order, counts, what is said when nothing is
// found.
#include "searcher/search.hpp"

#include <algorithm>
#include <string>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;
using test::counts;
using test::ids;
using test::LittleArchive;
using test::Page;
using test::request_for;
using test::sorted_ids;

namespace {

/// What the wards of one district reported, and one undated page.
std::vector<Page> district_pages() {
    return {
        {"sd1", "Đảng ủy phường Sài Đồng học tập Nghị quyết",
         "Ngày 12/12/2020, Đảng ủy phường Sài Đồng, quận Long Biên tổ chức học tập. Nhiệm kỳ "
         "2020-2025.",
         "15/12/2020"},
        {"sd2", "Phường Sài Đồng sơ kết công tác năm",
         "Đảng ủy phường Sài Đồng, quận Long Biên sơ kết. Quân ủy Trung ương gửi thư.",
         "18/1/2021"},
        {"vh", "Phường Việt Hưng quán triệt Chỉ thị 05-CT/TW",
         "Phường Việt Hưng, quận Long Biên quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016.",
         "16/12/2020"},
        {"tn", "Đảng bộ phường Thanh Nhàn họp",
         "Phường Thanh Nhàn, quận Hai Bà Trưng họp, quan trọng là quận ủy dự.", "27/10/2020"},
        {"undated", "Chi bộ họp thường kỳ", "Đảng ủy họp về công tác cán bộ.", ""},
    };
}

std::size_t sum(const SearchResults& results, const std::string& facet) {
    std::size_t total = 0;
    for (const FacetCount& count : results.facets.at(facet)) total += count.count;
    return total;
}

bool says(const SearchResults& results, const std::string& words) {
    return std::ranges::any_of(results.notes, [&](const std::string& note) {
        return note.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("all words must match, marks are obeyed, missing ones completed") {
    LittleArchive archive(district_pages());
    const auto [query, articles] = GENERATE(table<std::string, std::string>({
        {"sài đồng", "sd1 sd2"},      {"SÀI ĐỒNG", "sd1 sd2"},
        {"sai dong", "sd1 sd2"},      {"quân ủy", "sd2"},
        {"quận ủy", "sd1 sd2 tn"},    {"\"quận uỷ\"", "tn"},
        {"\"quan uy\"", "sd2 tn"},    {"\"quân uy\"", "sd2"},
        {"đảng uy sơ kết", "sd2"},    {"quan trọng", "tn"},
        {"quán triêt", "vh"},         {"viêt hưng", "vh"},
        {"họp -chi", "tn"},           {"họp NOT chi", "tn"},
        {"thanh NEAR/1 nhàn", "tn"},  {"nhà*", "tn"},
        {"title:sơ kết", "sd2"},      {"05-CT/TW", "vh"},
        {"chỉ thị 5", "vh"},          {"ward:\"việt hưng\"", "vh"},
        {"place:hai bà trưng", "tn"}, {"term:2020-2025", "sd1"},
        {"date:2021", "sd2"},         {"(học OR quán) phường", "sd1 vh"},
    }));
    CAPTURE(query);
    CHECK(sorted_ids(archive.ask(request_for(query))) == articles);
}

TEST_CASE("a number in a phrase is found in each of its spellings") {
    LittleArchive archive({{"roman", "Nghị quyết khóa XII", "Thân bài.", ""},
                           {"arabic", "Nghị quyết khóa 12", "Thân bài.", ""},
                           {"zero", "Có 05 nhóm", "Thân bài.", ""},
                           {"plain", "Có 5 nhóm", "Thân bài.", ""}});
    CHECK(sorted_ids(archive.ask(request_for("\"khóa XII\""))) == "arabic roman");
    CHECK(sorted_ids(archive.ask(request_for("\"khóa 12\""))) == "arabic roman");
    CHECK(sorted_ids(archive.ask(request_for("\"05 nhóm\""))) == "plain zero");
}

TEST_CASE("every way to type a query finds the same") {
    LittleArchive archive(district_pages());
    const std::string query = "đảng ủy";
    const std::string articles = sorted_ids(archive.ask(request_for(query)));
    CHECK(articles == "sd1 sd2 tn undated");
    CHECK(sorted_ids(archive.ask(request_for("đảng uỷ"))) == articles);
    CHECK(sorted_ids(archive.ask(request_for("ĐẢNG ỦY"))) == articles);
    CHECK(sorted_ids(archive.ask(request_for(to_nfd(query)))) == articles);
    CHECK(sorted_ids(archive.ask(request_for("Ðảng ủy"))) == articles);
    CHECK(sorted_ids(archive.ask(request_for("ủy đảng"))) == articles);
}

TEST_CASE("words side by side come first and are counted") {
    LittleArchive archive({
        {"apart", "Hội nghị",
         "Nghị viên đọc quyết định; nghị và quyết, nghị và quyết, nghị và quyết."},
        {"together", "Hội thảo", "Bài nói dài về nhiều việc khác, cuối cùng có nghị quyết."},
    });
    const SearchResults results = archive.ask("nghị quyết");
    CHECK(ids(results) == "together apart");
    CHECK(results.total == 2);
    CHECK(results.total_phrase == 1);
}

TEST_CASE("most of the words follow when few articles have all of them") {
    LittleArchive archive(district_pages());
    const SearchResults results = archive.ask("sơ kết công tác xyzzy");
    CHECK(results.total == 0);
    CHECK(results.related > 0);
    CHECK(results.match == Match::most);
    REQUIRE_FALSE(results.hits.empty());
    CHECK(results.hits.front().stored.article.id == "sd2");
    CHECK(results.hits.front().match == Match::most);
    CHECK(archive.ask(request_for("sơ kết công tác xyzzy")).hits.empty());

    SECTION("what is not a plain word always holds") {
        CHECK(archive.ask("\"xyzzy kết\" công tác").hits.empty());
        for (const Hit& hit : archive.ask("ward:\"sài đồng\" sơ kết xyzzy").hits) {
            CHECK(hit.stored.article.id == "sd2");
        }
    }
    SECTION("a complete list takes them only when there is nothing else") {
        SearchRequest request;
        request.query = "sơ kết công tác";
        request.complete_list = true;
        CHECK(archive.ask(request).related == 0);
        request.query = "sơ kết công tác xyzzy";
        CHECK(archive.ask(request).related > 0);
    }
}

TEST_CASE("filters: alternatives inside one, all of them together") {
    LittleArchive archive(district_pages());
    SearchRequest request;
    SECTION("wards") {
        request.filters.wards = {"sai dong", "phường Việt Hưng"};
        CHECK(sorted_ids(archive.ask(request)) == "sd1 sd2 vh");
        request.filters.from = "2021";
        CHECK(sorted_ids(archive.ask(request)) == "sd2");
    }
    SECTION("names with more behind them") {
        request.filters.wards = {"Việt Hưng, Long Biên"};
        CHECK(sorted_ids(archive.ask(request)) == "vh");
        request.filters.wards = {"Việt Hưng@cũ"};
        CHECK(sorted_ids(archive.ask(request)) == "vh");
        request.filters.wards = {"Việt Hưng@mới"};
        const SearchResults results = archive.ask(request);
        CHECK(results.total == 0);
        CHECK(results.place_unknown_to_archive);
        // The new ward was formed from the old one and from parts of its neighbours.
        request.filters.history = true;
        CHECK(sorted_ids(archive.ask(request)) == "sd1 sd2 vh");
    }
    SECTION("dates: both ends, partial ones whole; undated are counted") {
        request.filters.to = "12/2020";
        const SearchResults results = archive.ask(request);
        CHECK(sorted_ids(results) == "sd1 tn vh");
        CHECK(results.undated_left_out == 1);
    }
    SECTION("documents and terms") {
        request.filters.documents = {"5-ct/tw"};
        CHECK(sorted_ids(archive.ask(request)) == "vh");
        request.filters.documents.clear();
        request.filters.terms = {"2020-2025"};
        CHECK(sorted_ids(archive.ask(request)) == "sd1");
    }
}

TEST_CASE("filters that cannot be are errors") {
    LittleArchive archive(district_pages());
    SearchRequest request;
    request.filters.wards = {"Sài Đống"};
    auto results = archive.try_to_ask(request);
    REQUIRE_FALSE(results);
    CHECK(results.error().code == ErrorCode::not_found);
    CHECK(results.error().message.find("Sài Đồng") != std::string::npos);

    request.filters = {};
    request.filters.from = "hôm qua";
    CHECK(archive.try_to_ask(request).error().code == ErrorCode::usage);
    request.filters = {};
    request.filters.terms = {"2020"};
    CHECK(archive.try_to_ask(request).error().code == ErrorCode::usage);
    request.filters = {};
    request.filters.documents = {"xyz"};
    CHECK(archive.try_to_ask(request).error().code == ErrorCode::usage);
}

TEST_CASE("facets honour every filter but their own") {
    LittleArchive archive(district_pages());
    SearchRequest request;
    request.facets = {"ward", "district", "province", "term", "year", "month", "doc"};
    const SearchResults all = archive.ask(request);
    CHECK(counts(all, "ward") == "Sài Đồng 2, Thanh Nhàn 1, Việt Hưng 1");
    CHECK(counts(all, "district") == "Long Biên 3, Hai Bà Trưng 1");
    CHECK(counts(all, "term") == "2020-2025 1");
    CHECK(counts(all, "year") == "2021 1, 2020 3, - 1");
    CHECK(counts(all, "month") == "2021-01 1, 2020-12 2, 2020-10 1, - 1");
    CHECK(counts(all, "doc") == "05-CT/TW 1");
    CHECK(sum(all, "year") == all.total);
    CHECK(sum(all, "month") == all.total);

    request.filters.wards = {"Sài Đồng"};
    request.filters.from = "2021";
    const SearchResults narrowed = archive.ask(request);
    CHECK(narrowed.total == 1);
    CHECK(counts(narrowed, "ward") == "Sài Đồng 1");
    CHECK(counts(narrowed, "year") == "2021 1, 2020 1");
    CHECK(counts(narrowed, "district") == "Long Biên 1");
}

TEST_CASE("order by date is stable and puts the undated last") {
    LittleArchive archive({{"b", "Tin một", "cùng một từ", "1/2/2020"},
                           {"a", "Tin hai", "cùng một từ", "1/2/2020"},
                           {"c", "Tin ba", "cùng một từ", "3/2/2020"},
                           {"d", "Tin tư", "cùng một từ", ""}});
    SearchRequest request = request_for("từ");
    request.sort = SortOrder::newest;
    CHECK(ids(archive.ask(request)) == "c a b d");
    request.sort = SortOrder::oldest;
    CHECK(ids(archive.ask(request)) == "a b c d");
}

TEST_CASE("pages of any size join to the whole") {
    std::vector<Page> pages;
    for (int i = 0; i < 40; ++i) {
        std::string body = "Đảng ủy phường họp";
        for (int j = 0; j < i % 7; ++j) body += i % 3 == 0 ? " nghị quyết" : " quyết, nghị";
        pages.push_back({"p" + std::to_string(i), "Bài số " + std::to_string(i), body,
                         i % 5 == 0 ? "" : std::to_string(1 + i % 9) + "/3/2020"});
    }
    LittleArchive archive(pages);
    const std::string query = GENERATE("đảng ủy", "nghị quyết", "nghị quyết bài lạ", "");
    const SortOrder sort = GENERATE(SortOrder::relevance, SortOrder::newest, SortOrder::oldest);
    SearchRequest request;
    request.query = query;
    request.sort = sort;
    const SearchResults whole = archive.ask(request);
    CHECK(whole.hits.size() == whole.total + whole.related);
    std::string joined;
    request.limit = 7;
    for (request.offset = 0; request.offset < whole.hits.size(); request.offset += 7) {
        const SearchResults page = archive.ask(request);
        CHECK(page.total == whole.total);
        joined += (joined.empty() ? "" : " ") + ids(page);
    }
    CHECK(joined == ids(whole));
    request.limit = 0;
    request.offset = 0;
    CHECK(archive.ask(request).hits.empty());
}

TEST_CASE("adding a filter never raises the total, and their order does not matter") {
    LittleArchive archive(district_pages());
    for (const char* query : {"phường", "đảng ủy", "", "họp"}) {
        SearchRequest plain = request_for(query);
        const std::size_t total = archive.ask(plain).total;
        SearchRequest ward = plain, both = plain, reversed = plain;
        ward.filters.wards = {"Sài Đồng", "Việt Hưng"};
        both.filters.wards = ward.filters.wards;
        both.filters.to = "2020";
        reversed.filters.to = "2020";
        reversed.filters.wards = {"Việt Hưng", "Sài Đồng"};
        CHECK(archive.ask(ward).total <= total);
        CHECK(archive.ask(both).total <= archive.ask(ward).total);
        CHECK(ids(archive.ask(both)) == ids(archive.ask(reversed)));
    }
}

TEST_CASE("marks fall on the words asked, and nowhere else") {
    LittleArchive archive(district_pages());
    const auto [query, wanted] = GENERATE(table<std::string, std::string>({
        {"sai dong", "sài đồng"},
        {"SÀI", "sài"},
        {"\"quận ủy\"", "quận ủy"},
        {"nhà*", "nhàn"},
        {"công tác -phường", "công tác"},
    }));
    CAPTURE(query);
    const SearchResults results = archive.ask(request_for(query));
    REQUIRE_FALSE(results.hits.empty());
    bool marked = false;
    for (const Hit& hit : results.hits) {
        std::size_t end = 0;
        for (const Span& mark : hit.marks) {
            CHECK(mark.begin >= end);
            REQUIRE(mark.end <= hit.snippet.size());
            end = mark.end;
            const std::string word = canonical_term(slice(hit.snippet, mark));
            CAPTURE(word);
            CHECK((' ' + wanted + ' ').find(' ' + word + ' ') != std::string::npos);
            marked = true;
        }
    }
    CHECK(marked);
}

TEST_CASE("who finds nothing is told what is near") {
    LittleArchive archive(district_pages());
    SECTION("a document number") {
        const SearchResults results = archive.ask(request_for("06-CT/TW"));
        CHECK(results.total == 0);
        CHECK(says(results, "05-CT/TW (1"));
        CHECK(results.suggestions == std::vector<std::string>{"05-CT/TW"});
    }
    SECTION("a phrase with other marks") {
        const SearchResults results = archive.ask(request_for("\"thành nhận\""));
        CHECK(results.suggestions == std::vector<std::string>{"\"thanh nhàn\""});
    }
    SECTION("plain words with other marks, capitals as typed") {
        const SearchResults results = archive.ask(request_for("Thành Nhân"));
        CHECK(results.suggestions == std::vector<std::string>{"Thanh Nhàn"});
    }
    SECTION("a misspelt word") {
        const SearchResults results = archive.ask(request_for("quán chiệt"));
        CHECK(results.suggestions == std::vector<std::string>{"quán triệt"});
    }
    SECTION("a filter too many") {
        SearchRequest request = request_for("quán triệt");
        request.filters.wards = {"Sài Đồng"};
        CHECK(says(archive.ask(request), "--ward"));
    }
    SECTION("articles that do not state their term") {
        SearchRequest request;
        request.filters.terms = {"2020-2025"};
        CHECK(says(archive.ask(request), "--from 2020 --to 2025"));
    }
    SECTION("what was excluded") {
        CHECK(says(archive.ask("họp -chi"), "chi"));
    }
}

TEST_CASE("a mistyped word is the one that stands beside its neighbours") {
    LittleArchive archive({{"a", "Quân chủng bắn tên lửa", "Tên lửa bay qua biển."},
                           {"b", "Trên núi cao", "Trên núi, trên biển, trên sông."},
                           {"c", "Trên sông Hồng", "Thuyền trên sông và trên bến."},
                           {"d", "Trên bến", "Dưới thuyền, trên bến."}});
    const auto suggested = [&](const char* query) { return archive.ask(query).suggestions; };
    CHECK(suggested("tnên lửa") == std::vector<std::string>{"tên lửa"});
    CHECK(suggested("tnên sông") == std::vector<std::string>{"trên sông"});
    CHECK(suggested("tnên") == std::vector<std::string>{"trên"});
}
