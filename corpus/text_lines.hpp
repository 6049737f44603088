// The lines of a text, and what words they consist of: the raw material of every rule about layout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"

namespace tracuu {

/// `span` of `text` without the white space at both ends: spaces, tabs, line ends, NBSP, BOM and
/// zero-width spaces. Empty when nothing else is there.
Span trimmed(std::string_view text, Span span);

/// The lines of `text` that hold anything but white space, trimmed, in order. Lines end with LF,
/// CR LF or CR.
std::vector<Span> text_lines(std::string_view text);

/// Letters and digits of `line` alone, NFC, lower case: equal for two printings of one paragraph
/// that differ in spaces, quotes or dashes.
std::string line_key(std::string_view line);

/// The words of `line`: what stands between spaces and NBSPs. Views into `line`.
std::vector<std::string_view> words_of(std::string_view line);

/// Whether `line` reads as running text rather than as a heading: it ends like a sentence, or is
/// longer than a heading is.
bool is_paragraph(std::string_view line);

}  // namespace tracuu
