#include "searcher/rerank.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <tuple>

#include "indexer/schema.hpp"

namespace tracuu {
namespace {

constexpr double pair_weight = 0.6;
/// Saturation of repeated pairs, as BM25 has it for words.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
/// A pasted article as a query: its first pairs tell enough.
constexpr std::size_t max_pairs = 200;
/// Reading which terms an article has costs as much as looking for the positions of about so many.
constexpr std::size_t few_terms = 12;

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
            const std::string prefix(run[i].field ? field(*run[i].field).prefix : "");
            for (const std::string& term : run[i].terms()) {
                pairs.words_of_term[prefix + term].push_back(pairs.word_count);
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

/// Calls visit(term, words) for the wanted terms, but for those known not to be in the article.
template <typename Visit>
void each_possible_term(Xapian::docid docid, const Pairs& pairs, const Xapian::Database& database,
                        Visit visit) {
    if (pairs.words_of_term.size() <= few_terms) {
        for (const auto& [wanted, words] : pairs.words_of_term) visit(wanted, words);
        return;
    }
    auto term = database.termlist_begin(docid);
    const auto end = database.termlist_end(docid);
    for (const auto& [wanted, words] : pairs.words_of_term) {
        if (term == end) break;
        term.skip_to(wanted);
        if (term == end) break;
        if (*term == wanted) visit(wanted, words);
    }
}

/// Where each word of `pairs` stands in the article, by number of the word.
std::vector<Positions> positions_in(Xapian::docid docid, const Pairs& pairs,
                                    const Xapian::Database& database) {
    std::vector<Positions> positions(pairs.word_count);
    each_possible_term(docid, pairs, database, [&](const std::string& term, const auto& words) {
        const Positions found(database.positionlist_begin(docid, term),
                              database.positionlist_end(docid, term));
        for (const std::size_t word : words) {
            positions[word].insert(positions[word].end(), found.begin(), found.end());
        }
    });
    for (Positions& each : positions) std::ranges::sort(each);
    return positions;
}

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

}  // namespace

void rerank(std::vector<Candidate>& candidates, const std::vector<std::vector<QueryWord>>& runs,
            const Xapian::Database& database) {
    const Pairs pairs = pairs_of(runs);
    if (!pairs.adjacent.empty() && candidates.size() > 1) {
        std::vector<std::vector<unsigned>> counts;
        std::vector<std::size_t> having(pairs.adjacent.size(), 0);
        for (const Candidate& candidate : candidates) {
            const auto positions = positions_in(candidate.docid, pairs, database);
            std::vector<unsigned>& row = counts.emplace_back();
            for (std::size_t p = 0; p < pairs.adjacent.size(); ++p) {
                const auto [left, right] = pairs.adjacent[p];
                row.push_back(count_adjacent(positions[left], positions[right]));
                if (row.back() > 0) ++having[p];
            }
        }
        const double average = database.get_average_length();
        const auto total = static_cast<double>(candidates.size());
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            const double length = database.get_doclength(candidates[c].docid);
            const double damping = k1 * (1 - b + b * length / average);
            for (std::size_t p = 0; p < pairs.adjacent.size(); ++p) {
                if (counts[c][p] == 0) continue;
                const auto n = static_cast<double>(having[p]);
                const double rarity = std::log(1 + (total - n + 0.5) / (n + 0.5));
                candidates[c].score +=
                    pair_weight * rarity * counts[c][p] * (k1 + 1) / (counts[c][p] + damping);
            }
        }
    }
    struct Key {
        double score;
        std::string date, id;
    };
    std::map<Xapian::docid, Key> keys;
    for (const Candidate& candidate : candidates) {
        const Xapian::Document document = database.get_document(candidate.docid);
        keys[candidate.docid] = {candidate.score, document.get_value(slot::date),
                                 document.get_value(slot::id)};
    }
    std::ranges::sort(candidates, [&](const Candidate& left, const Candidate& right) {
        const Key& l = keys[left.docid];
        const Key& r = keys[right.docid];
        return std::tie(r.score, r.date, l.id) < std::tie(l.score, l.date, r.id);
    });
}

}  // namespace tracuu
