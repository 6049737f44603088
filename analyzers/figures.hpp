// What digits and the signs between them say: numbers, percentages, fractions, dates.
//
// The reading depends on the figures alone, never on the words around, so a phrase cut out of a
// text has the tokens it has there:
//   1.234.567 → 1234567     thousands, by full stops (or, twice, by commas)
//   1.999,62 → 1999.62      a comma before decimals; a full stop where it can be nothing else
//   05 → 5                  a zero in front of a short number
//   3-2, 03/02 → 3/2        day and month; 15-12-2020, 2020-12-15 → 15/12/2020
//   3.2 → 3.2 and 3/2       where it may also be a decimal
//   12/17 → 12/17           any other pair with a slash is a fraction
//   2020-2025, 12/2020, 30/2020, 1.2.3, 14-15/8  → the parts, each by itself
// Source: number and date spellings counted in 39,000 articles of 2017.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"
#include "analyzers/token.hpp"

namespace tracuu {

/// Digits of a text with the sign before them: one of . , / or - (any hyphen or dash); 0 for the
/// first of a chain.
struct DigitGroup {
    Span span;
    char sign = 0;
};

struct Figure {
    Span span;
    std::string term;   ///< as written, or the canonical form of a date or fraction
    std::string value;  ///< another term for the same, or empty
    TokenKind kind = TokenKind::number;
};

/// Reads a chain of at least one group and adds its figures to `out`. `measured`: a percent sign
/// or a unit follows, so the last group belongs to no date.
void read_figures(std::string_view text, const std::vector<DigitGroup>& chain, bool measured,
                  std::vector<Figure>& out);

/// "15/12/2020" for a possible day, month and year (empty: none) in digits; empty if impossible.
std::string canonical_date(std::string_view day, std::string_view month, std::string_view year);

/// Digits without zeros in front, at least one digit.
std::string_view without_zeros(std::string_view digits);

}  // namespace tracuu
