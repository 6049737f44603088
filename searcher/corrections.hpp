// "Did you mean": what of a query that found nothing was perhaps mistyped.
#pragma once

#include <string>
#include <vector>

#include "analyzers/span.hpp"
#include "searcher/query_compiler.hpp"

namespace tracuu {

struct Correction {
    Span span;  ///< of the query
    std::string term;
};

/// For words that the archive does not have, the nearest that it has; where it has all, for phrases
/// that stand nowhere, the marked forms that do.
std::vector<Correction> corrections_for(const CompiledQuery& compiled, const Archive& archive);

}  // namespace tracuu
