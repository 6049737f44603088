// What to tell a user whose search found little or nothing: what is nearest, what stands in the
// way.
#pragma once

#include <string>
#include <vector>

#include "searcher/filters.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/search.hpp"

namespace tracuu {

/// What one search was, for the sentences about it.
struct SearchCase {
    const SearchRequest& request;
    const ParsedQuery& parsed;
    const CompiledQuery& compiled;
    const ResolvedFilters& filters;
    const Archive& archive;
};

/// Adds to `results` the notes that hold whatever was found: what was excluded, the units a name
/// stands for, the documents that bear one number.
void note_readings(const SearchCase& search, SearchResults& results);

/// Adds notes and suggestions for a search that found nothing with all its words: nearest words and
/// document numbers, and how many articles there are without one of the filters.
void suggest(const SearchCase& search, SearchResults& results);

}  // namespace tracuu
