// Characters of one byte, told apart without regard to the locale. Bytes of longer characters are
// none of them.
#pragma once

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

}  // namespace tracuu
