// Telex and VNI keystrokes typed where no Vietnamese keyboard was on: nghij quyeest, nghi5 quye61t.
//
// Telex: s f r x j are the tones, z takes one away, aa ee oo the circumflex, w the horn or breve,
// dd the stroke. VNI: 1–5 the tones, 0 takes one away, 6 circumflex, 7 horn, 8 breve, 9 stroke. A
// mark may be typed anywhere after its letter; typed twice, it is taken back and stands for itself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

/// The canonical syllable that the keys of one word make; nullopt when they make no legal syllable
/// or no key is a mark. Capitals are read as small letters. Letters may already carry marks.
std::optional<std::string> decode_telex(std::string_view keys);
std::optional<std::string> decode_vni_keys(std::string_view keys);

struct KeystrokeReading {
    std::string term;      ///< canonical syllable
    bool certain = false;  ///< false: the word may also mean itself (as, his, max); try both
};

/// How a word of a query reads as keystrokes. nullopt when it is plain text: it is attested as
/// typed, has a mark already, or makes no legal syllable. `attested` tells whether the archive or
/// the language has a term. Never to be asked of the text of articles, or of a part of a date or
/// document number.
std::optional<KeystrokeReading> read_keystrokes(
    std::string_view word, const std::function<bool(std::string_view)>& attested);

}  // namespace tracuu
