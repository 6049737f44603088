// The second step of ranking: the best few hundred by words, put in order by pairs of words.
//
// Two words that stand side by side in the query and in an article say more than the two apart;
// how much depends on how rare the pair is among the candidates. That gains as much as indexing
// every pair would, at no cost to the index.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/expansion.hpp"

namespace tracuu {

struct Candidate {
    Xapian::docid docid = 0;
    double score = 0;
};

/// How many of the best candidates are looked at.
inline constexpr Xapian::doccount rerank_depth = 200;

/// Adds to the score of each candidate what its pairs are worth and sorts: the highest first, then
/// the latest, then by id. `runs`: words side by side in the query.
void rerank(std::vector<Candidate>& candidates, const std::vector<std::vector<QueryWord>>& runs,
            const Xapian::Database& database);

}  // namespace tracuu
