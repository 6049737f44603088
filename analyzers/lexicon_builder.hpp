// Counts of words → the bytes of a compiled lexicon.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/lexicon.hpp"

namespace tracuu {

class LexiconBuilder {
public:
    /// Adds `count` to a word: its syllables in any spelling, one space between. Words over
    /// `max_word_syllables` are left out.
    void add_word(std::string_view word, WordCount count);

    /// Adds to how often `right` follows `left`. Pairs with a syllable that is in no word are left
    /// out of the lexicon.
    void add_pair(std::string_view left, std::string_view right, std::uint32_t count);

    /// Sets the segmenter's weights of one to three syllables in a row (lexicon_format.hpp says how
    /// many and of what), in units of 1/32. Those with a syllable that is in no word are left out.
    void set_weights(const std::vector<std::string>& syllables, std::vector<std::int16_t> weights);

    /// Sets the weight of one context number (gap_features.hpp).
    void set_context_weight(std::size_t context, std::int16_t weight);

    /// The lexicon of everything added, the same bytes for the same content in any order.
    std::string build() const;

    static constexpr std::size_t max_word_syllables = 8;

private:
    std::map<std::string, WordCount> words_;
    std::map<std::pair<std::string, std::string>, std::uint32_t> pairs_;
    std::map<std::vector<std::string>, std::vector<std::int16_t>> weights_;
    std::vector<std::int16_t> context_weights_;
};

/// What a lexicon is compiled from, as text; each may be empty. Lines beginning with # are
/// comments.
struct LexiconTables {
    std::string words;    ///< `word⇥count⇥capitalised`
    std::string pairs;    ///< `left⇥right count right count …`
    std::string weights;  ///< `context⇥number⇥weight`, or `syllables⇥weight weight …`
};

/// The lexicon of `tables`; lines that do not read as such are counted in `bad_lines`.
std::string compile_lexicon(const LexiconTables& tables, std::size_t& bad_lines);

}  // namespace tracuu
