// Symbols of types and issuers as people type them in a query: in any case, without đ. What a
// symbol may stand for, best first; which bare numbers only count something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tracuu {

/// A symbol as typed, and what it may stand for: itself first, then its forms with đ.
struct SymbolReading {
    std::string symbol;               ///< canonical if known as typed, else in capitals as typed
    std::vector<std::string> others;  ///< "DH": ĐH
    bool known = false;               ///< as typed or with đ
};

SymbolReading read_type_symbol(std::string_view typed);
SymbolReading read_issuer_symbol(std::string_view typed);

/// `reading` with `known` first if it is among what the symbol may stand for: "đề án 06-da/tu" is
/// one of ĐA, because the words beside the number say so.
SymbolReading preferring(SymbolReading reading, std::string_view known);

/// The symbols with a dash between, and so on for their other forms: "UBND" and "NC" → "UBND-NC";
/// known if one of them is.
SymbolReading joined(const SymbolReading& head, const SymbolReading& part);

/// ASCII letters of `typed` in capitals.
std::string in_capitals(std::string_view typed);

/// Whether a letter of `word` carries a tone: words do, symbols never.
bool has_tone(std::string_view word);

/// Whether `folded`, a word without marks, is one that numbers count: "kế hoạch 5 năm".
bool is_counted(std::string_view folded);

}  // namespace tracuu
