// The encodings that Vietnamese was written in before UTF-8: their bytes to text and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

enum class LegacyEncoding : std::uint8_t { tcvn3, vni, viscii, windows1258, double_utf8 };

const char* to_string(LegacyEncoding encoding);

struct LegacyBytes {
    std::string text;          ///< UTF-8, of no normal form
    std::size_t unmapped = 0;  ///< bytes that the encoding lacks, U+FFFD in `text`
};

/// `bytes` read under `encoding`, whatever it makes of them. For double_utf8 they are those behind
/// the characters (bytes_behind()): `text` as it is, with one of them unmapped if it is no UTF-8.
LegacyBytes read_legacy(LegacyEncoding encoding, std::string_view bytes);

/// `text` decoded under `encoding`, NFC, whatever it makes of it; bytes that the encoding lacks
/// become U+FFFD. For tests and for sources whose encoding is stated.
std::string decode_as(LegacyEncoding encoding, std::string_view bytes);

/// `text` in `encoding`; characters it lacks become '?'. What tests make their input with.
std::string encode_as(LegacyEncoding encoding, std::string_view text);

/// The bytes that `utf8` was read from as windows-1252 (or Latin-1); nullopt when it holds a
/// character that neither has.
std::optional<std::string> bytes_behind(std::string_view utf8);

}  // namespace tracuu
