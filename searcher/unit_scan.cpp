#include "searcher/unit_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace tracuu {
namespace {

/// find_unit() with `Units`, a vector of so many units.
template <typename Units>
[[gnu::always_inline]] inline std::size_t find_by(const char* bytes, std::size_t from,
                                                  std::size_t end,
                                                  std::span<const ForwardUnit> wanted) {
    constexpr std::size_t lanes = sizeof(Units) / sizeof(ForwardUnit);
    std::size_t i = from;
    for (; end - i >= lanes; i += lanes) {
        Units units;
        std::memcpy(&units, bytes + i * sizeof(ForwardUnit), sizeof units);
        Units equal{};
        for (const ForwardUnit each : wanted) equal |= reinterpret_cast<Units>(units == each);
        std::array<std::uint64_t, sizeof(Units) / sizeof(std::uint64_t)> parts;
        std::memcpy(&parts, &equal, sizeof parts);
        std::uint64_t any = 0;
        for (const std::uint64_t part : parts) any |= part;
        if (any != 0) break;
    }
    for (; i < end; ++i) {
        const ForwardUnit unit = unit_at(bytes + i * sizeof(ForwardUnit));
        if (std::ranges::find(wanted, unit) != wanted.end()) return i;
    }
    return end;
}

using EightUnits [[gnu::vector_size(16)]] = ForwardUnit;

#ifdef __x86_64__
using SixteenUnits [[gnu::vector_size(32)]] = ForwardUnit;

[[gnu::target("avx2")]] std::size_t find_by_sixteen(const char* bytes, std::size_t from,
                                                    std::size_t end,
                                                    std::span<const ForwardUnit> wanted) {
    return find_by<SixteenUnits>(bytes, from, end, wanted);
}

const bool has_sixteen = __builtin_cpu_supports("avx2") != 0;
#endif

}  // namespace

std::size_t find_unit(std::string_view units, std::size_t from,
                      std::span<const ForwardUnit> wanted) {
    const std::size_t end = units.size() / sizeof(ForwardUnit);
    if (from >= end) return end;
#ifdef __x86_64__
    if (has_sixteen) return find_by_sixteen(units.data(), from, end, wanted);
#endif
    return find_by<EightUnits>(units.data(), from, end, wanted);
}

}  // namespace tracuu
