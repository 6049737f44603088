// "Did you mean": how far one syllable is from another by the confusions of Vietnamese writers.
//
// Hỏi and ngã, s and x, ch and tr, d, gi and r, l and n, i and y, final n and ng, c and t, and
// missing marks are one sound to many, so they cost less than another letter; a key beside the
// right one costs less than one far away. Never used to match: only to suggest when a word finds
// nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/syllable.hpp"

namespace tracuu {

/// 0 for equal canonical terms, about 0.3 for one common confusion, 1 for one other letter; at
/// least `too_far` for anything a person would not take for a slip.
double spelling_distance(std::string_view left, std::string_view right);

inline constexpr double too_far = 2.0;

/// A word to hold against many others.
class TypedWord {
public:
    explicit TypedWord(std::string_view term);

    double distance_to(std::string_view other) const;  ///< spelling_distance()
    bool is_syllable() const { return syllable_.has_value(); }
    const std::string& term() const { return term_; }

private:
    std::string term_;
    std::optional<Syllable> syllable_;
};

}  // namespace tracuu
