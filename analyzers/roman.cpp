#include "analyzers/roman.hpp"

#include <algorithm>
#include <array>

namespace tracuu {
namespace {

constexpr std::array<std::string_view, 10> units{"",  "i",  "ii",  "iii",  "iv",
                                                 "v", "vi", "vii", "viii", "ix"};

constexpr std::array<std::string_view, 20> announcing{
    "thứ", "thu", "khóa", "khoa", "hội",  "hoi",  "quý", "quy",  "kỳ",     "hạng",
    "bậc", "cấp", "loại", "lớp",  "phần", "phan", "mục", "vòng", "chương", "tập"};

}  // namespace

std::optional<int> roman_value(std::string_view lower) {
    std::size_t tens = 0;
    while (tens < lower.size() && tens < 3 && lower[tens] == 'x') ++tens;
    const auto unit = std::ranges::find(units, lower.substr(tens));
    if (unit == units.end()) return std::nullopt;
    const int value = static_cast<int>(tens) * 10 + static_cast<int>(unit - units.begin());
    if (value < 1 || value > 30) return std::nullopt;
    return value;
}

bool is_ambiguous_roman(std::string_view lower) {
    return lower == "i" || lower == "v" || lower == "x" || lower == "vi" || lower == "xi";
}

bool announces_ordinal(std::string_view term) {
    return std::ranges::find(announcing, term) != announcing.end();
}

}  // namespace tracuu
