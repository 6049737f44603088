// Hits as a spreadsheet (csv_writer.hpp): ISO dates, several values joined by "; ".
#pragma once

#include <iosfwd>

#include "searcher/csv_writer.hpp"
#include "searcher/search.hpp"

namespace tracuu {

/// One row a hit under a header row.
void write_csv(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
               const SearchRequest& request, const CsvStyle& style);

}  // namespace tracuu
