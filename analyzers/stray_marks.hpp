// Marks that stand apart from their letter, as text taken from PDF files has them: đê ̀, xuâ ́ t,
// xuâ´t.
#pragma once

#include <string_view>

#include "analyzers/word_letters.hpp"

namespace tracuu {

/// The combining mark that a spacing character (´ ` ˋ ˊ ˜) looks like; 0 for any other.
char32_t combining_form(char32_t c);

/// `word` with the marks that stray behind it in `text`, up to two spaces away, and with the rest
/// of its syllable if the mark cut it in two; unchanged when no legal syllable comes of it. A
/// spacing look-alike counts only where the word is no syllable without it: it may be a quote.
WordLetters with_stray_marks(std::string_view text, WordLetters word,
                             const IsSyllable& is_syllable);

}  // namespace tracuu
