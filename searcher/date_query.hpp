// Periods as conditions over the value slots of dates.
#pragma once

#include <xapian.h>

#include "corpus/dates.hpp"

namespace tracuu {

/// Articles whose date in `slot` lies in `range`, both ends included; an open range takes every
/// dated article.
Xapian::Query date_query(Xapian::valueno slot, const DateRange& range);

Date day_before(Date date);

}  // namespace tracuu
