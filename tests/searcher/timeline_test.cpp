// Bars by month and year.
#include "searcher/timeline.hpp"

#include <sstream>

#include "tests/catch.hpp"

namespace {

std::string chart(const std::vector<tracuu::FacetCount>& months, std::size_t columns) {
    std::ostringstream out;
    tracuu::write_timeline(out, months, {false, columns, 24});
    return out.str();
}

}  // namespace

TEST_CASE("months without articles stand in the chart, the longest bar fits the terminal") {
    CHECK(chart({{"2020-12", "", 4, ""}, {"2020-10", "", 2, ""}, {"2020-09", "", 1, ""}}, 34) ==
          "\nArticles by month\n"
          "  09/2020  █████ 1\n"
          "  10/2020  ██████████ 2\n"
          "  11/2020\n"
          "  12/2020  ████████████████████ 4\n");
}

TEST_CASE("more than two years are shown by year, the undated last") {
    CHECK(chart({{"2022-01", "", 2, ""},
                 {"2020-02", "", 1, ""},
                 {"2020-01", "", 1, ""},
                 {"", "", 1, ""}},
                26) ==
          "\nArticles by year\n"
          "     2020  ████████████ 2\n"
          "     2021\n"
          "     2022  ████████████ 2\n"
          "  undated  1\n");
    CHECK(chart({}, 80).empty());
}

TEST_CASE("more than two empty years are one line, counts are grouped") {
    CHECK(chart({{"2022-01", "", 2000, ""}, {"2019-02", "", 1000, ""}, {"2015-01", "", 500, ""}},
                26) ==
          "\nArticles by year\n"
          "  2015  ██▊ 500\n"
          "     …\n"
          "  2019  █████▌ 1,000\n"
          "  2020\n"
          "  2021\n"
          "  2022  ███████████ 2,000\n");
}
