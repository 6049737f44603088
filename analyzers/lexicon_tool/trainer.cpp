#include "analyzers/lexicon_tool/trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <unordered_map>

#include "analyzers/gap_features.hpp"

namespace tracuu {
namespace {

namespace format = lexicon_format;

using Feature = std::uint32_t;
using Ids = std::array<SyllableId, 3>;  ///< 0 first where there are fewer

/// The numbers of all features: contexts, then syllable rows, then pairs and triples as they come.
class FeatureNumbers {
public:
    explicit FeatureNumbers(std::size_t syllables)
        : next_(static_cast<Feature>(gap_context::size +
                                     (syllables + 1) * format::syllable_weight_count)) {}

    static Feature context(std::size_t number) { return static_cast<Feature>(number); }
    static Feature syllable(SyllableId id, std::size_t slot) {
        return static_cast<Feature>(gap_context::size + id * format::syllable_weight_count + slot);
    }

    /// The first number of a pair's or triple's weights; none if one of its syllables is unknown.
    Feature sequence(const Ids& ids) {
        const auto [found, is_new] = sequences_.try_emplace(ids, Sequence{next_, 0});
        if (is_new) {
            next_ += static_cast<Feature>(ids[0] == 0 ? format::pair_weight_count
                                                      : format::triple_weight_count);
        }
        return found->second.first;
    }
    void count(const Ids& ids) { ++sequences_.at(ids).seen; }

    struct Sequence {
        Feature first = 0;
        std::uint32_t seen = 0;
    };
    const std::map<Ids, Sequence>& sequences() const { return sequences_; }
    std::size_t size() const { return next_; }

private:
    std::map<Ids, Sequence> sequences_;
    Feature next_;
};

/// A sentence as the trainer sees it: the features of each gap that may be joined, and the truth.
struct Example {
    struct Gap {
        std::vector<Feature> features;  ///< empty: the gap always splits
        std::vector<Feature> stay;      ///< of joining this gap after a joined one
        bool joined = false;
    };
    std::vector<Gap> gaps;  ///< before each piece but the first
};

/// Collects the features of a gap as numbers.
class Collector {
public:
    Collector(const LineFacts& line, FeatureNumbers& numbers) : line_(line), numbers_(numbers) {}

    void syllable(std::ptrdiff_t at, std::size_t slot) {
        features.push_back(FeatureNumbers::syllable(line_[at].id, slot));
    }
    void pair(std::ptrdiff_t at, std::size_t slot) {
        add_sequence({0, line_[at - 1].id, line_[at].id}, 1, slot, slot == 1 || slot == 2);
    }
    void triple(std::ptrdiff_t at, std::size_t slot) {
        add_sequence({line_[at - 2].id, line_[at - 1].id, line_[at].id}, 0, slot, slot == 0);
    }
    void context(std::size_t number) { features.push_back(FeatureNumbers::context(number)); }

    std::vector<Feature> features;

private:
    void add_sequence(const Ids& ids, std::size_t from, std::size_t slot, bool counts) {
        if (std::find(ids.begin() + static_cast<std::ptrdiff_t>(from), ids.end(),
                      unknown_syllable) != ids.end())
            return;
        features.push_back(numbers_.sequence(ids) + static_cast<Feature>(slot));
        if (counts) numbers_.count(ids);
    }

    const LineFacts& line_;
    FeatureNumbers& numbers_;
};

/// nullopt for a sentence whose words the segmenter could never find: joined over punctuation.
std::optional<Example> example_of(const Lexicon& lexicon, const GoldSentence& sentence,
                                  FeatureNumbers& numbers) {
    std::vector<Piece> pieces;
    cut_into_pieces(lexicon, sentence.text, pieces);
    if (pieces.size() != sentence.joined.size() + 1) return std::nullopt;
    const LineFacts line(lexicon, pieces);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (sentence.joined[i - 1] && !line[static_cast<std::ptrdiff_t>(i)].may_join)
            return std::nullopt;
    }
    Example example;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        Collector collector(line, numbers);
        const auto at = static_cast<std::ptrdiff_t>(i);
        if (line[at].may_join) visit_gap(line, at, collector);
        std::vector<Feature> stay;
        if (line[at].may_join && i > 1)
            visit_stay(line, at, [&](std::size_t number) {
                stay.push_back(FeatureNumbers::context(number));
            });
        example.gaps.push_back(
            {std::move(collector.features), std::move(stay), sentence.joined[i - 1]});
    }
    return example;
}

