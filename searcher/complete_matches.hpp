// The articles that have everything a query asks for: how many, how many with the words side by
// side, what they count under, and the queries that rank them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "searcher/article_set.hpp"
#include "searcher/filters.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/ranked_list.hpp"
#include "searcher/rerank.hpp"
#include "searcher/search.hpp"
#include "searcher/tally.hpp"

namespace tracuu {

struct CompleteMatches {
    std::size_t total = 0;         ///< exact
    std::size_t total_phrase = 0;  ///< of these, with the words side by side; total of one word
    Tallies tallies;               ///< of the slots asked for

    /// Which they are; absent of several databases, or of one over a network.
    std::optional<ArticleSet> articles;

    // What to rank, with the weights of the words.
    Xapian::Query all;
    bool has_phrase = false;                 ///< words stand side by side in the query
    Xapian::Query in_phrase, not_in_phrase;  ///< of `all`; if has_phrase
    /// The first rerank_depth of `in_phrase` by words alone, where they were found on the way.
    std::vector<Candidate> best_in_phrase;
};

/// The matches under all filters. `ranks`: their best will be asked for by relevance.
CompleteMatches find_complete_matches(const Archive& archive, const CompiledQuery& compiled,
                                      const ResolvedFilters& filters,
                                      const std::set<Xapian::valueno>& slots, bool ranks);

/// Puts them into the list: by relevance those with the words side by side come first.
void append_complete(RankedList& list, CompleteMatches& found, SortOrder order,
                     const Xapian::Database& database);

}  // namespace tracuu
