#include "searcher/csv_writer.hpp"

#include <ostream>
#include <string_view>

namespace tracuu {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool would_run(std::string_view cell) {
    return !cell.empty() &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view cell, char delimiter) {
    std::string safe = would_run(cell) ? "'" : "";
    safe += cell;
    const std::string special = std::string("\"\r\n") + delimiter;
    if (safe.find_first_of(special) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

void begin_csv(std::ostream& out, const std::vector<std::string>& columns, const CsvStyle& style) {
    if (style.bom) out << byte_order_mark;
    write_csv_row(out, columns, style);
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells,
                   const CsvStyle& style) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) out << style.delimiter;
        first = false;
        out << csv_cell(cell, style.delimiter);
    }
    out << "\r\n";
}

}  // namespace tracuu
