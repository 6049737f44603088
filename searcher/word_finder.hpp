// A few words looked for among all the words of an article, in the forward index.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields.hpp"
#include "indexer/forward_index.hpp"
#include "indexer/stored_term.hpp"

namespace tracuu {

/// A text of the forward index and the terms that stand in it: those with its prefix, and those
/// without any where `any`.
struct ForwardField {
    ForwardText ForwardEntry::*text;
    std::string_view prefix;
    bool any;
};
inline constexpr std::array<ForwardField, 3> forward_fields{{
    {&ForwardEntry::title, field(FieldId::title).prefix, true},
    {&ForwardEntry::body, {}, true},
    {&ForwardEntry::author, field(FieldId::author).prefix, false},
}};
/// `term`, a Xapian term, without its prefix; nullopt if it does not stand in `field`.
std::optional<std::string_view> term_in(const ForwardField& field, std::string_view term);

/// Where a word stands, from 0; they rise.
using Positions = std::vector<std::uint32_t>;

/// Knows its words by number; of one article after the other it tells where they stand. For one
/// thread at a time.
class WordFinder {
public:
    WordFinder();

    /// From now on `term` (a stored_term() without prefix) is word number `word`. A term may be
    /// several words, and a word several terms.
    void add(std::string_view term, std::size_t word);

    /// The article that is asked of from now on.
    void open(const ForwardEntry& article) {
        if (!others_.empty()) know_others(article.others);
    }

    bool is(ForwardUnit unit, std::size_t word) const {
        return unit_is_known(unit) && has(places_[unit], word);
    }
    /// The units that are `word` in every article, and those that are in the open one.
    std::vector<ForwardUnit> units_of(std::size_t word) const { return are(syllables_, word); }
    std::vector<ForwardUnit> own_units_of(std::size_t word) const { return are(own_others_, word); }

    /// The words written behind `text`, a field of the open article, that have numbers.
    struct Further {
        std::uint32_t position;
        std::span<const std::size_t> words;
    };
    std::vector<Further> further(const ForwardText& text) const;

    /// By number of the word, of `count` words, where it stands in `text`.
    std::vector<Positions> positions(const ForwardText& text, std::size_t count) const;

private:
    static constexpr std::uint16_t nothing = 0xFFFF;

    bool unit_is_known(ForwardUnit unit) const { return places_[unit] != nothing; }
    bool has(std::uint16_t place, std::size_t word) const {
        return std::ranges::find(words_[place], word) != words_[place].end();
    }
    std::vector<ForwardUnit> are(const std::vector<ForwardUnit>& units, std::size_t word) const;
    void know_others(std::string_view others);

    std::vector<std::vector<std::size_t>> words_;
    std::vector<std::uint16_t> places_;  // in words_, by unit; or nothing
    std::vector<ForwardUnit> syllables_;
    std::map<std::string, std::uint16_t, std::less<>> others_;
    std::bitset<4096> shapes_of_others_;  // most words of an article have none of these
    // Of the open article: units of others_, and the places of those without one, by number.
    std::vector<ForwardUnit> own_others_;
    std::map<std::size_t, std::uint16_t> without_unit_;
};

}  // namespace tracuu
