// How many columns of a terminal a text takes, counted by what a reader sees as one character.
// Source: Unicode Standard Annexes 11 (East Asian Width) and 29 (grapheme clusters), as ICU has
// them.
#pragma once

#include <cstddef>
#include <string_view>

namespace tracuu {

/// Columns of `text` (UTF-8, no line ends). A letter with its marks takes one; East Asian wide
/// characters, emoji (with all their parts) and flags take two; control and invisible characters
/// none: they are not to be shown. A malformed byte is shown as U+FFFD and takes one.
std::size_t display_width(std::string_view text);

/// The longest beginning of `text` that takes at most `columns` and cuts no letter from its marks;
/// a view into `text`.
std::string_view truncate_to_width(std::string_view text, std::size_t columns);

}  // namespace tracuu
