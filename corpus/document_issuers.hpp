// The bodies that issue documents: their symbols, which closed list says whether a symbol is known,
// and the words that name a body after a reference ("của Quận ủy Long Biên").
//
// Sources: Hướng dẫn 36-HD/VPTW (2018) for the Party, Nghị định 30/2020/NĐ-CP for the State, the
// charters of the mass organisations; old and misprinted forms from the press.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

/// `symbol` as it is canonically written: TƯ, T.Ư, T.W → TW, also inside (TƯH → TWH); ƯBND, UBNĐ →
/// UBND; Ttg → TTg; THU → ThU. NĐND stays: what it should be is a guess.
std::string normalize_issuer(std::string_view symbol);

/// Whether a normalized symbol, or one part of a joint one, is in the closed list.
bool is_known_issuer(std::string_view symbol);

/// Whether its documents are written the Party's way, NN-LOẠI/CƠQUAN, however they are printed.
bool is_party_issuer(std::string_view symbol);

/// Whether they are written the State's way, N/LOẠI-CƠQUAN.
bool is_state_issuer(std::string_view symbol);

/// Whether one body of the whole country uses the symbol, or bodies that number together: CP, BTC,
/// TW. What else a text calls it is then no other issuer.
bool is_of_one_body(std::string_view symbol);

/// Whether `symbol` names the National Assembly or its Standing Committee with a legislature
/// (QH13, UBTVQH14): their documents may carry no symbol of the type.
bool is_assembly(std::string_view symbol);

/// The known symbol that `symbol` is in any case ("qu" → QU, "tư" → TW); empty for none.
std::string find_issuer(std::string_view symbol);

/// The known symbol whose form without marks, in lower case, is `folded`, with a mark in it: "dh" →
/// ĐH. Empty for none.
std::string_view marked_issuer(std::string_view folded);

/// A body named in words.
struct NamedBody {
    std::size_t begin = 0;  ///< in the text
    std::size_t end = 0;
    std::string_view issuer;  ///< the symbol it uses
    std::string name;         ///< "Quận ủy Long Biên"; empty when no unit is named with it
};

/// The body named at `at`, with or without its inner organ ("Ban Thường vụ Quận ủy Long Biên" is
/// "Quận ủy Long Biên"); nullopt for none.
std::optional<NamedBody> read_body(std::string_view text, std::size_t at);

}  // namespace tracuu
