#include "analyzers/gap_features.hpp"

#include <bit>
#include <cmath>
#include <limits>

namespace tracuu {
namespace {

Shape shape_of(const Piece& piece, Capitals capitals) {
    const auto with_capitals = [&](Shape lower) {
        return static_cast<Shape>(static_cast<int>(lower) + static_cast<int>(capitals));
    };
    switch (piece.kind) {
        case PieceKind::mark:
            return Shape::mark;
        case PieceKind::number:
            return Shape::number;
        case PieceKind::mixed:
            return capitals == Capitals::none ? Shape::mixed_lower : Shape::mixed_capital;
        case PieceKind::syllable:
            break;
    }
    return with_capitals(piece.id == unknown_syllable ? Shape::unknown_lower : Shape::lower);
}

std::uint8_t outline_of(const Piece& piece, Capitals capitals) {
    if (piece.kind == PieceKind::mark) return 2;
    if (piece.kind != PieceKind::syllable) return 3;
    return capitals == Capitals::none ? 0 : 1;
}

/// Whether capitals tell nothing in this line: a headline in capitals throughout.
bool is_all_capitals(const std::vector<Piece>& pieces) {
    std::size_t syllables = 0, capitals = 0;
    for (const Piece& piece : pieces) {
        if (piece.kind != PieceKind::syllable) continue;
        ++syllables;
        capitals += piece.capitals == Capitals::all ? 1 : 0;
    }
    return syllables >= 4 && capitals * 5 >= syllables * 4;
}

std::uint8_t frequency_class(std::uint32_t count) {
    return static_cast<std::uint8_t>((std::bit_width(count) + 1) / 2);
}

std::uint8_t capitals_class(WordCount word) {
    return static_cast<std::uint8_t>(1 + std::uint64_t{word.capitalised} * 4 / word.count);
}

std::uint8_t attraction_class(float left, float right, float word) {
    const float bits = ((left + right) / 2 - word) * 1.4427F;  // 1 / ln 2
    return static_cast<std::uint8_t>(std::clamp(std::lround(bits) + 21L, 1L, 32L));
}

}  // namespace

LineFacts::LineFacts(const Lexicon& lexicon, const std::vector<Piece>& pieces)
    : facts_(pieces.size() + 2 * margin) {
    describe(pieces);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        lexicon.prefetch(pieces[i - 1].id, pieces[i].id);
    if (lexicon.has_weights()) {
        for (const Piece& piece : pieces) __builtin_prefetch(&lexicon.syllable_weights(piece.id));
    }
    join_by_counts(lexicon);
}

void LineFacts::describe(const std::vector<Piece>& pieces) {
    const bool level = is_all_capitals(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        PieceFacts& facts = facts_[i + margin];
        const Capitals capitals = level ? Capitals::none : piece.capitals;
        facts.id = piece.id;
        facts.shape = shape_of(piece, capitals);
        facts.outline = outline_of(piece, capitals);
        facts.may_join = i > 0 && piece.after_space && piece.kind != PieceKind::mark &&
                         pieces[i - 1].kind != PieceKind::mark;
    }
}

/// Fills what the lexicon says, and finds the likeliest path by word counts alone (Viterbi).
void LineFacts::join_by_counts(const Lexicon& lexicon) {
    const std::size_t end = facts_.size() - margin;
    const float unknown =
        std::log(static_cast<float>(lexicon.total_words()) + 1) + 2;  // rarer than once
    std::vector<float> cost(facts_.size() + 1, std::numeric_limits<float>::infinity());
    std::vector<std::uint8_t> length(facts_.size() + 1, 1);
    cost[margin] = 0;
    for (std::size_t i = margin; i < end; ++i) {
        PieceFacts& first = facts_[i];
        WordNode node = lexicon.first(first.id);
        for (std::size_t size = 1;; ++size) {
            const WordCount word = lexicon.count(node);
            if (size <= first.frequency.size())
                first.frequency[size - 1] = frequency_class(word.count);
            const float word_cost = word.count > 0 ? lexicon.cost(node) : unknown;
            if (size == 2 && word.count > 0) {
                const WordNode right = lexicon.first(facts_[i + 1].id);
                const auto alone = [&](WordNode part) {
                    return lexicon.count(part).count > 0 ? lexicon.cost(part) : unknown;
                };
                first.capitalised = capitals_class(word);
                first.attraction =
                    attraction_class(alone(lexicon.first(first.id)), alone(right), word_cost);
            }
            const bool is_word = word.count > 0 || size == 1;
            if (is_word && cost[i] + word_cost < cost[i + size]) {
                cost[i + size] = cost[i] + word_cost;
                length[i + size] = static_cast<std::uint8_t>(size);
            }
            if (!facts_[i + size].may_join) break;
            node = lexicon.next(node, facts_[i + size].id);
            if (node == no_word) break;
        }
    }
    for (std::size_t i = end; i > margin; i -= length[i]) {
        for (std::size_t k = 1; k < length[i]; ++k) facts_[i - k].joined = true;
    }
}

}  // namespace tracuu
