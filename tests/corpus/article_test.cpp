#include "corpus/article.hpp"

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("terms of office are read with every dash") {
    const TermOfOffice term{2020, 2025};
    for (const char* text : {"2020-2025", "2020 - 2025", "2020 -2025", "2020– 2025", "2020—2025",
                             "2020_2025", "2020\u00A0-\u00A02025", " 2020-2025 "}) {
        INFO(text);
        CHECK(parse_term_of_office(text) == term);
    }
    CHECK(to_string(term) == "2020-2025");
}

TEST_CASE("other ranges are no terms of office") {
    for (const char* text :
         {"2020", "2020-2020", "2025-2020", "2020-2028", "1929-1934", "2098-2105", "2020-25",
          "2020/2025", "2020-2025.", "khóa 2020-2025", ""}) {
        INFO(text);
        CHECK_FALSE(parse_term_of_office(text));
    }
    CHECK(parse_term_of_office("2020-2027"));
    CHECK(parse_term_of_office("2020-2021"));
}
