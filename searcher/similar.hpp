// Articles like a given one.
#pragma once

#include <xapian.h>

#include "searcher/search.hpp"

namespace tracuu {

/// The articles that share the most telling words of article `docid`, best first (of equals the
/// latest, then by id), without itself; each with the passage where most of these words stand,
/// marked.
/// `request` gives offset and limit (without one: down to 0.4 of the best score); its query and
/// filters are not used. `total` of the result is the number of its hits.
SearchResults find_similar(const Xapian::Database& database, Xapian::docid docid,
                           const SearchRequest& request);

}  // namespace tracuu
