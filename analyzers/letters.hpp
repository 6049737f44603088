// The letters of Vietnamese writing: a number for each, shape marks included, and the tone apart.
//
// Every letter of the alphabet with every tone has a precomposed code point, so one look into a
// small table reads most text. Ð (U+00D0), ð and Ɖ look like Đ and stand for it in old files.
// Source: Unicode blocks Latin-1, Latin Extended-A and -B, and Latin Extended Additional
// (U+1EA0–U+1EF9).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace tracuu {

enum class Tone : std::uint8_t { ngang, huyen, sac, hoi, nga, nang };

/// 1–26 for a–z, then ă â đ ê ô ơ ư; 0 is none of them.
using LetterId = std::uint8_t;

namespace letter {
inline constexpr LetterId none = 0, a = 1, b = 2, c = 3, d = 4, e = 5, g = 7, h = 8, i = 9, o = 15,
                          u = 21, y = 25;
inline constexpr LetterId a_breve = 27, a_circumflex = 28, d_stroke = 29, e_circumflex = 30,
                          o_circumflex = 31, o_horn = 32, u_horn = 33;
inline constexpr LetterId count = 34;
}  // namespace letter

struct Letter {
    LetterId id = letter::none;
    Tone tone = Tone::ngang;
    bool upper = false;
};

/// The marks by Tone; 0 for ngang, which has none.
inline constexpr std::array<char32_t, 6> combining_tones{0, 0x300, 0x301, 0x309, 0x303, 0x323};

namespace detail {
inline constexpr char32_t latin_end = 0x1B1, additional_begin = 0x1EA0, additional_end = 0x1EFA;
extern const std::array<Letter, latin_end> latin_letters;
extern const std::array<Letter, additional_end - additional_begin> additional_letters;
}  // namespace detail

/// The letter that a precomposed code point is; id 0 when it is none.
inline Letter letter_of(char32_t c) {
    if (c < detail::latin_end) return detail::latin_letters[c];
    if (c >= detail::additional_begin && c < detail::additional_end)
        return detail::additional_letters[c - detail::additional_begin];
    return {};
}

/// The lower-case precomposed code point; ASCII letters that take no tone stay without one.
char32_t code_point_of(LetterId id, Tone tone);

/// The letter without its shape mark: a for ă and â, d for đ.
LetterId without_shape(LetterId id);

bool is_vowel(LetterId id);

/// Adds the letter in lower case, NFC.
void append_letter(std::string& out, LetterId id, Tone tone);

}  // namespace tracuu
