// Periods as conditions.
#pragma once

#include <xapian.h>

#include "corpus/dates.hpp"

namespace tracuu {

/// Articles whose date (slot::date) lies in `range`, both ends included; an open range takes every
/// dated article. Made of the terms of the months that `database` has, so that a long period reads
/// lists of its articles alone; the days of a month in part are told by their values.
Xapian::Query dated_in(const DateRange& range, const Xapian::Database& database);

/// The same of the event's date (slot::event).
Xapian::Query event_in(const DateRange& range);

Date day_before(Date date);

}  // namespace tracuu
