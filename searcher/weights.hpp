// What of a query gives weight, apart from what decides whether an article matches.
#pragma once

#include <xapian.h>

namespace tracuu {

/// The words of `query` with their weights, for articles that match it (Matcher): conditions and
/// what is excluded are left out, words side by side or near each other are their words. Matches
/// all that `query` does, and more; empty where nothing has a weight.
Xapian::Query weights_of(const Xapian::Query& query);

}  // namespace tracuu
