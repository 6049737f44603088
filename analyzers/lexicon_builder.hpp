// Counts of words → the bytes of a compiled lexicon.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

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

    /// The lexicon of everything added, the same bytes for the same content in any order.
    std::string build() const;

    static constexpr std::size_t max_word_syllables = 8;

private:
    std::map<std::string, WordCount> words_;
    std::map<std::pair<std::string, std::string>, std::uint32_t> pairs_;
};

/// The lexicon of a table of words (data/words.tsv: `word⇥count⇥capitalised`) and a table of pairs
/// (data/pairs.tsv: `left⇥right count right count …`). Lines beginning with # are skipped. Either
/// may be empty. Lines that do not read as such are counted in `bad_lines`.
std::string compile_lexicon(std::string_view words_table, std::string_view pairs_table,
                            std::size_t& bad_lines);

}  // namespace tracuu
