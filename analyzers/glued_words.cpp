#include "analyzers/glued_words.hpp"

#include <algorithm>

#include "analyzers/letters.hpp"

namespace tracuu {
namespace {

constexpr std::size_t longest_pair = 14;

bool is_marked(const WordLetter& letter) {
    return letter.letter.tone != Tone::ngang || without_shape(letter.letter.id) != letter.letter.id;
}

std::vector<std::size_t> split_at_capitals(const std::vector<WordLetter>& letters,
                                           const IsSyllable& is_syllable) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        if (letters[i].letter.upper && !letters[i - 1].letter.upper) ends.push_back(i);
    }
    if (ends.empty()) return {};
    ends.push_back(letters.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        if (!is_syllable(letters, begin, end)) return {};
        begin = end;
    }
    return ends;
}

/// Never between two vowels: what looks so is a misspelled syllable (nưóc), not two.
std::vector<std::size_t> split_in_two(const std::vector<WordLetter>& letters,
                                      const IsSyllable& is_syllable) {
    if (letters.size() > longest_pair) return {};
    std::size_t split = 0;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        if (is_vowel(letters[i - 1].letter.id) && is_vowel(letters[i].letter.id)) continue;
        if (!is_syllable(letters, 0, i) || !is_syllable(letters, i, letters.size())) continue;
        if (split != 0) return {};
        split = i;
    }
    if (split == 0) return {};
    return {split, letters.size()};
}

}  // namespace

std::vector<std::size_t> ends_of_glued(const std::vector<WordLetter>& letters,
                                       const IsSyllable& is_syllable) {
    if (std::ranges::none_of(letters, is_marked)) return {};
    std::vector<std::size_t> ends = split_at_capitals(letters, is_syllable);
    return ends.empty() ? split_in_two(letters, is_syllable) : ends;
}

}  // namespace tracuu
