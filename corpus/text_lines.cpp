#include "corpus/text_lines.hpp"

#include <array>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {

namespace {

constexpr std::size_t longest_heading = 400;  ///< bytes; a Vietnamese letter takes 1.4 on average

/// White space other than ASCII's: NBSP, en space to hair space, zero-width space, BOM,
/// ideographic.
constexpr std::array<std::string_view, 6> wide_spaces = {"\u00A0", "\u2007", "\u200B",
                                                         "\u202F", "\uFEFF", "\u3000"};

std::size_t space_at_begin(std::string_view text) {
    if (text.empty()) return 0;
    if (is_ascii_space(text.front())) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t space_at_end(std::string_view text) {
    if (text.empty()) return 0;
    if (is_ascii_space(text.back())) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    const bool punctuation = c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xAD ||
                             (c >= 0x2000 && c <= 0x206F) || c == 0xFEFF;
    return !punctuation;
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
    while (const auto width = space_at_begin(slice(text, span))) span.begin += width;
    while (const auto width = space_at_end(slice(text, span))) span.end -= width;
    return span;
}

std::vector<Span> text_lines(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        const Span line = trimmed(text, {at, end});
        if (!line.empty()) lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

std::string line_key(std::string_view line) {
    const std::string lower = to_nfc(to_lower(line));
    std::string key;
    for (std::size_t at = 0; at < lower.size();) {
        const CodePoint point = decode_utf8(lower, at);
        if (is_letter_or_digit(point.value)) key.append(lower, at, point.size);
        at += point.size;
    }
    return key;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t width = at < line.size() ? space_at_begin(line.substr(at)) : 1;
        if (width > 0 && at > begin) words.push_back(line.substr(begin, at - begin));
        at += width > 0 ? width : 1;
        if (width > 0) begin = at;
    }
    return words;
}

bool is_paragraph(std::string_view line) {
    constexpr std::array<std::string_view, 6> ends = {".", ";", "…", ".”", ".\"", "./"};
    if (line.size() > longest_heading) return true;
    for (const std::string_view end : ends)
        if (line.ends_with(end)) return true;
    return false;
}

}  // namespace tracuu
