// The one-pass reading of a word: precomposed Vietnamese and ASCII letters, nothing in doubt.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzers/syllable_table.hpp"

namespace tracuu {

/// A word whose bytes [begin, end) were read in one pass.
struct PlainWord {
    std::size_t end = 0;  ///< begin: it could not be read so
    SyllableKey key;
    std::size_t capitals = 0;
    bool is_ascii = true;
    bool has_inner_capital = false;  ///< a capital behind a small letter
};

/// Reads the word that begins at byte `at`. Gives up (end == at) when any character in it or behind
/// it may need care: other letters, digits, marks by themselves, invisible characters, a full stop
/// or slash behind a single letter.
PlainWord read_plain_word(std::string_view text, std::size_t at);

}  // namespace tracuu
