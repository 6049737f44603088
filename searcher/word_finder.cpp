#include "searcher/word_finder.hpp"

#include <algorithm>
#include <iterator>

namespace tracuu {
namespace {

constexpr std::size_t all_units = std::size_t{1} << 16;

std::size_t shape_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto last = static_cast<unsigned char>(word.back());
    return (first * 31U + last * 7U + word.size()) % 4096;
}

}  // namespace

std::optional<std::string_view> term_in(const ForwardField& field, std::string_view term) {
    const bool has_prefix = !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
    if (!has_prefix) return field.any ? std::optional(term) : std::nullopt;
    if (field.prefix.empty() || !term.starts_with(field.prefix)) return std::nullopt;
    return term.substr(field.prefix.size());
}

WordFinder::WordFinder() : places_(all_units, nothing) {}

void WordFinder::add(std::string_view term, std::size_t word) {
    const bool is_syllable = is_stored_syllable(term);
    std::uint16_t& place = is_syllable
                               ? places_[unit_at(term.data())]
                               : others_.try_emplace(std::string(term), nothing).first->second;
    if (place == nothing) {
        place = static_cast<std::uint16_t>(words_.size());
        words_.emplace_back();
        if (is_syllable) {
            syllables_.push_back(unit_at(term.data()));
        } else {
            shapes_of_others_.set(shape_of(term));
        }
    }
    words_[place].push_back(word);
}

void WordFinder::know_others(std::string_view others) {
    for (const ForwardUnit unit : own_others_) places_[unit] = nothing;
    own_others_.clear();
    without_unit_.clear();
    for (std::size_t number = 0;; ++number) {
        const std::string_view word = next_other(others);
        if (word.empty()) return;
        if (!shapes_of_others_[shape_of(word)]) continue;
        const auto known = others_.find(word);
        if (known == others_.end()) continue;
        if (const auto unit = unit_of_other(number)) {
            own_others_.push_back(*unit);
            places_[*unit] = known->second;
        } else {
            without_unit_[number] = known->second;
        }
    }
}

std::vector<ForwardUnit> WordFinder::are(const std::vector<ForwardUnit>& units,
                                         std::size_t word) const {
    std::vector<ForwardUnit> found;
    std::ranges::copy_if(units, std::back_inserter(found),
                         [&](ForwardUnit unit) { return is(unit, word); });
    return found;
}

std::vector<WordFinder::Further> WordFinder::further(const ForwardText& text) const {
    std::vector<Further> found;
    if (text.further.empty()) return found;
    FurtherWords further(text.further);
    while (further.next()) {
        std::uint16_t place = nothing;
        if (const auto unit = further.unit()) {
            place = places_[*unit];
        } else if (const auto known = without_unit_.find(further.number());
                   known != without_unit_.end()) {
            place = known->second;
        }
        if (place != nothing) found.push_back({further.position(), words_[place]});
    }
    return found;
}

std::vector<Positions> WordFinder::positions(const ForwardText& text, std::size_t count) const {
    std::vector<Positions> positions(count);
    const std::size_t end = text.units.size() / sizeof(ForwardUnit);
    for (std::size_t i = 0; i < end; ++i) {
        const std::uint16_t place = places_[unit_at(text.units.data() + i * sizeof(ForwardUnit))];
        if (place == nothing) continue;
        for (const std::size_t word : words_[place]) {
            positions[word].push_back(static_cast<std::uint32_t>(i));
        }
    }
    for (const Further& each : further(text)) {
        for (const std::size_t word : each.words) {
            Positions& own = positions[word];
            own.insert(std::ranges::upper_bound(own, each.position), each.position);
        }
    }
    return positions;
}

}  // namespace tracuu
