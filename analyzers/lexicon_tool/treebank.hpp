// Sentences whose words are known: what the segmenter is trained on and measured with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/pieces.hpp"
#include "analyzers/segmenter.hpp"

namespace tracuu {

struct GoldSentence {
    std::string text;          ///< tokenised, one space between syllables and marks
    std::vector<bool> joined;  ///< by space of `text`: whether it lies inside a word
};

/// Reads a line of tokenised text whose words have `_` between their syllables.
GoldSentence read_gold(std::string_view line);

/// The sentences of a text in that form, a line each, empty lines left out.
std::vector<GoldSentence> read_treebank(std::string_view text);

/// A spelling of a sentence by which copies are found: letters and digits alone, lower case.
std::string letters_of(std::string_view text);

/// Words found, words there are, and how many are both: word by word, from syllable to syllable.
struct WordScore {
    std::size_t found = 0, gold = 0, right = 0;

    double precision() const { return found == 0 ? 0 : double(right) / double(found); }
    double recall() const { return gold == 0 ? 0 : double(right) / double(gold); }
    double f1() const { return found + gold == 0 ? 0 : 2.0 * double(right) / double(found + gold); }
};

/// Adds to `score` how well `segmenter` does on a sentence.
void score_sentence(const Segmenter& segmenter, const GoldSentence& sentence, WordScore& score);

}  // namespace tracuu
