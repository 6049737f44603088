// Periods as conditions.
#pragma once

#include <xapian.h>

#include "corpus/dates.hpp"

namespace tracuu {

/// Articles whose date (slot::date) lies in `range`, both ends included; an open range takes every
/// dated article. Made of the terms of its months, so that the lists of its own articles alone are
/// read; the days of a month in part are told by their values. `database` bounds an open range.
Xapian::Query dated_in(const DateRange& range, const Xapian::Database& database);
/// Articles without a date.
Xapian::Query without_date();

/// The same of the event's date (slot::event).
Xapian::Query event_in(const DateRange& range);

Date day_before(Date date);

}  // namespace tracuu
