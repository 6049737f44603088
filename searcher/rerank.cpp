#include "searcher/rerank.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "indexer/schema.hpp"
#include "indexer/stored_term.hpp"
#include "searcher/word_finder.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

constexpr double pair_weight = 0.6;
/// Saturation of repeated pairs, as BM25 has it for words.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
/// A pasted article as a query: its first pairs tell enough.
constexpr std::size_t max_pairs = 200;

/// The words of all runs by number: two that stand side by side.
using Pair = std::pair<std::size_t, std::size_t>;

/// How often a position of `left` is followed by one of `right`.
unsigned count_adjacent(const Positions& left, const Positions& right) {
    unsigned count = 0;
    auto next = right.begin();
    for (const std::uint32_t position : left) {
        next = std::lower_bound(next, right.end(), position + 1);
        if (next == right.end()) break;
        if (*next == position + 1) ++count;
    }
    return count;
}

/// The pairs of words that a query has side by side, counted in articles.
class PairCounter {
public:
    explicit PairCounter(const std::vector<std::vector<QueryWord>>& runs) {
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& run : runs) {
            for (std::size_t i = 0; i < run.size() && pairs_.size() < max_pairs; ++i) {
                add_word(run[i]);
                const bool is_new =
                    i > 0 && seen.emplace(run[i - 1].forms[0].term, run[i].forms[0].term).second;
                if (is_new) pairs_.emplace_back(word_count_ - 1, word_count_);
                ++word_count_;
            }
        }
    }

    std::size_t size() const { return pairs_.size(); }

    /// How often each pair stands in the article.
    std::vector<unsigned> count(const ForwardEntry& article) {
        std::vector<unsigned> counts(pairs_.size());
        for (std::size_t i = 0; i < forward_fields.size(); ++i) {
            finders_[i].open(article);
            const std::vector<Positions> positions =
                finders_[i].positions(article.*forward_fields[i].text, word_count_);
            for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
                const auto [left, right] = pairs_[pair];
                counts[pair] += count_adjacent(positions[left], positions[right]);
            }
        }
        return counts;
    }

private:
    void add_word(const QueryWord& word) {
        for (const std::string& term : word.terms()) {
            const std::string stored = stored_term(prefix_of(word.field), term);
            for (std::size_t i = 0; i < forward_fields.size(); ++i) {
                const auto own = term_in(forward_fields[i], stored);
                if (own) finders_[i].add(*own, word_count_);
            }
        }
    }

    std::array<WordFinder, forward_fields.size()> finders_;
    std::vector<Pair> pairs_;
    std::size_t word_count_ = 0;
};

/// Adds to the score of each candidate what its pairs are worth.
void add_pairs(std::vector<Candidate>& candidates, PairCounter& pairs,
               const Xapian::Database& database) {
    std::ranges::sort(candidates, {}, &Candidate::docid);
    std::vector<std::vector<unsigned>> counts;  // by candidate, then by pair
    for (const Candidate& candidate : candidates) {
        const Xapian::Document document = database.get_document(candidate.docid);
        counts.push_back(pairs.count(unpack_forward(document.get_value(slot::forward))));
    }
    const double average = database.get_average_length();
    const auto total = static_cast<double>(candidates.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        const auto lacking = static_cast<double>(
            std::ranges::count_if(counts, [pair](const auto& own) { return own[pair] == 0; }));
        const double having = total - lacking;
        const double rarity = std::log(1 + (lacking + 0.5) / (having + 0.5));
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            const unsigned count = counts[c][pair];
            if (count == 0) continue;
            const double length = database.get_doclength(candidates[c].docid);
            const double damping = k1 * (1 - b + b * length / average);
            candidates[c].score += pair_weight * rarity * count * (k1 + 1) / (count + damping);
        }
    }
}

/// The latest first, then by id.
void sort_equals(std::span<Candidate> equals, const Xapian::Database& database) {
    struct Key {
        std::string date, id;
        Candidate candidate;
    };
    std::vector<Key> keys;
    for (const Candidate& each : equals) {
        const Xapian::Document document = database.get_document(each.docid);
        keys.push_back({document.get_value(slot::date), document.get_value(slot::id), each});
    }
    std::ranges::sort(keys, [](const Key& left, const Key& right) {
        return std::tie(right.date, left.id) < std::tie(left.date, right.id);
    });
    std::ranges::transform(keys, equals.begin(), &Key::candidate);
}

/// The highest first. The dates and ids of those alone are read whose scores are equal.
void sort_by_score(std::vector<Candidate>& candidates, const Xapian::Database& database) {
    std::ranges::sort(candidates, std::ranges::greater{}, &Candidate::score);
    for (auto first = candidates.begin(); first != candidates.end();) {
        const auto last = std::find_if(first, candidates.end(), [&](const Candidate& each) {
            return each.score != first->score;
        });
        if (last - first > 1) sort_equals({first, last}, database);
        first = last;
    }
}

}  // namespace

void rerank(std::vector<Candidate>& candidates, const std::vector<std::vector<QueryWord>>& runs,
            const Xapian::Database& database) {
    PairCounter pairs(runs);
    if (pairs.size() > 0 && candidates.size() > 1) add_pairs(candidates, pairs, database);
    sort_by_score(candidates, database);
}

}  // namespace tracuu
