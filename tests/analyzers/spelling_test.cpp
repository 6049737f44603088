#include "analyzers/spelling.hpp"

#include "tests/catch.hpp"

using tracuu::spelling_distance;
using tracuu::too_far;

TEST_CASE("a common confusion is nearer than another letter") {
    struct Row {
        const char* meant;
        const char* confused;
        const char* farther;
    };
    const Row rows[] = {
        {"đổi", "đỗi", "đời"},     {"sử", "xử", "tử"},    {"trương", "chương", "sương"},
        {"giành", "dành", "hành"}, {"kỳ", "kì", "ký"},    {"quyết", "quyêt", "quyền"},
        {"đảng", "đang", "hoảng"}, {"làm", "nàm", "hàm"}, {"bản", "bảng", "bảo"},
        {"nghị", "nghi", "nghĩa"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.meant, row.confused, row.farther);
        CHECK(spelling_distance(row.meant, row.meant) == 0);
        CHECK(spelling_distance(row.meant, row.confused) <
              spelling_distance(row.meant, row.farther));
        CHECK(spelling_distance(row.meant, row.confused) < 1);
    }
}

TEST_CASE("distance is symmetric and bounded") {
    const char* words[] = {"đảng", "quyết", "covid", "a", "nghiêng", "smartphone"};
    for (const char* left : words) {
        for (const char* right : words) {
            CHECK(spelling_distance(left, right) == spelling_distance(right, left));
            CHECK(spelling_distance(left, right) <= too_far);
        }
    }
    CHECK(spelling_distance("đảng", "smartphone") == too_far);
}

TEST_CASE("swapped and neighbouring keys are slips") {
    CHECK(spelling_distance("covid", "cvoid") < 1);
    CHECK(spelling_distance("covid", "vovid") < 1);
    CHECK(spelling_distance("covid", "povid") == 1);
}
