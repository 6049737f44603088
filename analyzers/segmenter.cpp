#include "analyzers/segmenter.hpp"

#include <algorithm>

#include "analyzers/gap_features.hpp"
#include "analyzers/pieces.hpp"

namespace tracuu {
namespace {

namespace format = lexicon_format;

/// Adds up the weights of a gap's features. What is known of the pairs and triples of the line is
/// looked up once and serves the three gaps that each takes part in.
class Scorer {
public:
    Scorer(const Lexicon& lexicon, const LineFacts& line)
        : lexicon_(lexicon),
          line_(line),
          context_(lexicon.context_weights()),
          pairs_(line.size() + 1),
          triples_(line.size() + 1) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const SyllableId left = id(i - 1), right = id(i);
            if (left == unknown_syllable || right == unknown_syllable) continue;
            pairs_[i] = lexicon.pair_weights(left, right);
            if (i >= 2 && pairs_[i] != nullptr && pairs_[i - 1] != nullptr)
                triples_[i] = lexicon.triple_weights(id(i - 2), left, right);
        }
    }

    /// How much speaks for joining piece `i` to the one before, in weight units.
    int score(std::size_t i) {
        sum_ = 0;
        visit_gap(line_, static_cast<std::ptrdiff_t>(i), *this);
        return sum_;
    }

    /// How much speaks for going on with a word that pieces `i - 2` and `i - 1` are in.
    int stay(std::size_t i) const {
        if (i < 2) return 0;
        int sum = 0;
        visit_stay(line_, static_cast<std::ptrdiff_t>(i),
                   [&](std::size_t number) { sum += context_[number]; });
        return sum;
    }

    void syllable(std::ptrdiff_t at, std::size_t slot) {
        sum_ += lexicon_.syllable_weights(line_[at].id)[slot];
    }
    void pair(std::ptrdiff_t at, std::size_t slot) {
        const auto* weights = pairs_[static_cast<std::size_t>(at)];
        if (weights != nullptr) sum_ += weights->weights[slot];
    }
    void triple(std::ptrdiff_t at, std::size_t slot) {
        const auto* weights = triples_[static_cast<std::size_t>(at)];
        if (weights != nullptr) sum_ += weights->weights[slot];
    }
    void context(std::size_t number) { sum_ += context_[number]; }

private:
    SyllableId id(std::size_t i) const { return line_[static_cast<std::ptrdiff_t>(i)].id; }

    const Lexicon& lexicon_;
    const LineFacts& line_;
    std::span<const std::int16_t> context_;
    std::vector<const format::PairWeights*> pairs_;      ///< by their last piece
    std::vector<const format::TripleWeights*> triples_;  ///< by their last piece
    int sum_ = 0;
};

/// For each piece, whether it goes on the word of the piece before.
using Joins = std::vector<char>;

/// The best sequence of decisions, where staying inside a word has a weight of its own (Viterbi
/// over two states).
Joins decide(const Lexicon& lexicon, const LineFacts& line) {
    Scorer scorer(lexicon, line);
    const int after_split = lexicon.context_weights()[gap_context::after_split];
    Joins joined(line.size(), 0);
    struct Step {
        bool split_after_join, join_after_join;
    };
    std::vector<Step> steps(line.size());
    constexpr int impossible = -1'000'000;
    int split = 0, join = impossible;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool may_join = line[static_cast<std::ptrdiff_t>(i)].may_join;
        const int from_split = split + after_split, from_join = join + scorer.stay(i);
        steps[i] = {join > split, from_join > from_split};
        split = std::max(split, join);
        join = may_join ? std::max(from_split, from_join) + scorer.score(i) : impossible + split;
    }
    bool state = join > split;
    for (std::size_t i = line.size(); i-- > 1;) {
        joined[i] = state ? 1 : 0;
        state = state ? steps[i].join_after_join : steps[i].split_after_join;
    }
    return joined;
}

Joins joins_of(const Lexicon& lexicon, const std::vector<Piece>& pieces, bool weigh) {
    const LineFacts line(lexicon, pieces);
    if (weigh) return decide(lexicon, line);
    Joins joined(line.size(), 0);
    for (std::size_t i = 0; i < line.size(); ++i)
        joined[i] = line[static_cast<std::ptrdiff_t>(i)].joined ? 1 : 0;
    return joined;
}

}  // namespace

Segmenter::Segmenter(const Lexicon& lexicon, Method method)
    : lexicon_(&lexicon),
      weighs_(method == Method::trained && lexicon.context_weights().size() == gap_context::size) {}

std::vector<Span> Segmenter::words(std::string_view line) const {
    std::vector<Piece> pieces;
    cut_into_pieces(*lexicon_, line, pieces);
    const Joins joined = joins_of(*lexicon_, pieces, weighs_);
    std::vector<Span> words;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (joined[i] != 0) {
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
        const std::size_t begin = out.size();
        out += slice(line, word);
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), ' ', '_');
        at = word.end;
    }
    out += line.substr(at);
    return out;
}

}  // namespace tracuu
