// parse_date_range() of dates.hpp: periods as users type them.
//
// A period is read as a shape: its numbers become "n", the separators / - . become "/", and the
// words become one letter each (ngày d, tháng t, năm y, quý or q: q). What it means is then one
// line of a table.
#include <array>
#include <cstdlib>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/dates.hpp"

namespace tracuu {

namespace {

struct Numeral {
    int value = 0;
    std::size_t digits = 0;
    bool is_year() const { return digits == 4; }
};

struct Shape {
    std::string pattern;
    std::vector<Numeral> numerals;
};

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// The letter that stands for a word in a shape; a Roman quarter is a numeral. '\0' when unknown.
char word_letter(std::string_view word, Shape& shape) {
    constexpr std::array<std::string_view, 4> quarters = {"i", "ii", "iii", "iv"};
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        if (word != quarters[i] || !shape.pattern.starts_with('q')) continue;
        shape.numerals.push_back({static_cast<int>(i) + 1, 1});
        return 'n';
    }
    if (word == "ngay") return 'd';
    if (word == "thang") return 't';
    if (word == "nam") return 'y';
    if (word == "quy" || word == "q") return 'q';
    return '\0';
}

/// `text` is folded. nullopt when it has a character or word that no period has.
std::optional<Shape> shape_of(std::string_view text) {
    Shape shape;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end - at > 4) return std::nullopt;
            const std::string number(text.substr(at, end - at));
            shape.numerals.push_back({std::atoi(number.c_str()), end - at});
            shape.pattern += 'n';
        } else if (is_letter(text[at])) {
            while (end < text.size() && is_letter(text[end])) ++end;
            const char letter = word_letter(text.substr(at, end - at), shape);
            if (letter == '\0') return std::nullopt;
            shape.pattern += letter;
        } else if (text[at] == '/' || text[at] == '-' || text[at] == '.') {
            shape.pattern += '/';
            end = at + 1;
        } else if (text[at] == ' ' || text.substr(at).starts_with("\u00A0")) {
            end = at + (text[at] == ' ' ? 1 : 2);
        } else {
            return std::nullopt;
        }
        at = end;
    }
    return shape;
}

std::optional<DateRange> whole(std::optional<Date> first, std::optional<Date> last) {
    if (!first || !last) return std::nullopt;
    return DateRange{first, last};
}

std::optional<DateRange> months(int year, int first, int last) {
    const auto from = make_date(year, first, 1);
    for (int day = 31; day >= 28; --day)
        if (const auto to = make_date(year, last, day)) return whole(from, to);
    return std::nullopt;
}

std::optional<DateRange> year_period(const Numeral& year) {
    return year.is_year() ? months(year.value, 1, 12) : std::nullopt;
}

std::optional<DateRange> month_period(const Numeral& a, const Numeral& b) {
    if (a.is_year() == b.is_year() || a.digits == 3 || b.digits == 3) return std::nullopt;
    return a.is_year() ? months(a.value, b.value, b.value) : months(b.value, a.value, a.value);
}

std::optional<DateRange> quarter_period(const Numeral& quarter, const Numeral& year) {
    if (!year.is_year() || quarter.value < 1 || quarter.value > 4) return std::nullopt;
    return months(year.value, quarter.value * 3 - 2, quarter.value * 3);
}

std::optional<DateRange> day_period(const Numeral& a, const Numeral& b, const Numeral& c) {
    if (b.digits > 2 || a.is_year() == c.is_year() || a.digits == 3 || c.digits == 3)
        return std::nullopt;
    const auto day =
        a.is_year() ? make_date(a.value, b.value, c.value) : make_date(c.value, b.value, a.value);
    return whole(day, day);
}

std::optional<DateRange> period(std::string_view text) {
    const auto shape = shape_of(text);
    if (!shape) return std::nullopt;
    const auto& n = shape->numerals;
    const auto is = [&](auto... patterns) { return ((shape->pattern == patterns) || ...); };
    if (is("n", "yn")) return year_period(n[0]);
    if (is("n/n", "tn/n", "tnyn")) return month_period(n[0], n[1]);
    if (is("qn/n", "q/n/n", "qnyn", "qnn", "q/nyn")) return quarter_period(n[0], n[1]);
    if (is("n/n/n", "dn/n/n", "ntn/n", "dntn/n", "ntnyn", "dntnyn"))
        return day_period(n[0], n[1], n[2]);
    return std::nullopt;
}

/// "a..b" where a is text before and b after; an empty one is open.
std::optional<DateRange> open_range(std::string_view a, std::string_view b) {
    const bool has_from = a.find_first_not_of(' ') != a.npos;
    const bool has_to = b.find_first_not_of(' ') != b.npos;
    const auto from = period(a);
    const auto to = period(b);
    if ((has_from && !from) || (has_to && !to) || (!has_from && !has_to)) return std::nullopt;
    DateRange range;
    if (from) range.from = from->from;
    if (to) range.to = to->to;
    if (range.from && range.to && *range.to < *range.from) return std::nullopt;
    return range;
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
    if (!is_valid_utf8(text)) return std::nullopt;
    const std::string folded = fold(text);
    const std::string_view view = folded;
    const auto dots = view.find("..");
    if (dots == view.npos) return period(view);
    return open_range(view.substr(0, dots), view.substr(dots + 2));
}

}  // namespace tracuu
