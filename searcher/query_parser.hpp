// Query text → query tree. Pure: knows no archive and no gazetteer but the one handed in.
//
// Errors are only: a straight quote never closed, an operator without an operand, an impossible
// value of a known field. Everything else in a pasted title, sentence or letterhead is text.
// Operators bind in this order: NEAR, then NOT and AND (also the unwritten one between two words),
// then OR.
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/document_registry.hpp"
#include "corpus/places.hpp"
#include "corpus/result.hpp"
#include "searcher/query.hpp"

namespace tracuu {

/// Words and phrase words of one query; what comes after is left out and counted.
inline constexpr std::size_t max_query_words = 1000;

/// Parentheses deeper than this are text.
inline constexpr std::size_t max_query_depth = 50;

/// An Error's message holds the query with a caret under the byte it is about. `registry` knows the
/// aliases that may follow "doc:".
Result<ParsedQuery> parse_query(std::string_view text, const Gazetteer& gazetteer,
                                const DocumentRegistry& registry = {});

}  // namespace tracuu
