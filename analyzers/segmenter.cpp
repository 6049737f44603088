#include "analyzers/segmenter.hpp"

#include <cmath>
#include <limits>

#include "analyzers/pieces.hpp"

namespace tracuu {
namespace {

/// Whether a word may span the gap before `piece`.
bool may_join(const Piece& left, const Piece& right) {
    return right.after_space && left.kind != PieceKind::mark && right.kind != PieceKind::mark;
}

/// The likeliest path by word counts alone: for each piece, whether a word goes on through it.
std::vector<bool> joined_by_counts(const Lexicon& lexicon, const std::vector<Piece>& pieces) {
    const double total = std::log(static_cast<double>(lexicon.total_words()) + 1);
    const double unknown = total + 2;
    std::vector<double> cost(pieces.size() + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> begin_of(pieces.size() + 1, 0);
    cost[0] = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        WordNode node = lexicon.first(pieces[i].id);
        for (std::size_t end = i + 1;; ++end) {
            const std::uint32_t count = lexicon.count(node).count;
            const double word = count > 0 ? total - std::log(count) : unknown;
            if ((count > 0 || end == i + 1) && cost[i] + word < cost[end]) {
                cost[end] = cost[i] + word;
                begin_of[end] = i;
            }
            if (end == pieces.size() || !may_join(pieces[end - 1], pieces[end])) break;
            node = lexicon.next(node, pieces[end].id);
            if (node == no_word) break;
        }
    }
    std::vector<bool> joined(pieces.size(), false);
    for (std::size_t end = pieces.size(); end > 0; end = begin_of[end]) {
        for (std::size_t i = begin_of[end] + 1; i < end; ++i) joined[i] = true;
    }
    return joined;
}

}  // namespace

std::vector<Span> Segmenter::words(std::string_view line) const {
    std::vector<Piece> pieces;
    cut_into_pieces(*lexicon_, line, pieces);
    const std::vector<bool> joined = joined_by_counts(*lexicon_, pieces);
    std::vector<Span> words;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (joined[i]) {
            words.back().end = pieces[i].span.end;
        } else {
            words.push_back(pieces[i].span);
        }
    }
    return words;
}

std::string Segmenter::segment_line(std::string_view line) const {
    std::string out;
    out.reserve(line.size() + line.size() / 8);
    std::size_t at = 0;
    for (const Span& word : words(line)) {
        if (word.begin == at && at > 0) out += ' ';
        out += line.substr(at, word.begin - at);
        for (const char c : slice(line, word)) out += c == ' ' ? '_' : c;
        at = word.end;
    }
    out += line.substr(at);
    return out;
}

}  // namespace tracuu
