// The words of Vietnamese with how often they are written: what segmentation and restoration ask.
//
// The compiled file is read in place from bytes that the caller mapped or loaded; nothing is copied
// or parsed, so opening takes as long as adding up the checksum: about a millisecond. Every
// syllable has a number (SyllableId), every word a node of a tree whose branches are syllables.
// Everything is keyed on canonical syllables (canonical_term in syllable.hpp): uỷ ban and ủy ban
// are one word.
//
// Source of the counts: data/README.md. `tracuu-lexicon` compiles a lexicon from a table of words
// or counts the words of an archive of one's own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon_format.hpp"

namespace tracuu {

using SyllableId = std::uint32_t;
inline constexpr SyllableId unknown_syllable = 0;

/// A place in the tree of words: a word, or the beginning of longer ones.
using WordNode = std::uint32_t;
inline constexpr WordNode no_word = 0;

struct WordCount {
    std::uint32_t count = 0;        ///< occurrences in the counted text
    std::uint32_t capitalised = 0;  ///< of these, how many began with a capital letter
};

class Lexicon {
public:
    /// nullopt when `bytes` are no whole, undamaged lexicon of this version, or do not begin on an
    /// 8-byte boundary (mapped files and heap blocks do). `bytes` must outlive the lexicon.
    static std::optional<Lexicon> open(std::string_view bytes);

    /// Ids run from 1 to syllable_count().
    std::size_t syllable_count() const { return syllables_.size() - 1; }

    /// The id of a lower-case spelling, tone in the old or the new place; unknown_syllable if it is
    /// in no word.
    SyllableId syllable(std::string_view lower) const {
        return syllable(lexicon_format::form_key(lower));
    }
    SyllableId syllable(lexicon_format::FormKey lower) const;

    /// The canonical spelling of a known id; a view into the lexicon's bytes.
    std::string_view spelling(SyllableId id) const;

    /// How often the syllable is written, in whatever word.
    std::uint32_t syllable_count_of(SyllableId id) const { return syllables_[id].count; }

    /// The known syllables that `folded` (fold() in unicode.hpp) may stand for, most frequent
    /// first; the unmarked one is among them if known.
    std::vector<SyllableId> readings(std::string_view folded) const;

    /// The node of the one-syllable word `id`, to be lengthened by next().
    WordNode first(SyllableId id) const { return id; }

    /// The node of the word `node` lengthened by a syllable, or no_word.
    WordNode next(WordNode node, SyllableId id) const;

    /// The counts of a node; a count of 0 says that it only begins longer words.
    WordCount count(WordNode node) const { return {words_[node].count, words_[node].capitalised}; }

    /// The node of a sequence of syllables, or no_word.
    WordNode find(std::span<const SyllableId> syllables) const;

    /// Whether `word`, canonical syllables with one space between, is a listed word.
    bool contains(std::string_view word) const;

    /// How often `right` follows `left`, in one word or across two; 0 for rare pairs.
    std::uint32_t pair_count(SyllableId left, SyllableId right) const;

    /// -ln of the share of `node` among all words; only for nodes with a count.
    float cost(WordNode node) const { return words_[node].cost; }

    /// The sum of all word counts, of the counts of their syllables, of the pair counts.
    std::uint64_t total_words() const { return total_words_; }
    std::uint64_t total_syllables() const { return total_syllables_; }
    std::uint64_t total_pairs() const { return total_pairs_; }

    /// What the segmenter was trained to; has_weights() is false for a lexicon without.
    bool has_weights() const { return !context_weights_.empty(); }
    const lexicon_format::SyllableWeights& syllable_weights(SyllableId id) const {
        return syllable_weights_[id];
    }
    const lexicon_format::PairWeights* pair_weights(SyllableId left, SyllableId right) const;
    const lexicon_format::TripleWeights* triple_weights(SyllableId left, SyllableId middle,
                                                        SyllableId right) const;
    std::span<const std::int16_t> context_weights() const { return context_weights_; }

    /// Begins to load what next() and pair_weights() will look at for two syllables in a row. The
    /// tables are larger than the nearest cache: asking ahead for a whole line halves the waiting.
    void prefetch(SyllableId left, SyllableId right) const {
        const std::uint64_t hash = lexicon_format::hash(left, right);
        __builtin_prefetch(&edges_[hash & (edges_.size() - 1)]);
        __builtin_prefetch(&pair_weights_[hash & (pair_weights_.size() - 1)]);
    }

private:
    Lexicon() = default;

    bool is_sound() const;

    std::string_view text_;
    std::span<const lexicon_format::SyllableRecord> syllables_;
    std::span<const lexicon_format::FormSlot> forms_;
    std::span<const lexicon_format::FormSlot> folds_;
    std::span<const std::uint32_t> fold_lists_;
    std::span<const lexicon_format::WordRecord> words_;
    std::span<const lexicon_format::EdgeSlot> edges_;
    std::span<const lexicon_format::PairSlot> pairs_;
    std::span<const lexicon_format::SyllableWeights> syllable_weights_;
    std::span<const lexicon_format::PairWeights> pair_weights_;
    std::span<const lexicon_format::TripleWeights> triple_weights_;
    std::span<const std::int16_t> context_weights_;
    std::uint64_t total_words_ = 0;
    std::uint64_t total_syllables_ = 0;
    std::uint64_t total_pairs_ = 0;
};

}  // namespace tracuu
