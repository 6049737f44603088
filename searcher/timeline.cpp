#include "searcher/timeline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <ostream>
#include <string>

#include "analyzers/display_width.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"

namespace tracuu {
namespace {

constexpr int most_months = 24;
constexpr std::size_t narrowest_bar = 10;
constexpr int most_empty_lines = 2;
constexpr std::size_t eighths = 8;

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Articles by period, those that have any; a period is months or years since 0.
struct Periods {
    std::map<int, std::size_t> counts;
    bool by_year = false;
    std::size_t undated = 0;
};

Periods periods_of(const std::vector<FacetCount>& months) {
    Periods periods;
    std::map<int, std::size_t> by_month;
    for (const FacetCount& month : months) {
        if (month.value.size() != 7) {
            periods.undated += month.count;
            continue;
        }
        const std::string_view value = month.value;
        by_month[number_of(value.substr(0, 4)) * 12 + number_of(value.substr(5)) - 1] +=
            month.count;
    }
    if (by_month.empty()) return periods;
    periods.by_year = by_month.rbegin()->first - by_month.begin()->first >= most_months;
    const int unit = periods.by_year ? 12 : 1;
    for (const auto& [month, count] : by_month) periods.counts[month / unit] += count;
    return periods;
}

std::string label_of(int period, bool by_year) {
    if (by_year) return std::to_string(period);
    const int month = period % 12 + 1;
    return (month < 10 ? "0" : "") + std::to_string(month) + '/' + std::to_string(period / 12);
}

/// `length` eighths of a column in block characters.
std::string bar(std::size_t length) {
    static constexpr std::array<const char*, eighths> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    std::string blocks;
    for (std::size_t i = 0; i < length / eighths; ++i) blocks += "█";
    return blocks + parts[length % eighths];
}

void write_line(std::ostream& out, const std::string& label, std::size_t label_width,
                const std::string& rest) {
    const std::size_t width = display_width(label);
    out << std::string(label_width > width ? label_width - width : 0, ' ') << label << rest << '\n';
}

/// The periods from `first` until `end`, in which there is no article: a line each when they are
/// few, else one that stands for them all.
void write_gap(std::ostream& out, int first, int end, bool by_year, std::size_t label_width) {
    if (end - first > most_empty_lines) {
        write_line(out, "…", label_width, "");
        return;
    }
    for (int period = first; period < end; ++period) {
        write_line(out, label_of(period, by_year), label_width, "");
    }
}

}  // namespace

void write_timeline(std::ostream& out, const std::vector<FacetCount>& months,
                    const TerminalStyle& style) {
    const Periods periods = periods_of(months);
    if (periods.counts.empty()) return;
    std::size_t longest = 0;
    for (const auto& period : periods.counts) longest = std::max(longest, period.second);
    const std::string undated = tr("undated");
    std::size_t label_width = periods.by_year ? 6 : 9;
    if (periods.undated > 0) label_width = std::max(label_width, display_width(undated) + 2);
    const std::size_t taken = label_width + 4 + grouped(longest).size();
    const std::size_t bar_width =
        style.columns > taken + narrowest_bar ? style.columns - taken : narrowest_bar;
    out << '\n' << (periods.by_year ? tr("Articles by year") : tr("Articles by month")) << '\n';
    int next = periods.counts.begin()->first;
    for (const auto& [period, count] : periods.counts) {
        write_gap(out, next, period, periods.by_year, label_width);
        next = period + 1;
        const std::size_t length = std::max<std::size_t>(1, count * bar_width * eighths / longest);
        write_line(out, label_of(period, periods.by_year), label_width,
                   "  " + bar(length) + ' ' + grouped(count));
    }
    // No bar: where most are undated, it would leave the others none.
    if (periods.undated > 0) {
        write_line(out, undated, label_width, "  " + grouped(periods.undated));
    }
}

}  // namespace tracuu
