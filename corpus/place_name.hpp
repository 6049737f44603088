// How names of places are compared: "TP. Hà Nội", "thành phố hà nội" and "Hà Nội" name one place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

/// The letters and digits of `name` without marks, in lower-case ASCII, every run of anything else
/// one space: "Ea H'leo" → "ea h leo". What units.tsv's column `folded` holds.
std::string folded_name(std::string_view name);

/// The same with marks kept: words in canonical spelling, old tone placement, lower case.
std::string canonical_name(std::string_view name);

/// The kinds of units a kind word may stand for: "tp" any city, "huyện" one kind.
enum KindSet : std::uint16_t {
    kind_none = 0,
    kind_phuong = 1,
    kind_xa = 2,
    kind_thi_tran = 4,
    kind_dac_khu = 8,
    kind_quan = 16,
    kind_huyen = 32,
    kind_thi_xa = 64,
    kind_thanh_pho = 128,
    kind_tinh = 256,
    kind_any = 511,
};

/// The set with the one kind that units.tsv calls `kind`; kind_none for anything else.
KindSet kind_set(std::string_view kind);

/// A name with its kind word taken off.
struct NamedKind {
    KindSet kinds = kind_any;  ///< what the kind word allows; kind_any without one
    std::string name;          ///< as given, but "phường 4" and "quận 1" in full
};

/// Takes the kind word (phường, P., TP. …) off `name`, which is canonical or `folded`; nullopt when
/// it has none.
std::optional<NamedKind> without_kind(std::string_view name, bool folded = false);

}  // namespace tracuu
