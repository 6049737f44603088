// Hits as a spreadsheet: RFC 4180, ISO dates, several values joined by "; ".
#pragma once

#include <iosfwd>

#include "searcher/search.hpp"

namespace tracuu {

struct CsvStyle {
    bool bom = true;       ///< spreadsheets take a file without it for a legacy encoding
    char delimiter = ',';  ///< not a quote or a line end
};

/// One row a hit under a header row. A cell that a spreadsheet would run as a formula (= + - @, tab
/// or carriage return first) is preceded by an apostrophe.
void write_csv(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
               const SearchRequest& request, const CsvStyle& style);

}  // namespace tracuu
