// The Vietnamese syllable: onset + rhyme + tone, and its one canonical spelling.
//
// The tone mark is detached and put back in one place, so old style (thủy), new style (thuỷ),
// misplaced marks (vịêt) and marks in any order give one form, while thủy and thụy stay apart.
// The canonical spelling is the old style, which newspapers print (ủy 9,116 : uỷ 7 in 39,000
// articles).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/letters.hpp"

namespace tracuu {

struct Syllable {
    std::string onset;  ///< one of the 27 onset spellings, or empty ("gi" and "qu" are onsets)
    std::string rhyme;  ///< nucleus and coda with shape marks (ươ, â, …), without tone
    Tone tone = Tone::ngang;
};

/// Reads one lower-case syllable, tone anywhere, any normal form. nullopt when onset, rhyme and
/// tone make no legal combination (gh before a, c before e, a stopped rhyme with a falling tone …).
/// A stopped rhyme may go without tone only where the word has no mark at all (cac), as when typed
/// without marks.
std::optional<Syllable> parse_syllable(std::string_view lower);

/// The canonical spelling: NFC, lower case, tone in the old place (hòa, thủy, quý, giếng).
std::string spell(const Syllable& syllable);

/// The index term of one word of letters: spell() of a legal syllable, else NFC lower case with
/// each base letter's marks in order (shape, then tone).
std::string canonical_term(std::string_view word);

/// Whether the canonical term carries any Vietnamese mark (tone, shape mark or đ).
bool has_marks(std::string_view term);

/// The other sanctioned i/y spelling of a canonical syllable (kì for kỳ, quí for quý), empty when
/// there is none. A second-tier equivalence: offered to queries, never merged in the index.
std::vector<std::string> i_y_variants(std::string_view term);

}  // namespace tracuu
