// How a word is written in the database: a Vietnamese syllable as two bytes.
//
// A term is repeated wherever an article has it (forward_index.hpp) and in the list of terms of
// every article. Syllables are nine words in ten and five to six bytes long. Their two bytes begin
// with one that no UTF-8 does, so that each stored term is read back alone; every other word is
// stored as it is.
//
// The bytes follow from SyllableTable's numbers: a change of the grammar's lists changes what
// databases say, and bumps schema_version.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

/// The Xapian term of `term`, as Token::term has it, in the field of `prefix`.
std::string stored_term(std::string_view prefix, std::string_view term);

/// Whether `stored`, a Xapian term without its field's prefix, is a syllable's two bytes; their
/// first is none of 0x00 to 0x7F, 0xC2 and 0xC3.
bool is_stored_syllable(std::string_view stored);
/// The number of that syllable in SyllableTable; nullopt for any other word.
std::optional<std::size_t> syllable_number(std::string_view stored);

/// The term that `stored`, a Xapian term without its field's prefix, was made of.
std::string term_of(std::string_view stored);

}  // namespace tracuu
