#include "corpus/article.hpp"

#include <fmt/format.h>

#include <array>

namespace tracuu {

namespace {

/// Dashes that old and new pages print between two years, and the underscore of file names.
constexpr std::array<std::string_view, 8> dashes = {"-", "–", "—", "‐", "‑", "‒", "−", "_"};
constexpr std::array<std::string_view, 2> spaces = {" ", "\u00A0"};

template <std::size_t N>
bool skip_one(std::string_view& text, const std::array<std::string_view, N>& choices) {
    for (const std::string_view choice : choices) {
        if (!text.starts_with(choice)) continue;
        text.remove_prefix(choice.size());
        return true;
    }
    return false;
}

void skip_spaces(std::string_view& text) {
    while (skip_one(text, spaces)) {
    }
}

std::optional<int> take_year(std::string_view& text) {
    if (text.size() < 4) return std::nullopt;
    int year = 0;
    for (const char c : text.substr(0, 4)) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    text.remove_prefix(4);
    return year;
}

bool plausible(TermOfOffice term) {
    const int years = term.to - term.from;
    return years >= 1 && years <= 7 && term.from >= 1930 && term.to <= 2100;
}

}  // namespace

std::string to_string(TermOfOffice term) {
    return fmt::format("{}-{}", term.from, term.to);
}

std::optional<TermOfOffice> parse_term_of_office(std::string_view text) {
    skip_spaces(text);
    const auto from = take_year(text);
    skip_spaces(text);
    if (!from || !skip_one(text, dashes)) return std::nullopt;
    skip_spaces(text);
    const auto to = take_year(text);
    skip_spaces(text);
    if (!to || !text.empty()) return std::nullopt;
    const TermOfOffice term{*from, *to};
    return plausible(term) ? std::optional(term) : std::nullopt;
}

}  // namespace tracuu
