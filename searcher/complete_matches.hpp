// The articles that have everything a query asks for: which, how many with the words side by side,
// and what they count under.
#pragma once

#include <xapian.h>

#include <set>

#include "searcher/article_set.hpp"
#include "searcher/filters.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/ranked_list.hpp"
#include "searcher/search.hpp"
#include "searcher/tally.hpp"

namespace tracuu {

struct CompleteMatches {
    ArticleSet articles;
    ArticleSet in_phrase;  ///< of these, with the words side by side; all of a single word
    Tallies tallies;       ///< of the slots asked for
};

/// The matches under all filters.
CompleteMatches find_complete_matches(const Archive& archive, const CompiledQuery& compiled,
                                      const ResolvedFilters& filters,
                                      const std::set<Xapian::valueno>& slots);

/// Puts them into the list: by relevance those with the words side by side come first.
void append_complete(RankedList& list, const CompleteMatches& found, const CompiledQuery& compiled,
                     SortOrder order);

}  // namespace tracuu
