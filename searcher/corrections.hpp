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

/// For phrases, and for a few plain words, that stand nowhere side by side, the marked forms that
/// do: "Sài Đống" is perhaps sài đồng. Where there are none, for words that the archive does not
/// have, those that it has: near to what was typed, and beside the words that stand around it.
std::vector<Correction> corrections_for(const CompiledQuery& compiled, const Archive& archive);

}  // namespace tracuu
