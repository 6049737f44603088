// What the segmenter looks at to decide whether the two pieces around a gap are one word.
//
// Written once for training and for use: visit_gap() names the features of a gap and a sink takes
// them up, adding weights (segmenter.cpp) or collecting numbers (lexicon_tool/trainer.cpp). The
// features: syllables, pairs and triples around the gap; the answer of word counts alone there and
// beside it; which stretches across the gap are listed words and how frequent; capitals.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/pieces.hpp"

namespace tracuu {

/// What stands at one place of a line.
enum class Shape : std::uint8_t {
    lower,
    capital,
    capitals,
    unknown_lower,  ///< letters that are no listed syllable
    unknown_capital,
    unknown_capitals,
    number,
    mixed_lower,
    mixed_capital,
    mark,
    edge,  ///< before or after the line
};
inline constexpr std::size_t shape_count = 11;

/// A piece with what the lexicon says of the words that begin with it.
struct PieceFacts {
    SyllableId id = unknown_syllable;
    Shape shape = Shape::edge;
    std::uint8_t outline = 2;  ///< the shape in short: 0 lower, 1 capital, 2 mark or edge, 3 other
    bool may_join = false;     ///< whether a word may span the gap before the piece
    bool joined = false;       ///< whether word counts alone would join the piece to the one before
    std::array<std::uint8_t, 4> frequency{};  ///< of the words of 1–4 syllables: half the bits of
                                              ///< the count, rounded up, 0 for no word
    std::uint8_t capitalised = 0;  ///< of the word of two: 1 + share of capitals in quarters
    std::uint8_t attraction = 0;   ///< of the word of two: how much likelier than its parts are,
                                   ///< 1–32, 0 for no word
};

/// The facts of a line's pieces with `margin` edges before and after, so that no look to the left
/// or right needs a check.
class LineFacts {
public:
    static constexpr std::size_t margin = 3;

    LineFacts(const Lexicon& lexicon, const std::vector<Piece>& pieces);

    /// Piece `i` of the line; from -margin to size() + margin - 1.
    const PieceFacts& operator[](std::ptrdiff_t i) const {
        return facts_[static_cast<std::size_t>(i + static_cast<std::ptrdiff_t>(margin))];
    }
    std::size_t size() const { return facts_.size() - 2 * margin; }

private:
    void describe(const std::vector<Piece>& pieces);
    void join_by_counts(const Lexicon& lexicon);

