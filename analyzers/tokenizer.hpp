// Text → tokens, one per syllable, number or foreign word, with byte offsets into the original.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/token.hpp"

namespace tracuu {

/// Xapian's glass backend refuses terms over 245 bytes; prefixes need some of them.
inline constexpr std::size_t max_term_bytes = 200;

struct TokenizeStats {
    std::size_t malformed_bytes = 0;  ///< bytes that are no UTF-8; they separate tokens
    std::size_t shortened_terms = 0;  ///< words over max_term_bytes, cut at a character
};

/// Appends the tokens of `text` to `out` in order of begin, positions from `first_position`.
///
/// `text` is UTF-8 in any normal form. Tokens that mean the same at one place (XXV and 25, 31.328
/// and 31328) share span and position, the form as written first; a reader takes any of them. đ/c
/// is two positions, {đ/c, đồng} and {chí}, each spanning the whole. Lê nin, Lê-nin and Lênin are
/// one token. A phrase cut out of a text at spaces has the tokens it has there; only the number
/// beside a Roman numeral may go with the word that announces it. Tokens hold no view into `text`.
/// Returns the position after the last token. Cannot fail.
std::uint32_t tokenize(std::string_view text, std::vector<Token>& out, TokenizeStats& stats,
                       std::uint32_t first_position = 0);

/// The same, slowly: every word letter by letter and its syllable by parse_syllable(), without the
/// one-pass reading and the table of syllables. What tests compare tokenize() with.
std::uint32_t tokenize_for_reference(std::string_view text, std::vector<Token>& out,
                                     TokenizeStats& stats, std::uint32_t first_position = 0);

}  // namespace tracuu
