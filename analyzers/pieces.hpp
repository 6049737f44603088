// A line of text cut into the pieces that words are made of: syllables, numbers, punctuation marks.
//
// Unlike the tokenizer, which makes index terms, this scanner keeps every character of the line in
// some piece and looks spellings up in the lexicon as it goes; it is what makes segmentation fast.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/span.hpp"

namespace tracuu {

enum class PieceKind : std::uint8_t {
    syllable,  ///< letters only
    number,    ///< begins with a digit
    mixed,     ///< letters with something else inside or behind (TP.HCM, Co-op, N.)
    mark,      ///< punctuation
};

enum class Capitals : std::uint8_t {
    none,
    first,  ///< the first letter only
    all,    ///< the first two letters at least, or the only letter
};

struct Piece {
    Span span;                         ///< bytes of the line, not empty
    SyllableId id = unknown_syllable;  ///< of a listed syllable
    PieceKind kind = PieceKind::mark;
    Capitals capitals = Capitals::none;
    bool after_space = false;  ///< something separates it from the piece before
};

/// Cuts `line` into `pieces` (cleared first) in order; spaces lie between them, all else in them.
///
/// A line that is already tokenised (its punctuation stands apart) is cut at spaces only. In other
/// lines punctuation is cut off words and numbers, but stays inside numbers, abbreviations,
/// document numbers and compounds with a hyphen (1.000, TP.HCM, 01-CTr/QU, Mác-Lênin). Malformed
/// bytes are marks. Cannot fail.
void cut_into_pieces(const Lexicon& lexicon, std::string_view line, std::vector<Piece>& pieces);

/// Whether the punctuation of `line` stands apart already; true of a line without any.
bool is_tokenised(std::string_view line);

}  // namespace tracuu
