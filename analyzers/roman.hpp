// Roman numerals I–XXX: congresses, committee terms, quarters, parts.
#pragma once

#include <optional>
#include <string_view>

namespace tracuu {

/// The value of a lower-case Roman numeral from 1 to 30 in its one correct form (iv, never iiii);
/// nullopt for anything else. D, C, M and L are never read.
std::optional<int> roman_value(std::string_view lower);

/// Whether the numeral is also a letter or a syllable of its own (i, v, x, vi, xi): it counts as a
/// numeral only behind a word that announces one.
bool is_ambiguous_roman(std::string_view lower);

/// Words that announce an ordinal: thứ, khóa, (đại) hội, quý, … as canonical terms, with and
/// without marks.
bool announces_ordinal(std::string_view term);

}  // namespace tracuu
