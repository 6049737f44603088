// Handing a query to Xapian that ranks nothing, past a fault of Xapian 1.4.
//
// Where neither the weight nor the positions of a term matter and the term is in every article,
// Xapian reads the list of all articles in its stead, under the term's name. Once articles were
// removed and that list has several chunks, it looks for the next chunk under the wrong name and
// says the database is corrupt ("Unexpected end of posting list"; seen with 1.4.22). So such a term
// is asked for as what it is, every article, and counting uses a weight that reads the term's own
// list.
#pragma once

#include <xapian.h>

namespace tracuu {

/// Sets `query` where only what matches is asked for: for counts, facets and order by date. The
/// order of the matches means nothing. Works over a remote database.
void set_matching_query(Xapian::Enquire& enquire, const Xapian::Database& database,
                        const Xapian::Query& query);

}  // namespace tracuu
