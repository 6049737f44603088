#include "analyzers/figures.hpp"

#include <algorithm>
#include <span>

namespace tracuu {
namespace {

/// Longer numbers with a zero in front are telephone and account numbers.
constexpr std::size_t longest_padded = 4;

using Chain = std::span<const DigitGroup>;

int small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 4) return -1;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

class FigureReader {
public:
    FigureReader(std::string_view text, std::vector<Figure>& out) : text_(text), out_(out) {}

    /// Hyphens bind least, then slashes, then full stops and commas.
    void read_hyphens(Chain chain, bool measured) {
        if (read_date(chain, '-', measured)) return;
        for_each_part(chain, '-', measured,
                      [this](Chain part, bool last) { read_slashes(part, last); });
    }

private:
    void read_slashes(Chain chain, bool measured) {
        if (read_date(chain, '/', measured) || read_fraction(chain)) return;
        for_each_part(chain, '/', measured,
                      [this](Chain part, bool last) { read_number(part, last); });
    }

    void read_number(Chain chain, bool measured) {
        if (read_date(chain, '.', measured)) return;
        const std::string_view literal = slice(text_, whole(chain));
        std::string value = value_of(chain);
        if (value.empty() && chain.size() > 1) {
            for (std::size_t i = 0; i < chain.size(); ++i)
                read_number(chain.subspan(i, 1), measured && i + 1 == chain.size());
            return;
        }
        if (value == literal) value.clear();
        out_.push_back({whole(chain), std::string(literal), std::move(value), TokenKind::number});
    }

    template <typename Read>
    void for_each_part(Chain chain, char sign, bool measured, Read read) {
        for (std::size_t begin = 0; begin < chain.size();) {
            std::size_t end = begin + 1;
            while (end < chain.size() && chain[end].sign != sign) ++end;
            read(chain.subspan(begin, end - begin), measured && end == chain.size());
            begin = end;
        }
    }

    bool all_signs(Chain chain, char sign) const {
        return std::ranges::all_of(chain.subspan(1),
                                   [sign](const DigitGroup& group) { return group.sign == sign; });
    }

    /// d m, d m yyyy, yyyy m d; with two digits for the year where no section number looks so.
    bool read_date(Chain chain, char sign, bool measured) {
        if (measured || chain.size() < 2 || chain.size() > 3 || !all_signs(chain, sign))
            return false;
        const std::string_view first = digits(chain[0]);
        const std::string_view second = digits(chain[1]);
        std::string date;
        if (chain.size() == 2) {
            date = canonical_date(first, second, "");
        } else if (const std::string_view third = digits(chain[2]); is_year(third)) {
            date = canonical_date(first, second, third);
        } else if (is_year(first)) {
            date = canonical_date(third, second, first);
        } else if (third.size() == 2 && sign != '.') {
            date = canonical_date(first, second, third);
        }
        if (date.empty()) return false;
        // 2.9 may also be a decimal, as the value of 2,9 is.
        std::string literal;
        if (sign == '.' && chain.size() == 2) literal = slice(text_, whole(chain));
        std::string& term = literal.empty() ? date : literal;
        std::string& value = literal.empty() ? literal : date;
        out_.push_back({whole(chain), std::move(term), std::move(value), TokenKind::date});
        return true;
    }

    bool read_fraction(Chain chain) {
        if (chain.size() != 2 || chain[1].sign != '/') return false;
        const std::string_view above = digits(chain[0]);
        const std::string_view below = digits(chain[1]);
        if (above.size() > 6 || below.size() > 6 || is_year(below)) return false;
        std::string term(without_zeros(above));
        term.append("/").append(without_zeros(below));
        out_.push_back({whole(chain), std::move(term), "", TokenKind::number});
        return true;
    }

    /// The number that groups with full stops and commas make, a full stop before its decimals;
    /// empty if they make none.
    std::string value_of(Chain chain) const {
        if (chain.size() == 1) {
            const std::string_view only = digits(chain[0]);
            return std::string(only.size() <= longest_padded ? without_zeros(only) : only);
        }
        if (has_thousands(chain, '.')) return joined(chain, chain.size());
        const char last_sign = chain.back().sign;
        const Chain before = chain.first(chain.size() - 1);
        if (last_sign == ',' && (before.size() == 1 || has_thousands(before, '.')))
            return joined(before, before.size()) + "." + std::string(digits(chain.back()));
        if (chain.size() > 2 && has_thousands(chain, ',')) return joined(chain, chain.size());
        if (last_sign == '.' && (before.size() == 1 || has_thousands(before, ',')))
            return joined(before, before.size()) + "." + std::string(digits(chain.back()));
        return {};
    }

    bool has_thousands(Chain chain, char sign) const {
        const std::string_view first = digits(chain[0]);
        if (chain.size() < 2 || first.size() > 3 || first.front() == '0') return false;
        return std::ranges::all_of(chain.subspan(1), [&](const DigitGroup& group) {
            return group.sign == sign && group.span.size() == 3;
        });
    }

    std::string joined(Chain chain, std::size_t count) const {
        std::string number;
        for (std::size_t i = 0; i < count; ++i) number += digits(chain[i]);
        return number;
    }

    std::string_view digits(const DigitGroup& group) const { return slice(text_, group.span); }

    static Span whole(Chain chain) { return {chain.front().span.begin, chain.back().span.end}; }

    std::string_view text_;
    std::vector<Figure>& out_;
};

}  // namespace

void read_figures(std::string_view text, const std::vector<DigitGroup>& chain, bool measured,
                  std::vector<Figure>& out) {
    FigureReader(text, out).read_hyphens(chain, measured);
}

std::string canonical_date(std::string_view day, std::string_view month, std::string_view year) {
    if (day.size() > 2 || month.size() > 2) return {};
    const int d = small_number(day);
    const int m = small_number(month);
    if (d < 1 || d > 31 || m < 1 || m > 12) return {};
    std::string date = std::to_string(d);
    date.append("/").append(std::to_string(m));
    if (!year.empty()) date.append("/").append(year);
    return date;
}

std::string_view without_zeros(std::string_view digits) {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return digits.substr(first);
}

}  // namespace tracuu
