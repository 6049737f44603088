// The types of documents: their symbols and the words that say the same.
//
// Sources: Quy định 66-QĐ/TW (2017) and Hướng dẫn 36-HD/VPTW (2018) for the Party; Nghị định
// 30/2020/NĐ-CP, annex III, and Luật Ban hành văn bản quy phạm pháp luật for the State; the rest
// (CTHĐ, QCPH, HDLN …) from the Official Gazette and the press.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tracuu {

/// The type that `symbol` stands for, as it is canonically written (CTR → CTr, Qđi → QĐi); empty
/// for none. `symbol` may be as printed, in capitals, in small letters or with one capital; marks
/// count: QD is no type. Static storage.
std::string_view find_type(std::string_view symbol);

/// The types whose symbol without marks, in lower case, is `folded` ("qd": QĐ), in order of how
/// often they are meant; views into static storage. At most `most_folded_types`.
inline constexpr std::size_t most_folded_types = 4;
struct FoldedTypes {
    std::string_view symbols[most_folded_types];
    std::size_t count = 0;
};
FoldedTypes find_types_folded(std::string_view folded);

/// A type named in words beside a number.
struct TypeWords {
    std::size_t begin = 0;  ///< of the words in the text
    std::size_t end = 0;
    std::string_view symbol;
    /// The words also count things ("3 chương trình", "kế hoạch 5 năm", "đề án 06"): a bare number
    /// after them is a document's only with "số".
    bool needs_so = false;
};

/// The longest type name that ends at `end` (letters before it make no part of a longer word), in
/// any case. `unmarked`: compare without marks. nullopt for none.
std::optional<TypeWords> type_words_before(std::string_view text, std::size_t end,
                                           bool unmarked = false);

/// Whether `word` can be the last word of a type's name, or its symbol: a quick look before the
/// careful one. Marked, in lower case, Title or CAPITALS.
bool may_end_type_words(std::string_view word);

}  // namespace tracuu
