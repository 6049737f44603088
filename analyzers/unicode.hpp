// UTF-8, normal forms, case and mark stripping: the only file besides collation.cpp and
// display_width.cpp that includes ICU. ICU types never leave it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tracuu {

struct CodePoint {
    char32_t value = 0;    ///< U+FFFD for malformed bytes
    std::size_t size = 1;  ///< bytes taken, at least 1
    bool malformed = false;
};

/// The code point that starts at byte `at` (< text.size()). Malformed bytes are taken one maximal
/// subpart at a time, as the Unicode standard (§3.9, U+FFFD substitution) recommends.
CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends `value` to `out` as UTF-8; a surrogate or a value over U+10FFFF becomes U+FFFD.
void append_utf8(std::string& out, char32_t value);

bool is_valid_utf8(std::string_view text);

/// By exclusion: what Vietnamese text holds above U+00C0 and below the punctuation block is letters
/// and combining marks.
constexpr bool is_printed_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7;
}

/// The hyphens, dashes and minus signs above ASCII.
constexpr bool is_unicode_dash(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

/// Largest UTF-8 boundary not after byte `at`; `at` may be text.size().
std::size_t utf8_floor(std::string_view text, std::size_t at);

/// `text` without the byte order mark that Windows' editors put before UTF-8.
std::string_view without_byte_order_mark(std::string_view text);

/// NFC of valid UTF-8. Marks that NFC cannot reorder (tone before circumflex) stay: canonical_term
/// in syllable.hpp mends those. In a text of more than 4 KB a run of marks is put in order 256 at a
/// time, in every normal form.
std::string to_nfc(std::string_view text);

/// NFD of valid UTF-8.
std::string to_nfd(std::string_view text);

/// NFKC of valid UTF-8: ¾ → 3⁄4, Ⅳ → IV, m² → m2. Only ever for a second term beside the written
/// one.
std::string to_nfkc(std::string_view text);

/// What a code point does to a word.
enum class CharClass : std::uint8_t {
    separator,  ///< ends it
    letter,     ///< is a part of it; any script
    digit,      ///< is a part of it; decimal digits, superscripts, fractions, letter numerals
    mark,       ///< combines with the letter before it
    invisible,  ///< counts as not there: zero-width, soft hyphen, byte order mark
};
CharClass char_class(char32_t c);

/// Unicode lower case in the root locale (never Turkish), with Ð U+00D0, Ɖ U+0189 → đ.
std::string to_lower(std::string_view text);

/// Lower case without any combining mark and with đ → d: what a person types on a keyboard without
/// Vietnamese. "Đảng uỷ" → "dang uy". Used to compare, never to index.
std::string fold(std::string_view text);

}  // namespace tracuu
