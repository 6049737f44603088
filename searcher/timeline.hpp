// Counts by month as bars: when an archive reported on something.
#pragma once

#include <iosfwd>
#include <vector>

#include "searcher/search.hpp"
#include "searcher/terminal.hpp"

namespace tracuu {

/// Bars from the first month to the last, months without articles included, more than two of them
/// in a row as one line of an ellipsis; years when that is more than two years of months. The
/// undated are a count behind them; when all are, nothing is written. `months` is the facet of that
/// name: values YYYY-MM, an empty one for undated articles.
void write_timeline(std::ostream& out, const std::vector<FacetCount>& months,
                    const TerminalStyle& style);

}  // namespace tracuu
