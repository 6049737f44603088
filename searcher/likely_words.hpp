// The words of an archive that a mistyped one was perhaps meant to be.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace tracuu {

struct LikelyWord {
    std::string word;
    double distance;    ///< spelling_distance() from the typed one, below too_far
    double likelihood;  ///< by the word alone, whatever stands beside it
};

inline constexpr std::size_t likely_words_kept = 5;

/// For each of `typed` at most likely_words_kept words of the archive, the likeliest first. One
/// pass over all the terms, however many are typed.
std::vector<std::vector<LikelyWord>> find_likely_words(const std::vector<std::string>& typed,
                                                       const Xapian::Database& database);

/// What a word that many articles have gains over one that few have, less what its distance from
/// the typed one costs: one other letter is taken for another in a word of a hundred.
double likelihood(Xapian::doccount articles, double distance);

}  // namespace tracuu
