// The grammar of a document's number in running text.
//
//   reference = number _ sep _ ( year _ sep _ )? ( type _ sep _ )? issuer
//   number    = 1–5 digits and at most one letter (30a), or n.n before a year (66.1/2025/NQ-CP)
//   year      = 1900–2099
//   sep       = '-' | '/', or a space before a type and an issuer of the closed list (84 QĐ/TWĐTN)
//   issuer    = symbols joined by '-', '/' or '&'; behind a known type unknown ones too, as written
//   _         = spaces, no-break ones too, and at most one line feed
//
// Without a type only official letters (4912/UBND-NC) and acts of the National Assembly
// (100/2015/QH13) are read. Sources: as in document_types.hpp; old, swapped and misprinted
// separators from the press.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/document_key.hpp"
#include "corpus/document_text.hpp"

namespace tracuu {

struct NumberedReference {
    DocumentNumber parts;
    Span span;  ///< of the whole reference, from the number
    std::size_t number_end = 0;
};

/// The reference whose number begins at the digit `at` of a DocumentText; nullopt for none. Looks
/// at nothing before `at`.
std::optional<NumberedReference> read_reference(std::string_view text, std::size_t at);

/// The number that begins at the digit `at`, in small letters as printed: 35, 30a, 66.1 (the
/// Government's series of 2025), 1656 for 1.656. nullopt when it is none of a document.
struct PrintedNumber {
    std::string digits;
    std::size_t end = 0;
};
std::optional<PrintedNumber> read_document_number(std::string_view text, std::size_t at);

/// The end of the number that begins at `at`: digits and at most one letter that no letter follows.
/// npos when it is longer than a document's number.
std::size_t number_end(std::string_view text, std::size_t at);

/// A symbol in capitals as it is printed at `at`: letters without tones, digits and '&' inside, the
/// small letters of CTr, TTg, QĐi, ThU, the full stops of T.Ư. Empty when none stands there.
/// `cut`: a letter follows directly, so that the symbol's last capital may begin a word.
struct Symbol {
    Span span;
    bool cut = false;
};
Symbol read_symbol(std::string_view text, std::size_t at);

}  // namespace tracuu
