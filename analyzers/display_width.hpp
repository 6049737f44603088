// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace tracuu {

/// Columns of `text` (UTF-8, no line ends): combining marks take none, East Asian wide characters and
/// emoji two, everything else one. Control characters count as none: they are not to be shown.
std::size_t display_width(std::string_view text);

/// The longest beginning of `text` that takes at most `columns` and cuts no letter from its marks; a
/// view into `text`.
std::string_view truncate_to_width(std::string_view text, std::size_t columns);

}  // namespace tracuu
