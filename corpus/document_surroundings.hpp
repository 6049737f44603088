// What stands beside a reference and says more about the document: the date, the issuing body, the
// kind of act, the word "số".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.hpp"

namespace tracuu {

struct Surroundings {
    std::optional<Date> date;
    std::string body;         ///< "Quận ủy Long Biên"; empty when none is named in full
    std::string_view issuer;  ///< of the body named, in full or not; may be empty
    std::size_t end = 0;      ///< of what was read
};

/// Reads on from `at`, the end of a reference: ", ngày 30/5/2019", "(ngày 12/4/2018)", "của Bộ
/// Chính trị", in either order.
Surroundings read_surroundings(std::string_view text, std::size_t at);

/// The type of an act whose number has no symbol of it (100/2015/QH13), from the nearest word for
/// one before `at` in the same sentence: Luật, NQ or PL; empty when there is none.
std::string_view act_before(std::string_view text, std::size_t at);

/// Whether `before` ends with the word for "number": số, Số:, sô, so, No., n°.
bool is_so(std::string_view before);

}  // namespace tracuu
