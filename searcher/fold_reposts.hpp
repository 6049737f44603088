// Which articles of a ranked list are reposts of better ones, so that people read a text once.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace tracuu {

/// How many of the best articles are looked at. Beyond them every article is a hit of its own:
/// each is compared with every text before it, and nobody reads so far.
inline constexpr std::size_t fold_depth = 200;

struct FoldedHit {
    std::size_t place = 0;    ///< of its best article in the list
    std::size_t reposts = 0;  ///< how many worse ones are the same text
    friend bool operator==(const FoldedHit&, const FoldedHit&) = default;
};

/// `sketches` of the articles (corpus/repost_sketch.hpp), best first. Every article is one hit or
/// one of the reposts of the first hit it is a repost of; the hits keep their order.
std::vector<FoldedHit> fold_reposts(std::span<const std::string> sketches);

}  // namespace tracuu