    std::vector<PieceFacts> facts_;
};

/// The tables of dense features one after the other; each says how many numbers it takes.
namespace gap_context {

inline constexpr std::size_t frequencies = 17;  ///< half of 32 bits, and none

inline constexpr std::size_t bias = 0;
inline constexpr std::size_t joined_around = bias + 1;  // 3 × before, at, after
inline constexpr std::size_t shape_pair = joined_around + 8;
inline constexpr std::size_t shape_four = shape_pair + shape_count * shape_count;
inline constexpr std::size_t outline_six =
    shape_four + shape_count * shape_count * shape_count * shape_count;
inline constexpr std::size_t listed = outline_six + 4096;  // 8 stretches, joined
inline constexpr std::size_t pair_and_beside = listed + 512;
inline constexpr std::size_t pair_and_parts =
    pair_and_beside + frequencies * frequencies * frequencies;
inline constexpr std::size_t pair_and_longer_left =
    pair_and_parts + frequencies * frequencies * frequencies;
inline constexpr std::size_t pair_and_longer_right =
    pair_and_longer_left + frequencies * frequencies;
inline constexpr std::size_t capitalised = pair_and_longer_right + frequencies * frequencies;
inline constexpr std::size_t attraction = capitalised + 6 * shape_count * shape_count;

// Of going on with a word, beside what speaks for joining the gap: after a gap that splits, one
// number; after one that joins, see visit_stay().
inline constexpr std::size_t after_split = attraction + 66;
inline constexpr std::size_t after_join = after_split + 1;
inline constexpr std::size_t stay_listed = after_join + 1;
inline constexpr std::size_t stay_outline = stay_listed + frequencies * 8;  // 3 pairs listed
inline constexpr std::size_t size = stay_outline + 512;  // 3 outlines, 3 stretches listed

}  // namespace gap_context

/// 1 in place `place` if there is a word of that frequency class.
inline std::size_t listed_bit(std::uint8_t frequency, unsigned place) {
    return (frequency > 0 ? 1U : 0U) << place;
}

/// Tells `sink` the features of the gap before piece `i` of `line`, where facts of `i` and `i - 1`
/// may be joined:
///   sink.syllable(at, slot)  the syllable at place `at`, weight number `slot` of its row
///   sink.pair(at, slot)      the syllables at `at - 1` and `at`
///   sink.triple(at, slot)    the syllables at `at - 2`, `at - 1` and `at`
///   sink.context(number)     a number below gap_context::size
template <typename Sink>
void visit_gap(const LineFacts& line, std::ptrdiff_t i, Sink& sink) {
    const PieceFacts &far_left = line[i - 3], &left2 = line[i - 2], &left = line[i - 1],
                     &right = line[i], &right2 = line[i + 1], &far_right = line[i + 2];
    const std::size_t joined = right.joined ? 1 : 0;
    const auto outline = [](const PieceFacts& piece) {
        return std::min<std::size_t>(piece.outline, 2);
    };

    sink.syllable(i - 2, 0);
    sink.syllable(i + 1, 1);
    sink.syllable(i - 1, 2 + joined);
    sink.syllable(i, 4 + joined);
    sink.syllable(i - 1, 6 + outline(right));
    sink.syllable(i, 9 + outline(left));
    sink.syllable(i - 2, 12 + outline(left) * 3 + outline(right));
    sink.pair(i - 1, 0);
    sink.pair(i, 1 + joined);
    sink.pair(i + 1, 3);
    sink.triple(i + 1, 0);
    sink.triple(i, 1);

    using namespace gap_context;
    const auto shape = [](const PieceFacts& piece) {
        return static_cast<std::size_t>(piece.shape);
    };
    const std::size_t shapes = shape(left) * shape_count + shape(right);
    const std::size_t pair = left.frequency[1];
    sink.context(bias);
    sink.context(joined_around + (left.joined ? 4 : 0) + joined * 2 + (right2.joined ? 1 : 0));
    sink.context(shape_pair + shapes);
    sink.context(shape_four + (shape(left2) * shape_count * shape_count + shapes) * shape_count +
                 shape(right2));
    sink.context(outline_six + (far_left.outline << 10 | left2.outline << 8 | left.outline << 6 |
                                right.outline << 4 | right2.outline << 2 | far_right.outline));
    sink.context(listed +
                 (listed_bit(left.frequency[1], 0) | listed_bit(left2.frequency[2], 1) |
                  listed_bit(left.frequency[2], 2) | listed_bit(left2.frequency[1], 3) |
                  listed_bit(right.frequency[1], 4) | listed_bit(left2.frequency[3], 5) |
                  listed_bit(far_left.frequency[3], 6) | listed_bit(left.frequency[3], 7)) *
                     2 +
                 joined);
    sink.context(pair_and_beside + (pair * frequencies + left2.frequency[1]) * frequencies +
                 right.frequency[1]);
    sink.context(pair_and_parts + (pair * frequencies + left.frequency[0]) * frequencies +
                 right.frequency[0]);
    sink.context(pair_and_longer_left + pair * frequencies + left2.frequency[2]);
    sink.context(pair_and_longer_right + pair * frequencies + left.frequency[2]);
    sink.context(gap_context::capitalised + left.capitalised * shape_count * shape_count + shapes);
    sink.context(gap_context::attraction + left.attraction * 2U + joined);
}

/// Calls `take` with the context numbers that tell whether pieces `i - 2`, `i - 1` and `i` are in
/// one word, given that the first two are.
template <typename Take>
void visit_stay(const LineFacts& line, std::ptrdiff_t i, Take take) {
    const PieceFacts &left2 = line[i - 2], &left = line[i - 1], &right = line[i];
    using namespace gap_context;
    take(after_join);
    take(stay_listed + left2.frequency[2] * 8U +
         (listed_bit(left2.frequency[1], 0) | listed_bit(left.frequency[1], 1) |
          listed_bit(right.frequency[1], 2)));
    take(stay_outline +
         (listed_bit(left2.frequency[2], 8) | listed_bit(left2.frequency[1], 7) |
          listed_bit(left.frequency[1], 6) |
          static_cast<std::size_t>(left2.outline << 4 | left.outline << 2 | right.outline)));
}

}  // namespace tracuu
