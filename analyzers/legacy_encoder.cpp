#include <algorithm>
#include <optional>

#include "analyzers/legacy_bytes.hpp"
#include "analyzers/legacy_encoding.hpp"
#include "analyzers/legacy_table.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// windows-1258 spells a letter with a tone as the letter and the tone's mark.
void append_windows1258(std::string& bytes, const std::string& letter) {
    const ByteTable& table = byte_table(LegacyEncoding::windows1258);
    std::string toneless;
    std::string tones;
    const std::string apart = to_nfd(letter);
    for (std::size_t i = 0; i < apart.size();) {
        const CodePoint c = decode_utf8(apart, i);
        const bool tone = c.value == 0x300 || c.value == 0x301 || c.value == 0x303 ||
                          c.value == 0x309 || c.value == 0x323;
        if (tone) {
            tones += byte_of(table, c.value).value_or('?');
        } else {
            append_utf8(toneless, c.value);
        }
        i += c.size;
    }
    const std::string base = to_nfc(toneless);
    bytes += byte_of(table, decode_utf8(base, 0).value).value_or('?');
    bytes += tones;
}

void append_encoded(std::string& bytes, LegacyEncoding encoding, const std::string& letter,
                    char32_t value) {
    if (value < 0x80) {
        bytes += static_cast<char>(value);
        return;
    }
    if (encoding == LegacyEncoding::windows1258) {
        const std::optional<char> byte = byte_of(byte_table(encoding), value);
        if (byte) {
            bytes += *byte;
        } else {
            append_windows1258(bytes, letter);
        }
        return;
    }
    const auto* row =
        std::find_if(legacy_letters.begin(), legacy_letters.end(),
                     [&](const LegacyLetter& candidate) { return candidate.letter == value; });
    if (row == legacy_letters.end()) {
        const std::optional<char> byte = byte_of(windows1252(), value);
        bytes += encoding == LegacyEncoding::viscii ? '?' : byte.value_or('?');
    } else if (encoding == LegacyEncoding::vni) {
        bytes += static_cast<char>(row->vni);
        if (row->vni_mark != 0) bytes += static_cast<char>(row->vni_mark);
    } else {
        bytes += static_cast<char>(encoding == LegacyEncoding::tcvn3 ? row->tcvn3 : row->viscii);
    }
}

}  // namespace

std::string encode_as(LegacyEncoding encoding, std::string_view text) {
    std::string bytes;
    const std::string composed = to_nfc(text);
    for (std::size_t i = 0; i < composed.size();) {
        const CodePoint c = decode_utf8(composed, i);
        if (encoding == LegacyEncoding::double_utf8) {
            for (const char byte : composed.substr(i, c.size)) {
                append_utf8(bytes, windows1252()[static_cast<unsigned char>(byte)]);
            }
        } else {
            append_encoded(bytes, encoding, composed.substr(i, c.size), c.value);
        }
        i += c.size;
    }
    return bytes;
}

}  // namespace tracuu
