// What one search was, for the sentences about it.
#pragma once

#include "searcher/filters.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/search.hpp"

namespace tracuu {

struct SearchCase {
    const SearchRequest& request;
    const ParsedQuery& parsed;
    const CompiledQuery& compiled;
    const ResolvedFilters& filters;
    const Archive& archive;
};

}  // namespace tracuu
