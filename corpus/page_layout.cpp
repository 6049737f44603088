#include "corpus/page_layout.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// `span` without white space at its ends.
Span trimmed(std::string_view text, Span span) {
    for (bool moved = true; moved && !span.empty();) {
        moved = false;
        if (is_space(text[span.begin])) {
            ++span.begin;
            moved = true;
        } else if (slice(text, span).starts_with(no_break_space)) {
            span.begin += no_break_space.size();
            moved = true;
        }
    }
    for (bool moved = true; moved && !span.empty();) {
        moved = false;
        if (is_space(text[span.end - 1])) {
            --span.end;
            moved = true;
        } else if (slice(text, span).ends_with(no_break_space)) {
            span.end -= no_break_space.size();
            moved = true;
        }
    }
    return span;
}

/// Lines with something on them.
std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Span line = trimmed(text, {begin, end});
        if (!line.empty()) lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

/// "16/12/2020 | 13:57 | Lượt xem: 822", with or without label, time and counter.
struct DateLine {
    DateTime when;
    std::optional<std::uint64_t> views;
};

std::optional<std::uint16_t> time_in(std::string_view line) {
    const std::size_t colon = line.find(':');
    for (std::size_t at = colon; at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at == 0 || at + 2 >= line.size()) continue;
        const auto digit = [&](std::size_t i) { return line[i] >= '0' && line[i] <= '9'; };
        if (!digit(at - 1) || !digit(at + 1) || !digit(at + 2)) continue;
        const int tens = at > 1 && digit(at - 2) ? line[at - 2] - '0' : 0;
        const int hour = tens * 10 + (line[at - 1] - '0');
        const int minute = (line[at + 1] - '0') * 10 + (line[at + 2] - '0');
        if (hour < 24 && minute < 60) return static_cast<std::uint16_t>(hour * 60 + minute);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> views_in(const std::string& folded) {
    for (const std::string_view label : {"luot xem:", "view count:", "views:", "da xem:"}) {
        const std::size_t at = folded.find(label);
        if (at == std::string::npos) continue;
        std::uint64_t views = 0;
        bool any = false;
        for (const char c : std::string_view(folded).substr(at + label.size())) {
            if (c >= '0' && c <= '9') {
                views = views * 10 + static_cast<std::uint64_t>(c - '0');
                any = true;
            } else if (any && c != '.') {
                break;
            }
        }
        if (any) return views;
    }
    return std::nullopt;
}

std::optional<DateLine> read_date_line(std::string_view line) {
    constexpr std::size_t longest = 160;
    if (line.size() > longest) return std::nullopt;
    const std::string folded = fold(line);
    const bool labelled = folded.starts_with("ngay dang") || folded.starts_with("dang ngay") ||
                          folded.starts_with("cap nhat") || folded.starts_with("ngay cap nhat");
    if (!labelled) return std::nullopt;
    const std::vector<DateMention> dates = find_dates(line);
    if (dates.empty() || !dates.front().has_year) return std::nullopt;
    const std::string_view rest = line.substr(dates.front().span.end);
    return DateLine{
        {dates.front().date, time_in(rest.substr(0, std::min(rest.find("xem"), rest.size())))},
        views_in(folded)};
}

constexpr std::array<std::string_view, 6> noise_beginnings{
    "mot so hinh anh",     "hinh anh hoi nghi", "toan canh hoi nghi",
    "quang canh hoi nghi", "tin lien quan",     "in bai viet"};

bool is_noise(std::string_view line) {
    if (line.size() > 80) return false;
    const std::string folded = fold(line);
    return std::any_of(noise_beginnings.begin(), noise_beginnings.end(),
                       [&](std::string_view beginning) { return folded.starts_with(beginning); });
}

/// A by-line is a short last line in title case or capitals that ends no sentence.
bool is_byline(std::string_view line) {
    constexpr std::size_t longest = 60;
    constexpr std::size_t most_words = 6;
    if (line.size() > longest ||
        std::string_view(".:;!?,”\"").find(line.back()) != std::string_view::npos)
        return false;
    std::size_t words = 0;
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty() || word == "-" || word == "–") continue;
        ++words;
        const std::string_view first = word.substr(0, decode_utf8(word, 0).size);
        if (to_lower(first) == first) return false;
    }
    return words > 0 && words <= most_words;
}

}  // namespace

void lay_out_page(Article& article) {
    const std::string_view text = article.text;
    std::vector<Span> lines = lines_of(text);
    std::size_t body_begin = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 6); ++i) {
        const std::optional<DateLine> date = read_date_line(slice(text, lines[i]));
        if (!date) continue;
        article.published = date->when;
        article.views = date->views;
        if (i > 0) article.title = lines[i - 1];
        if (i > 1) article.category = lines[i - 2];
        body_begin = i + 1;
        break;
    }
    if (body_begin == 0 && !lines.empty()) {
        article.title = lines[0];
        body_begin = 1;
    }
    while (lines.size() > body_begin && is_noise(slice(text, lines.back()))) lines.pop_back();
    if (lines.size() > body_begin + 1 && is_byline(slice(text, lines.back()))) {
        article.byline = lines.back();
        lines.pop_back();
    }
    for (std::size_t i = body_begin; i < lines.size(); ++i) {
        if (!is_noise(slice(text, lines[i]))) article.body.push_back(lines[i]);
    }
}

}  // namespace tracuu
