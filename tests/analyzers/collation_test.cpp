#include "analyzers/collation.hpp"

#include <algorithm>
#include <vector>

#include "tests/catch.hpp"

using tracuu::Collator;

TEST_CASE("names sort in the order of the Vietnamese alphabet") {
    const std::vector<std::string> sorted{
        "An",   "Ăn", "Ân", "Ba",   "Bà",    "Bả",   "Bã",  "Bá", "Bạ",       "Chu", "Dân", "Đan",
        "Đông", "Em", "Êm", "Long", "Lương", "Oanh", "Ông", "Ơn", "Phường 2", "Ủy",  "Ưng", "Yên"};
    std::vector<std::string> names = sorted;
    std::reverse(names.begin(), names.end());
    const Collator collator;
    std::sort(names.begin(), names.end(), [&](const std::string& left, const std::string& right) {
        return collator.compare(left, right) < 0;
    });
    CHECK(names == sorted);
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(), [&](const std::string& left, const std::string& right) {
        return collator.sort_key(left) < collator.sort_key(right);
    });
    CHECK(names == sorted);
}

TEST_CASE("normal forms sort alike") {
    const Collator collator;
    CHECK(collator.compare("Việt", "Vie\u0323\u0302t") == 0);
    CHECK(collator.sort_key("Việt") == collator.sort_key("Vie\u0302\u0323t"));
    CHECK(collator.compare("thủy", "thụy") != 0);
    CHECK(collator.compare("", "a") < 0);
}
