// What of a text may reach a terminal: nothing that moves its cursor, sets its title, rings its
// bell or turns the order of letters around, whatever an article, a file name or a query holds.
#pragma once

#include <string>
#include <string_view>

namespace tracuu {

/// `text` without C0 and C1 control characters and without the embeddings, overrides and isolates
/// of writing direction; line ends (U+2028 and U+2029 are made such) and tabs stay when
/// `keep_lines`, else they become spaces. Malformed bytes become U+FFFD.
/// Source: ECMA-48 for the controls, Unicode Standard Annex 9 for writing direction.
std::string printable(std::string_view text, bool keep_lines = false);

}  // namespace tracuu
