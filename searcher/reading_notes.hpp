// What to tell a user of how a query was read, whatever was found.
#pragma once

#include "searcher/search_case.hpp"

namespace tracuu {

/// Adds to `results` what was excluded, the units that a name stands for, the documents that bear
/// one number, and what the archive has not.
void note_readings(const SearchCase& search, SearchResults& results);

}  // namespace tracuu
