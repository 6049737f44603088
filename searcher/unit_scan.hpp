// Some units among those of a text of the forward index.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/forward_index.hpp"

namespace tracuu {

/// The first place from `from` on where a unit of `units` is one of `wanted`; the number of units
/// where there is none. Eight units are compared at once, sixteen where the processor can (AVX2).
std::size_t find_unit(std::string_view units, std::size_t from,
                      std::span<const ForwardUnit> wanted);

}  // namespace tracuu
