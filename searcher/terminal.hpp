// What a terminal may be shown: no control character of an article, marks in colour, lines that
// fit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"

namespace tracuu {

struct TerminalStyle {
    bool color = false;
    std::size_t columns = 80;
    std::size_t rows = 24;
};

/// `text` without C0 and C1 control characters and bidirectional overrides; line ends and tabs stay
/// when `keep_lines`, else they become spaces. Malformed bytes become U+FFFD.
std::string printable(std::string_view text, bool keep_lines = false);

/// `text` without the colour sequences that highlighted() puts in.
std::string without_colors(std::string_view text);

/// `text` with each of `marks` (byte spans of `text`) shown in bold red when the style has colour.
std::string highlighted(std::string_view text, const std::vector<Span>& marks,
                        const TerminalStyle& style);

/// `text` (no line ends) broken at spaces into lines of at most style.columns - indent columns,
/// each but the first preceded by `indent` spaces. Colour sequences take no columns.
std::string wrapped(std::string_view text, std::size_t indent, const TerminalStyle& style);

}  // namespace tracuu
