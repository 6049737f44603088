#include "analyzers/display_width.hpp"

#include <vector>

#include "tests/catch.hpp"

using tracuu::display_width;
using tracuu::truncate_to_width;

TEST_CASE("columns are counted by what is seen") {
    struct Row {
        std::string text;
        std::size_t columns;
    };
    const std::vector<Row> rows{
        {"", 0},
        {"Đảng ủy", 7},
        {"Vie\u0302\u0323t", 4},
        {"“…” – ", 6},
        {"日本", 4},
        {"ｱ", 1},
        {"Ａ", 2},
        {"👍", 2},
        {"👍🏽", 2},
        {"👨‍👩‍👧", 2},
        {"🇻🇳", 2},
        {"❤\uFE0F", 2},
        {"ng\u00ADhị", 4},
        {"a\u200Bb", 2},
        {"a\x1B[1m", 4},  // the escape character takes none; what follows is plain text
        {"\xFF", 1},
        {"한글", 4},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.columns);
    }
}

TEST_CASE("a text is cut between letters, never before their marks") {
    CHECK(truncate_to_width("Đảng ủy", 4) == "Đảng");
    CHECK(truncate_to_width("Đảng ủy", 6) == "Đảng ủ");
    CHECK(truncate_to_width("Đảng ủy", 99) == "Đảng ủy");
    CHECK(truncate_to_width("Vie\u0302\u0323t", 3) == "Vie\u0302\u0323");
    CHECK(truncate_to_width("日本", 3) == "日");
    CHECK(truncate_to_width("👨‍👩‍👧x", 1) == "");
    CHECK(truncate_to_width("👨‍👩‍👧x", 2) == "👨‍👩‍👧");
    CHECK(truncate_to_width("abc", 0) == "");
}
