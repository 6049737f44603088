// Long text on a terminal goes through a pager: $TRACUU_PAGER, else $PAGER, else "less -FRX".
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/terminal.hpp"

namespace tracuu {

/// Whether `text` takes more lines than the terminal shows at once.
bool is_longer_than_screen(const std::string& text, const TerminalStyle& style);

/// Writes `text` to the terminal that `out` is, through the pager when it is longer than the
/// screen. An empty pager variable, or one that says "cat", means none; a pager that cannot be run
/// leaves the text on `out`. A pager closed early is no error.
void write_paged(const std::string& text, const TerminalStyle& style, std::ostream& out);

}  // namespace tracuu
