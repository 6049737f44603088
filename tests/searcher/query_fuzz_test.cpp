// Whatever is typed, a query is understood or refused with a sentence; nothing crashes.
#include <random>
#include <string>
#include <vector>

#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"
#include "tests/sanitized.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;

namespace {

constexpr int rounds = test::sanitized ? 500 : 1500;

}  // namespace

TEST_CASE("random and mutated queries crash nothing") {
    test::LittleArchive archive(
        {{"a", "Đảng ủy phường Sài Đồng quán triệt Nghị quyết",
          "Ngày 12/12/2020, phường Sài Đồng triển khai Chương trình 01-CTr/QU của Quận ủy."},
         {"b", "Hội nghị sơ kết", "Chi bộ tổ dân phố học tập Chỉ thị 05-CT/TW."}});
    const std::vector<std::string> pieces = {
        "quán",    " ",          "\"",        "(",
        ")",       "OR ",        "AND ",      "NOT ",
        "NEAR/3 ", "-",          "*",         "title:",
        "ward:",   "sài đồng",   "date:2020", "01-CTr/QU",
        "đảng uy", "“",          "\n",        "\xff",
        "\xe1",    "term:2020-", "quye61t",   "P.8 ",
        "dang",    "@cũ",        "2020",      ":",
        "\u0301",  "uỷ ",        "chỉ thị 5", std::string("\0", 1)};
    std::mt19937 random(20201216);
    const auto pick = [&](std::size_t count) { return random() % count; };
    for (int round = 0; round < rounds; ++round) {
        std::string query;
        const std::size_t parts = 1 + pick(12);
        for (std::size_t i = 0; i < parts; ++i) query += pieces[pick(pieces.size())];
        SearchRequest request;
        request.query = query;
        request.limit = 5;
        CAPTURE(query);
        const auto results = archive.try_to_ask(request);
        if (!results) {
            CHECK_FALSE(results.error().message.empty());
            continue;
        }
        CHECK(results->hits.size() <= 5);
        CHECK(results->total_phrase <= results->total);
        for (const Hit& hit : results->hits) {
            CHECK(is_valid_utf8(hit.snippet));
            for (const Span& mark : hit.marks) CHECK(mark.end <= hit.snippet.size());
        }
    }
}

TEST_CASE("a query of ten thousand words is answered") {
    std::string sentence =
        "Đảng ủy phường Sài Đồng quán triệt nghị quyết đại hội và triển khai "
        "chương trình công tác toàn khóa";
    test::LittleArchive archive({{"a", "Một bài", sentence + "."},
                                 {"b", "Hai bài", sentence.substr(0, sentence.rfind(' ')) + "."}});
    // A phrase of many words is of all of them, not of its opening alone.
    const SearchResults whole = archive.ask(test::request_for(sentence));
    CHECK(whole.total_phrase == 1);
    CHECK(test::ids(whole) == "a");

    std::string pasted;
    for (int i = 0; i < 2500; ++i) pasted += "quan triet nghi quyet ";
    const SearchResults results = archive.ask(test::request_for(pasted));
    CHECK(results.total == 2);
    CHECK(results.total_phrase == 0);
    CHECK_FALSE(results.notes.empty());
}
