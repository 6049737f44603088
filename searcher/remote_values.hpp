// Values of many articles where a value costs a request: of several databases, or one over a
// network.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>

namespace tracuu {

/// Calls `see(article, value)` for each match of `query`, made of stock operators without OP_PHRASE
/// and OP_NEAR, with what it has in `slot`; empty where it has nothing. One request for all, in no
/// order.
void read_values_of_matches(
    const Xapian::Database& database, const Xapian::Query& query, Xapian::valueno slot,
    const std::function<void(Xapian::docid article, const std::string& value)>& see);

}  // namespace tracuu
