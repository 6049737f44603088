// Characters of one byte, told apart without regard to the locale. Bytes of longer characters are
// none of them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace tracuu {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// a to z and A to Z.
constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A space, a tab of either kind, what ends a line or a page.
constexpr bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = ascii_lower(c);
    return lower;
}

/// Whether all of `text` is of one byte each.
constexpr bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace tracuu
