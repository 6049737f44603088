#include "corpus/counts.hpp"

#include "tests/catch.hpp"

using tracuu::counted;
using tracuu::grouped;

TEST_CASE("thousands are set apart") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
}

TEST_CASE("numbers in a message are grouped, text is left alone") {
    CHECK(counted("{0} articles without {1}", 3480U, std::string("--ward")) ==
          "3,480 articles without --ward");
    CHECK(counted("{1}: {0}", std::string("2020"), 5U) == "5: 2020");
}
