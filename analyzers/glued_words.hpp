// Syllables that lost the space between them: sáchTỷ, trìnhbày.
#pragma once

#include <cstddef>
#include <vector>

#include "analyzers/word_letters.hpp"

namespace tracuu {

/// Where each syllable of a glued word ends, in letters; empty when it is to stay whole. To be
/// asked of a word that is no syllable itself.
///
/// Only a word with marks is taken apart: names from other languages (London) are not. A capital
/// behind a small letter begins a syllable when all parts are syllables; without one there must be
/// exactly one way to make two.
std::vector<std::size_t> ends_of_glued(const std::vector<WordLetter>& letters,
                                       const IsSyllable& is_syllable);

}  // namespace tracuu
