// Query text → query tree. Pure: knows no archive and no gazetteer but the one handed in.
//
// Errors are only: a straight quote never closed, an operator without an operand, an impossible value
// of a known field. Everything else in a pasted title, sentence or letterhead is text.
#pragma once

#include <string_view>

#include "corpus/places.hpp"
#include "corpus/result.hpp"
#include "searcher/query.hpp"

namespace tracuu {

/// An Error's message holds the query with a caret under the byte it is about.
Result<ParsedQuery> parse_query(std::string_view text, const Gazetteer& gazetteer);

}  // namespace tracuu
