// The contract between text and everything that indexes, searches or highlights it.
//
// A token says which bytes of the text stand for which index term. Filters may change `term`, never
// the span: offsets always point into the text as it was given, whatever was normalised on the way.
#pragma once

#include <cstdint>
#include <string>

#include "analyzers/span.hpp"

namespace tracuu {

enum class TokenKind : std::uint8_t {
    native,        ///< a legal Vietnamese syllable with at least one mark (đảng)
    unmarked,      ///< letters that a syllable has without its marks (quan, viet)
    foreign,       ///< letters that make no Vietnamese syllable (covid, facebook)
    number,        ///< digits with their signs: 31.328, 10%, 12/17, 14h00
    date,          ///< a calendar date in digits (15/12/2020)
    reference,     ///< a part of a document number (01, ctr, qu in 01-CTr/QU)
    abbreviation,  ///< capitals standing for words (MTTQ, HĐND)
};

/// The kind's name as `tracuu analyze --tokens` prints it.
const char* to_string(TokenKind kind);

struct Token {
    std::string term;            ///< canonical form, never empty, at most `max_term_bytes`
    Span span;                   ///< bytes of the original text, on UTF-8 boundaries, not empty
    std::uint32_t position = 0;  ///< counts syllables from 0; alternatives share a position
    TokenKind kind = TokenKind::foreign;
};

}  // namespace tracuu
