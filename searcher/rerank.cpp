#include "searcher/rerank.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <tuple>

#include "indexer/schema.hpp"
#include "indexer/stored_term.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

constexpr double pair_weight = 0.6;
/// Saturation of repeated pairs, as BM25 has it for words.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
/// A pasted article as a query: its first pairs tell enough.
constexpr std::size_t max_pairs = 200;

using Positions = std::vector<Xapian::termpos>;

/// The words of all runs by number, and which numbers stand side by side.
struct Pairs {
    std::map<std::string, std::vector<std::size_t>> words_of_term;
    std::vector<std::pair<std::size_t, std::size_t>> adjacent;
    std::size_t word_count = 0;
};

Pairs pairs_of(const std::vector<std::vector<QueryWord>>& runs) {
    Pairs pairs;
    std::map<std::pair<std::string, std::string>, bool> seen;
    for (const auto& run : runs) {
        for (std::size_t i = 0; i < run.size() && pairs.adjacent.size() < max_pairs; ++i) {
            for (const std::string& term : run[i].terms()) {
                const std::string stored = stored_term(prefix_of(run[i].field), term);
                pairs.words_of_term[stored].push_back(pairs.word_count);
            }
            if (i > 0 &&
                seen.emplace(std::pair{run[i - 1].forms[0].term, run[i].forms[0].term}, true)
                    .second) {
                pairs.adjacent.emplace_back(pairs.word_count - 1, pairs.word_count);
            }
            ++pairs.word_count;
        }
    }
    return pairs;
}

/// Where each word of `pairs` stands in each of the articles, by place of the article and number of
/// the word. Term by term, so that the list of a term's articles is read once.
class WordPositions {
public:
    WordPositions(const std::vector<Xapian::docid>& articles, const Pairs& pairs,
                  const Xapian::Database& database)
        : word_count_(pairs.word_count), positions_(articles.size() * pairs.word_count) {
        for (const auto& [term, words] : pairs.words_of_term) {
            auto posting = database.postlist_begin(term);
            const auto end = database.postlist_end(term);
            for (std::size_t i = 0; i < articles.size(); ++i) {
                if (posting == end) break;
                posting.skip_to(articles[i]);
                if (posting == end || *posting != articles[i]) continue;
                const Positions found(posting.positionlist_begin(), posting.positionlist_end());
                for (const std::size_t word : words) add(i, word, found);
            }
        }
        for (Positions& each : positions_) std::ranges::sort(each);
    }

    const Positions& of(std::size_t article, std::size_t word) const {
        return positions_[article * word_count_ + word];
    }

private:
    void add(std::size_t article, std::size_t word, const Positions& found) {
        Positions& own = positions_[article * word_count_ + word];
        own.insert(own.end(), found.begin(), found.end());
    }

    std::size_t word_count_;
    std::vector<Positions> positions_;
};

/// How often a position of `left` is followed by one of `right`.
unsigned count_adjacent(const Positions& left, const Positions& right) {
    unsigned count = 0;
    auto next = right.begin();
    for (const Xapian::termpos position : left) {
        next = std::lower_bound(next, right.end(), position + 1);
        if (next == right.end()) break;
        if (*next == position + 1) ++count;
    }
    return count;
}

/// Adds to the score of each candidate what its pairs are worth.
void add_pairs(std::vector<Candidate>& candidates, const Pairs& pairs,
               const Xapian::Database& database) {
    std::ranges::sort(candidates, {}, &Candidate::docid);
    std::vector<Xapian::docid> articles;
    for (const Candidate& candidate : candidates) articles.push_back(candidate.docid);
    const WordPositions positions(articles, pairs, database);
    const double average = database.get_average_length();
    const auto total = static_cast<double>(candidates.size());
    for (const auto& [left, right] : pairs.adjacent) {
        std::vector<unsigned> counts;
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            counts.push_back(count_adjacent(positions.of(c, left), positions.of(c, right)));
        }
        const auto lacking = static_cast<double>(std::ranges::count(counts, 0U));
        const double having = total - lacking;
        const double rarity = std::log(1 + (lacking + 0.5) / (having + 0.5));
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            if (counts[c] == 0) continue;
            const double length = database.get_doclength(candidates[c].docid);
            const double damping = k1 * (1 - b + b * length / average);
            candidates[c].score +=
                pair_weight * rarity * counts[c] * (k1 + 1) / (counts[c] + damping);
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
    const Pairs pairs = pairs_of(runs);
    if (!pairs.adjacent.empty() && candidates.size() > 1) add_pairs(candidates, pairs, database);
    sort_by_score(candidates, database);
}

}  // namespace tracuu
