#include "analyzers/legacy_bytes.hpp"

#include <algorithm>

#include "analyzers/legacy_table.hpp"

namespace tracuu {
namespace {

/// windows-1252, where it is not Latin-1.
constexpr std::array<char16_t, 32> windows1252_high{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

struct ByteLetter {
    std::uint8_t byte;
    char16_t letter;
};

/// Where windows-1258 differs from windows-1252: letters, and five tones as combining marks.
/// Source: unicode.org, CP1258.TXT.
constexpr std::array<ByteLetter, 14> windows1258_letters{{{0xC3, 0x102},
                                                          {0xCC, 0x300},
                                                          {0xD0, 0x110},
                                                          {0xD2, 0x309},
                                                          {0xD5, 0x1A0},
                                                          {0xDD, 0x1AF},
                                                          {0xDE, 0x303},
                                                          {0xE3, 0x103},
                                                          {0xEC, 0x301},
                                                          {0xF0, 0x111},
                                                          {0xF2, 0x323},
                                                          {0xF5, 0x1A1},
                                                          {0xFD, 0x1B0},
                                                          {0xFE, 0x20AB}}};

ByteTable windows1258() {
    ByteTable table = windows1252();
    for (const ByteLetter& letter : windows1258_letters) table[letter.byte] = letter.letter;
    return table;
}

/// A table of one byte a letter; capitals that share a byte with their small letter give way to it,
/// since such encodings drew capitals with a font of their own.
ByteTable single_bytes(std::uint8_t LegacyLetter::*column) {
    ByteTable table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        table[byte] = byte < 0x80 ? static_cast<char32_t>(byte) : no_letter;
    }
    for (const LegacyLetter& letter : legacy_letters) {
        if (letter.*column != 0) table[letter.*column] = letter.letter;
    }
    return table;
}

}  // namespace

const ByteTable& windows1252() {
    static const ByteTable table = [] {
        ByteTable bytes{};
        for (std::size_t byte = 0; byte < bytes.size(); ++byte)
            bytes[byte] = static_cast<char32_t>(byte);
        for (std::size_t i = 0; i < windows1252_high.size(); ++i)
            bytes[0x80 + i] = windows1252_high[i];
        return bytes;
    }();
    return table;
}

const ByteTable& byte_table(LegacyEncoding encoding) {
    static const ByteTable tcvn3 = [] {
        ByteTable table = single_bytes(&LegacyLetter::tcvn3);
        table[0xA0] = 0xA0;  // no-break space
        return table;
    }();
    static const ByteTable viscii = single_bytes(&LegacyLetter::viscii);
    static const ByteTable cp1258 = windows1258();
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return tcvn3;
        case LegacyEncoding::viscii:
            return viscii;
        default:
            return cp1258;
    }
}

std::optional<char> byte_of(const ByteTable& table, char32_t letter) {
    const auto* found = std::find(table.begin(), table.end(), letter);
    if (found == table.end()) return std::nullopt;
    return static_cast<char>(found - table.begin());
}

}  // namespace tracuu
