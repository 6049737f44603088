#include <algorithm>
#include <unordered_map>

#include "analyzers/legacy_bytes.hpp"
#include "analyzers/legacy_encoding.hpp"
#include "analyzers/legacy_table.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

LegacyBytes decode_bytes(std::string_view bytes, const ByteTable& table) {
    LegacyBytes raw;
    raw.text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const char32_t letter = table[static_cast<unsigned char>(c)];
        if (letter == no_letter) ++raw.unmapped;
        append_utf8(raw.text, letter);
    }
    return raw;
}

std::uint32_t pair_key(std::uint8_t base, std::uint8_t mark) {
    return (std::uint32_t{base} << 8) | mark;
}

/// Letters by base and mark byte. The two-byte spelling is read before the one-byte one: ö and its
/// mark are one letter, not two.
const std::unordered_map<std::uint32_t, char32_t>& vni_letters() {
    static const std::unordered_map<std::uint32_t, char32_t> letters = [] {
        std::unordered_map<std::uint32_t, char32_t> map;
        for (const LegacyLetter& letter : legacy_letters) {
            map[pair_key(letter.vni, letter.vni_mark)] = letter.letter;
        }
        return map;
    }();
    return letters;
}

bool is_high_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
}

bool is_legal_word(std::string_view utf8) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < utf8.size(); i += decode_utf8(utf8, i).size) ++letters;
    return letters > 1 && parse_syllable(to_lower(utf8)).has_value();
}

/// The quotes, dashes, dots and ellipsis that windows-1252 has among the bytes 80–9F.
bool is_windows_punctuation(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
}

/// `word` without such punctuation at its ends.
std::string_view bare_word(std::string_view word) {
    while (!word.empty() && is_windows_punctuation(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_windows_punctuation(word.back())) word.remove_suffix(1);
    return word;
}

/// TCVN3 gives bytes 80–9F to capitals, yet most documents drew capitals with a font of their own
/// and kept the quotes and dashes of windows-1252 there. So such a byte is punctuation at the ends
/// of what is a word without it (“anh” is no “ỏanh”), else a capital where that makes a legal
/// syllable, or stands alone and is no punctuation ("Ở"), and windows-1252's sign elsewhere.
LegacyBytes decode_tcvn3_word(std::string_view word, const ByteTable& letters,
                              const ByteTable& punctuation) {
    LegacyBytes read = decode_bytes(word, letters);
    if (std::none_of(word.begin(), word.end(), is_high_control)) return read;
    const std::string_view bare = bare_word(word);
    LegacyBytes core = decode_bytes(bare, letters);
    if (bare.size() == 1 || is_legal_word(core.text)) {
        const auto before = static_cast<std::size_t>(bare.data() - word.data());
        read = decode_bytes(word.substr(0, before), punctuation);
        const LegacyBytes after = decode_bytes(word.substr(before + bare.size()), punctuation);
        read.text += core.text + after.text;
        read.unmapped += core.unmapped + after.unmapped;
        return read;
    }
    return is_legal_word(read.text) ? read : decode_bytes(word, punctuation);
}

LegacyBytes decode_tcvn3(std::string_view bytes) {
    static const ByteTable punctuation = [] {
        ByteTable table = byte_table(LegacyEncoding::tcvn3);
        std::copy_n(windows1252().begin() + 0x80, 0x20, table.begin() + 0x80);
        return table;
    }();
    const ByteTable& letters = byte_table(LegacyEncoding::tcvn3);
    LegacyBytes raw;
    raw.text.reserve(bytes.size() * 2);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t space =
            std::min(bytes.find_first_of(" \t\r\n,.;:()", begin), bytes.size());
        const LegacyBytes read =
            decode_tcvn3_word(bytes.substr(begin, space - begin), letters, punctuation);
        raw.text += read.text;
        raw.unmapped += read.unmapped;
        if (space < bytes.size()) raw.text += bytes[space];
        begin = space + 1;
    }
    return raw;
}

LegacyBytes decode_vni(std::string_view bytes) {
    const ByteTable& rest = windows1252();  // punctuation
    const auto& letters = vni_letters();
    LegacyBytes raw;
    raw.text.reserve(bytes.size() * 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto base = static_cast<std::uint8_t>(bytes[i]);
        const auto next =
            i + 1 < bytes.size() ? static_cast<std::uint8_t>(bytes[i + 1]) : std::uint8_t{0};
        auto found = next >= 0x80 ? letters.find(pair_key(base, next)) : letters.end();
        if (found != letters.end()) {
            ++i;
        } else {
            found = letters.find(pair_key(base, 0));
        }
        append_utf8(raw.text, found != letters.end() ? found->second : rest[base]);
    }
    return raw;
}

}  // namespace

const char* to_string(LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return "TCVN3";
        case LegacyEncoding::vni:
            return "VNI";
        case LegacyEncoding::viscii:
            return "VISCII";
        case LegacyEncoding::windows1258:
            return "windows-1258";
        case LegacyEncoding::double_utf8:
            break;
    }
    return "UTF-8 encoded twice";
}

std::optional<std::string> bytes_behind(std::string_view utf8) {
    std::string bytes;
    bytes.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint c = decode_utf8(utf8, i);
        if (c.malformed) return std::nullopt;
        i += c.size;
        if (c.value <= 0xFF) {
            bytes += static_cast<char>(c.value);
            continue;
        }
        const std::optional<char> byte = byte_of(windows1252(), c.value);
        if (!byte) return std::nullopt;
        bytes += *byte;
    }
    return bytes;
}

LegacyBytes read_legacy(LegacyEncoding encoding, std::string_view bytes) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return decode_tcvn3(bytes);
        case LegacyEncoding::vni:
            return decode_vni(bytes);
        case LegacyEncoding::double_utf8:
            return {std::string(bytes), is_valid_utf8(bytes) ? 0u : 1u};
        default:
            return decode_bytes(bytes, byte_table(encoding));
    }
}

std::string decode_as(LegacyEncoding encoding, std::string_view bytes) {
    if (encoding != LegacyEncoding::double_utf8) return to_nfc(read_legacy(encoding, bytes).text);
    const std::optional<std::string> behind = bytes_behind(bytes);
    return to_nfc(behind ? *behind : std::string(bytes));
}

}  // namespace tracuu
