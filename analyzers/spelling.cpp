#include "analyzers/spelling.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/code_points.hpp"
#include "analyzers/letters.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr double confusion = 0.3;  ///< sounds alike to many speakers
constexpr double missing_mark = 0.4;
constexpr double wrong_tone = 0.5;
constexpr double other_letter = 1.0;
constexpr double neighbouring_key = 0.7;

using Pair = std::pair<std::string_view, std::string_view>;

/// Onsets and endings that regional speech makes one. Source: the spelling rules schools drill
/// (hỏi/ngã, s/x, ch/tr, d/gi/r, l/n, n/ng, c/t).
constexpr std::array<Pair, 12> alike_onsets{{{"s", "x"},
                                             {"ch", "tr"},
                                             {"d", "gi"},
                                             {"d", "r"},
                                             {"gi", "r"},
                                             {"d", "v"},
                                             {"l", "n"},
                                             {"g", "gh"},
                                             {"ng", "ngh"},
                                             {"c", "k"},
                                             {"c", "qu"},
                                             {"d", "đ"}}};
constexpr std::array<Pair, 5> alike_endings{
    {{"n", "ng"}, {"t", "c"}, {"n", "nh"}, {"ng", "nh"}, {"t", "ch"}}};

constexpr std::array<std::string_view, 3> keyboard_rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

template <std::size_t N>
bool listed(const std::array<Pair, N>& pairs, std::string_view left, std::string_view right) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return (pair.first == left && pair.second == right) ||
               (pair.first == right && pair.second == left);
    });
}

bool are_neighbours(char32_t left, char32_t right) {
    for (const std::string_view row : keyboard_rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            const auto a = static_cast<char32_t>(row[i]);
            const auto b = static_cast<char32_t>(row[i + 1]);
            if ((a == left && b == right) || (a == right && b == left)) return true;
        }
    }
    return false;
}

/// Without shape and tone; what is no letter of Vietnamese, itself.
char32_t bare(char32_t c) {
    const LetterId id = letter_of(c).id;
    return id == letter::none ? c : code_point_of(without_shape(id), Tone::ngang);
}

double substitution(char32_t left, char32_t right) {
    if (left == right) return 0;
    if (bare(left) == bare(right)) return missing_mark;
    if ((left == U'i' && right == U'y') || (left == U'y' && right == U'i')) return confusion;
    return are_neighbours(left, right) ? neighbouring_key : other_letter;
}

/// Edit distance with swaps of neighbours (Damerau, optimal string alignment); at least too_far
/// where it is more. A correction asks it of every word of an archive, so it stops at too_far.
double edit_distance(std::string_view left, std::string_view right) {
    const std::u32string a = code_points(left);
    const std::u32string b = code_points(right);
    const std::size_t longer = std::max(a.size(), b.size());
    if (static_cast<double>(2 * longer - a.size() - b.size()) * other_letter >= too_far)
        return too_far;

    const std::size_t width = b.size() + 1;
    std::vector<double> cells(3 * width);
    double *before = cells.data(), *last = before + width, *row = last + width;
    for (std::size_t j = 0; j < width; ++j) row[j] = static_cast<double>(j) * other_letter;
    double last_least = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, last);
        std::swap(last, row);
        row[0] = static_cast<double>(i) * other_letter;
        double least = row[0];
        for (std::size_t j = 1; j < width; ++j) {
            row[j] = std::min({last[j] + other_letter, row[j - 1] + other_letter,
                               last[j - 1] + substitution(a[i - 1], b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + neighbouring_key);
            least = std::min(least, row[j]);
        }
        if (least >= too_far && last_least >= too_far) return too_far;
        last_least = least;
    }
    return row[b.size()];
}

double tone_distance(Tone left, Tone right) {
    if (left == right) return 0;
    const auto is = [&](Tone a, Tone b) {
        return (left == a && right == b) || (left == b && right == a);
    };
    if (is(Tone::hoi, Tone::nga)) return confusion;
    return left == Tone::ngang || right == Tone::ngang ? missing_mark : wrong_tone;
}

/// A rhyme is its nucleus and one of these endings, or none.
std::string_view ending_of(std::string_view rhyme) {
    constexpr std::array<std::string_view, 8> endings{"ch", "ng", "nh", "c", "m", "n", "p", "t"};
    for (const std::string_view ending : endings) {
        if (rhyme.ends_with(ending)) return ending;
    }
    return {};
}

double onset_distance(std::string_view left, std::string_view right) {
    if (left == right) return 0;
    return listed(alike_onsets, left, right) ? confusion : edit_distance(left, right);
}

double rhyme_distance(std::string_view left, std::string_view right) {
    if (left == right) return 0;
    const std::string_view left_end = ending_of(left);
    const std::string_view right_end = ending_of(right);
    const double nucleus = edit_distance(left.substr(0, left.size() - left_end.size()),
                                         right.substr(0, right.size() - right_end.size()));
    if (left_end == right_end) return nucleus;
    return nucleus + (listed(alike_endings, left_end, right_end)
                          ? confusion
                          : edit_distance(left_end, right_end));
}

}  // namespace

TypedWord::TypedWord(std::string_view term) : term_(term), syllable_(parse_syllable(term)) {}

double TypedWord::distance_to(std::string_view other) const {
    if (term_ == other) return 0;
    double distance = edit_distance(term_, other);
    const auto syllable = syllable_ ? parse_syllable(other) : std::nullopt;
    if (syllable) {
        distance = std::min(distance, onset_distance(syllable_->onset, syllable->onset) +
                                          rhyme_distance(syllable_->rhyme, syllable->rhyme) +
                                          tone_distance(syllable_->tone, syllable->tone));
    }
    return std::min(distance, too_far);
}

double spelling_distance(std::string_view left, std::string_view right) {
    return TypedWord(left).distance_to(right);
}

}  // namespace tracuu