double log_sum(double a, double b) {
    const double most = std::max(a, b);
    return most + std::log(std::exp(a - most) + std::exp(b - most));
}

/// Weights under training, each with the sum of its squared gradients.
class Weights {
public:
    Weights(std::size_t size, double rate) : rate_(rate), values_(size), squares_(size, 1e-6) {}

    double operator[](std::size_t i) const { return values_[i]; }
    void move(std::size_t i, double gradient) {
        squares_[i] += gradient * gradient;
        values_[i] += rate_ * gradient / std::sqrt(squares_[i]);
    }
    const std::vector<double>& values() const { return values_; }

private:
    double rate_;
    std::vector<double> values_, squares_;
};

class Trainer {
public:
    Trainer(std::size_t features, std::vector<bool> used, double shrink, double rate)
        : used_(std::move(used)),
          shrink_(shrink),
          rate_(rate),
          weights_(features, rate),
          sums_(features) {}

    /// One step towards an example: the chance of every join by forward and backward sums, then
    /// each weight moved by what is missing to the truth.
    void learn(const Example& example) {
        const std::size_t size = example.gaps.size();
        std::vector<double> score(size), stay(size), forward_split(size), forward_join(size);
        std::vector<double> backward_split(size, 0), backward_join(size, 0);
        constexpr double never = -1e9;
        const double start = weights_[gap_context::after_split];
        double split = 0, join = never;
        for (std::size_t i = 0; i < size; ++i) {
            score[i] = example.gaps[i].features.empty() ? never : sum(example.gaps[i].features);
            stay[i] = sum(example.gaps[i].stay);
            const double next = log_sum(split + start, join + stay[i]) + score[i];
            forward_split[i] = split = log_sum(split, join);
            forward_join[i] = join = next;
        }
        const double total = log_sum(split, join);
        for (std::size_t i = size; i-- > 1;) {
            const double on_split = backward_split[i], on_join = score[i] + backward_join[i];
            backward_split[i - 1] = log_sum(on_split, start + on_join);
            backward_join[i - 1] = log_sum(on_split, stay[i] + on_join);
        }
        double missing_start = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const Example::Gap& gap = example.gaps[i];
            if (gap.features.empty()) continue;
            const double after = score[i] + backward_join[i] - total;
            const double before_split = i == 0 ? 0 : forward_split[i - 1];
            const double before_join = i == 0 ? never : forward_join[i - 1];
            const bool stays = i > 0 && example.gaps[i - 1].joined;
            missing_start +=
                (gap.joined && !stays ? 1 : 0) - std::exp(before_split + start + after);
            move(gap.stay, (gap.joined && stays ? 1 : 0) - std::exp(before_join + stay[i] + after));
            move(gap.features,
                 (gap.joined ? 1 : 0) - std::exp(forward_join[i] + backward_join[i] - total));
        }
        weights_.move(gap_context::after_split, missing_start);
    }

    /// Forgets what was learned, but not what went into the average.
    void start_over() { weights_ = Weights(sums_.size(), rate_); }

    void add_to_average() {
        for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += weights_[i];
        ++averaged_;
    }

    int weight(std::size_t i) const { return in_units(sums_[i]); }

private:
    int in_units(double sum) const {
        const long units = std::lround(sum / averaged_ / format::weight_unit);
        return static_cast<int>(std::clamp(units, -32767L, 32767L));
    }

    double sum(const std::vector<Feature>& features) const {
        double sum = 0;
        for (const Feature feature : features) sum += weights_[feature];
        return sum;
    }

    void move(const std::vector<Feature>& features, double missing) {
        constexpr double enough = 1e-4;
        if (std::abs(missing) < enough) return;
        for (const Feature feature : features) {
            if (used_[feature]) weights_.move(feature, missing - shrink_ * weights_[feature]);
        }
    }

    std::vector<bool> used_;
    double shrink_, rate_;
    Weights weights_;
    std::vector<double> sums_;
    int averaged_ = 0;
};

