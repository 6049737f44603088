// Rows of CSV (RFC 4180) that no spreadsheet runs.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tracuu {

struct CsvStyle {
    bool bom = true;       ///< spreadsheets take a file without it for a legacy encoding
    char delimiter = ',';  ///< not a quote or a line end
};

/// The byte order mark and the header row.
void begin_csv(std::ostream& out, const std::vector<std::string>& columns, const CsvStyle& style);

/// One row, ended by CR LF. A cell that a spreadsheet would run as a formula (= + - @, tab or
/// carriage return first) is preceded by an apostrophe.
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells, const CsvStyle& style);

}  // namespace tracuu
