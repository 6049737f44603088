// How a terminal shows text: no control character of an article, marks in colour, lines that fit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/printable.hpp"
#include "analyzers/span.hpp"

namespace tracuu {

struct TerminalStyle {
    bool color = false;
    std::size_t columns = 80;
    std::size_t rows = 24;
};

/// `text` without the colour sequences that highlighted() puts in.
std::string without_colors(std::string_view text);

/// `text` with each of `marks` (byte spans of `text`) shown in bold red when the style has colour.
std::string highlighted(std::string_view text, const std::vector<Span>& marks,
                        const TerminalStyle& style);

/// An article's whole `text` as printable() keeps its lines, with each of `marks` (byte spans of
/// `text`) in bold red, or between « » when the style has no colour.
std::string marked(std::string_view text, const std::vector<Span>& marks,
                   const TerminalStyle& style);

/// `text` (no line ends) broken at spaces into lines of at most style.columns - indent columns,
/// each but the first preceded by `indent` spaces. Colour sequences take no columns.
std::string wrapped(std::string_view text, std::size_t indent, const TerminalStyle& style);

}  // namespace tracuu
