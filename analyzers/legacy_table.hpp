// The accented letters of Vietnamese in three encodings from before Unicode.
//
// Sources: TCVN 5712:1993 (TCVN3, the "ABC" fonts), VNI Software's VNI-Windows, RFC 1456 (VISCII).
// windows-1258 needs no table of letters: it differs from windows-1252 in sixteen places and spells
// tones as combining marks; see legacy_text.cpp.
#pragma once

#include <array>
#include <cstdint>

namespace tracuu {

struct LegacyLetter {
    char16_t letter;
    std::uint8_t tcvn3;  ///< 0: the encoding has no such letter
    std::uint8_t vni,
        vni_mark;  ///< base letter and mark; a mark of 0: one byte is the whole letter
    std::uint8_t viscii;
};

extern const std::array<LegacyLetter, 134> legacy_letters;

}  // namespace tracuu
