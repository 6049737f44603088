// Words that a query asks for → Xapian queries over their terms.
#pragma once

#include <xapian.h>

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/fields.hpp"
#include "searcher/expansion.hpp"

namespace tracuu {

/// The prefix of the field's terms; none of words that may stand in any text.
std::string_view prefix_of(const std::optional<FieldId>& id);

/// `parts` under `op`; one part is itself.
Xapian::Query combined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts);

/// The word with its weights: forms of one weight count as one term, and the form as typed a
/// little more.
Xapian::Query word_query(const QueryWord& word);

/// The words side by side.
Xapian::Query phrase_query(const std::vector<QueryWord>& words);

/// The words in any order, two of them at most `distance` positions apart: NEAR/distance. Each
/// further word widens the window by one.
Xapian::Query near_query(const std::vector<QueryWord>& words, unsigned distance);

}  // namespace tracuu