std::vector<bool> used_features(const FeatureNumbers& numbers, const TrainingOptions& options) {
    std::vector<bool> used(numbers.size(), true);
    for (const auto& [ids, sequence] : numbers.sequences()) {
        const bool pair = ids[0] == unknown_syllable;
        if (sequence.seen >= (pair ? options.least_pairs : options.least_triples)) continue;
        const std::size_t width = pair ? format::pair_weight_count : format::triple_weight_count;
        std::fill_n(used.begin() + sequence.first, width, false);
    }
    return used;
}

/// A line of the table: the spellings, a tab, the weights without zeros at the end.
void add_line(std::string& table, const std::string& name, std::vector<int> weights) {
    while (!weights.empty() && weights.back() == 0) weights.pop_back();
    if (weights.empty()) weights.push_back(0);
    table += name;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        table += i == 0 ? '\t' : ' ';
        table += std::to_string(weights[i]);
    }
    table += '\n';
}

std::vector<int> weights_from(const Trainer& trainer, Feature first, std::size_t count) {
    std::vector<int> weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back(trainer.weight(first + i));
    return weights;
}

bool any_over(const std::vector<int>& weights, int least) {
    return std::any_of(weights.begin(), weights.end(),
                       [&](int weight) { return std::abs(weight) >= least; });
}

std::string weights_table(const Lexicon& lexicon, const FeatureNumbers& numbers,
                          const Trainer& trainer, const TrainingOptions& options) {
    std::string table;
    const auto add_context = [&](std::size_t number, int weight) {
        // The last one tells a reader how many there are.
        if (weight == 0 && number + 1 < gap_context::size) return;
        table += "context\t" + std::to_string(number) + '\t' + std::to_string(weight) + '\n';
    };
    for (std::size_t i = 0; i < gap_context::size; ++i) add_context(i, trainer.weight(i));
    for (SyllableId id = 0; id <= lexicon.syllable_count(); ++id) {
        const auto weights =
            weights_from(trainer, FeatureNumbers::syllable(id, 0), format::syllable_weight_count);
        if (any_over(weights, 1)) add_line(table, std::string(lexicon.spelling(id)), weights);
    }
    const auto spelling = [&](SyllableId id) { return std::string(lexicon.spelling(id)); };
    std::map<Ids, std::vector<int>> pairs;
    for (const auto& [ids, sequence] : numbers.sequences()) {
        if (ids[0] == unknown_syllable) {
            const auto weights = weights_from(trainer, sequence.first, format::pair_weight_count);
            if (any_over(weights, 1)) pairs[ids] = weights;
            continue;
        }
        const auto weights = weights_from(trainer, sequence.first, format::triple_weight_count);
        if (!any_over(weights, options.least_weight)) continue;
        add_line(table, spelling(ids[0]) + ' ' + spelling(ids[1]) + ' ' + spelling(ids[2]),
                 weights);
        // Triples are looked for only where both their pairs are listed.
        pairs.try_emplace({0, ids[0], ids[1]});
        pairs.try_emplace({0, ids[1], ids[2]});
    }
    for (const auto& [ids, weights] : pairs)
        add_line(table, spelling(ids[1]) + ' ' + spelling(ids[2]), weights);
    return table;
}

}  // namespace

std::string train(const Lexicon& lexicon, const std::vector<GoldSentence>& sentences,
                  const TrainingOptions& options) {
    FeatureNumbers numbers(lexicon.syllable_count());
    std::vector<Example> examples;
    for (const GoldSentence& sentence : sentences) {
        if (auto example = example_of(lexicon, sentence, numbers))
            examples.push_back(std::move(*example));
    }
    const double shrink = 3 * options.penalty / (static_cast<double>(examples.size()) + 1);
    Trainer trainer(numbers.size(), used_features(numbers, options), shrink, options.rate);
    std::mt19937 random(options.seed);
    for (int run = 0; run < options.runs; ++run) {
        trainer.start_over();
        for (int pass = 0; pass < options.passes; ++pass) {
            std::shuffle(examples.begin(), examples.end(), random);
            for (const Example& example : examples) trainer.learn(example);
            if (2 * pass >= options.passes) trainer.add_to_average();
        }
    }
    return weights_table(lexicon, numbers, trainer, options);
}

}  // namespace tracuu
