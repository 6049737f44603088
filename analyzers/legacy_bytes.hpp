// Byte → character, for the encodings that give each byte one.
#pragma once

#include <array>
#include <optional>

#include "analyzers/legacy_encoding.hpp"

namespace tracuu {

/// What a byte that the encoding lacks stands for.
inline constexpr char32_t no_letter = 0xFFFD;

using ByteTable = std::array<char32_t, 256>;

/// windows-1252; its five holes are C1 controls. Source: unicode.org, CP1252.TXT (best fit).
const ByteTable& windows1252();

/// TCVN3, VISCII or windows-1258, the encodings of one byte a letter. windows-1258 has tones as
/// combining marks. Of the letters that TCVN3 gives no byte, no_letter stays.
const ByteTable& byte_table(LegacyEncoding encoding);

/// The byte of `letter` in a table; nullopt when the table lacks it.
std::optional<char> byte_of(const ByteTable& table, char32_t letter);

}  // namespace tracuu
