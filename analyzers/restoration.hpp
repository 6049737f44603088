// What a person meant who typed without marks, or with some: dang uy phuong → đảng ủy phường.
//
// Never used to match: search suggests with it, and decides with it whether an unmarked syllable
// among marked ones is meant as it stands (quan trọng) or is short for a marked one (đảng uy).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon.hpp"

namespace tracuu {

struct Reading {
    std::vector<std::string> syllables;  ///< canonical, one for each typed syllable
    double score = 0;  ///< natural logarithm of its likelihood; higher is likelier
};

/// What two neighbours, the way they were typed, are to the lexicon.
enum class PairReading {
    as_typed,  ///< they make a listed word just as they stand (quan trọng, chi bộ)
    marked,    ///< they do not, but with marks added they do (đảng uy, tuyên giao)
    unlisted,  ///< neither
};

/// The canonical syllables that `typed` (lower case) may stand for, most frequent first.
///
/// A syllable with a tone, or with a shape mark or đ and listed as it is, stands for itself alone.
/// One with a shape mark that is no listed syllable (quyêt, viêt) takes every tone; one without any
/// mark takes every mark. Never empty: a syllable that nothing is known of stands for itself.
std::vector<std::string> readings_of_syllable(const Lexicon& lexicon, std::string_view typed);

/// The likeliest readings of a phrase, best first, at most `limit`; empty for an empty phrase.
/// `typed` holds lower-case syllables; beyond `max_restored_syllables` the rest stays as typed.
std::vector<Reading> restore(const Lexicon& lexicon, std::span<const std::string> typed,
                             std::size_t limit);

inline constexpr std::size_t max_restored_syllables = 64;

/// See PairReading. Both syllables in lower case.
PairReading read_pair(const Lexicon& lexicon, std::string_view left, std::string_view right);

}  // namespace tracuu
