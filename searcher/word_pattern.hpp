// Words side by side, or near each other, looked for in the forward index.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/word_pairs.hpp"
#include "searcher/word_finder.hpp"

namespace tracuu {

/// Words in their order, each with its alternatives: stored terms without prefix.
using WordRow = std::vector<std::vector<std::string>>;

/// Words side by side.
class Phrase {
public:
    /// `anchor`: the place of the word that is looked for first, the others around it.
    Phrase(const WordRow& words, std::size_t anchor);

    void open(const ForwardEntry& article);
    /// Whether the words stand so in `text`, a field of the open article.
    bool stands_in(const ForwardText& text) const;

private:
    using Further = std::vector<WordFinder::Further>;

    /// Whether the words stand with the anchor at `position`.
    bool stands_around(std::size_t position, const ForwardText& text, const Further& further) const;

    WordFinder finder_;
    std::size_t word_count_;
    std::size_t anchor_;
    std::vector<ForwardUnit> anchor_units_;  // in the open article,
    std::size_t anchor_in_all_;              // of which so many are in every one
};

/// Words in any order, each at a position of its own, all within `window` positions.
class Nearby {
public:
    Nearby(const WordRow& words, std::size_t window);

    void open(const ForwardEntry& article) { finder_.open(article); }
    bool stands_in(const ForwardText& text) const;

private:
    WordFinder finder_;
    std::size_t word_count_;
    std::size_t window_;
};

/// What a query asks of the order of words.
class WordPattern {
public:
    /// `query`: OP_PHRASE of words side by side, or OP_NEAR; its parts are terms or ORs of terms.
    /// Those without prefix may stand in title and body, those of title and by-line there; no
    /// pattern reaches from one field into another. `database` knows which words are rare.
    WordPattern(const Xapian::Query& query, const Xapian::Database& database);

    /// Whether may_stand_in() tells anything.
    bool has_pairs() const { return !pairs_.empty(); }
    /// Whether it may stand in the article of slot::pairs.
    bool may_stand_in(std::string_view pairs) const;
    bool stands_in(const ForwardEntry& article);

private:
    /// Of two neighbours what each may be.
    using Pair = std::vector<std::pair<WordPrint, WordPrint>>;

    void find_pairs(const Xapian::Query& phrase);

    std::vector<Pair> pairs_;
    std::vector<std::pair<ForwardField, Phrase>> phrases_;
    std::vector<std::pair<ForwardField, Nearby>> nearby_;
};

/// Whether `query` has an OP_PHRASE or OP_NEAR anywhere in it.
bool has_pattern(const Xapian::Query& query);

}  // namespace tracuu
