// What to try when a search found nothing: what is nearest, what stands in the way.
#pragma once

#include "searcher/search_case.hpp"

namespace tracuu {

/// Adds notes and suggestions for a search that found nothing with all its words: the query as it
/// was perhaps meant, and how many articles there are without one of the filters.
void suggest(const SearchCase& search, SearchResults& results);

}  // namespace tracuu
