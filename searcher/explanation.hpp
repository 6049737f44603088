// What --explain says: how a query was read, and what each of its parts gave to the score of a hit.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/hit_list.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/search.hpp"

namespace tracuu {

QueryReading explain_query(const Query& root, const CompiledQuery& compiled,
                           const Archive& archive);

/// Those of `parts` that article `docid`, with this id, has. In a search by relevance the hit's
/// score is the sum of theirs and of what its pairs of words are worth (rerank.hpp).
std::vector<MatchedPart> explain_hit(const Xapian::Database& database, Xapian::docid docid,
                                     const std::vector<QueryPart>& parts);

}  // namespace tracuu
