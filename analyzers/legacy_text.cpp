#include "analyzers/legacy_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "analyzers/legacy_table.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Words with marks of which at least this share must be legal for a decoding to be believed …
constexpr double least_legal_share = 0.6;
/// … and by which it must beat the text as it is.
constexpr double least_margin = 0.2;
/// Fewer words with marks than this prove nothing.
constexpr std::size_t least_words = 3;

using ByteTable = std::array<char32_t, 256>;

/// windows-1252, where it is not Latin-1. Source: unicode.org, CP1252.TXT (best fit keeps the five
/// holes as C1 controls).
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

ByteTable windows1252() {
    ByteTable table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = static_cast<char32_t>(byte);
    for (std::size_t i = 0; i < windows1252_high.size(); ++i) table[0x80 + i] = windows1252_high[i];
    return table;
}

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
        table[byte] = byte < 0x80 ? static_cast<char32_t>(byte) : replacement;
    }
    for (const LegacyLetter& letter : legacy_letters) {
        if (letter.*column != 0) table[letter.*column] = letter.letter;
    }
    return table;
}

const ByteTable& table_of(LegacyEncoding encoding) {
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

struct RawText {
    std::string text;
    std::size_t unmapped = 0;
};

RawText decode_bytes(std::string_view bytes, const ByteTable& table) {
    RawText raw;
    raw.text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const char32_t letter = table[static_cast<unsigned char>(c)];
        if (letter == replacement) ++raw.unmapped;
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
RawText decode_tcvn3_word(std::string_view word, const ByteTable& letters,
                          const ByteTable& punctuation) {
    RawText read = decode_bytes(word, letters);
    if (std::none_of(word.begin(), word.end(), is_high_control)) return read;
    const std::string_view bare = bare_word(word);
    RawText core = decode_bytes(bare, letters);
    if (bare.size() == 1 || is_legal_word(core.text)) {
        const auto before = static_cast<std::size_t>(bare.data() - word.data());
        read = decode_bytes(word.substr(0, before), punctuation);
        const RawText after = decode_bytes(word.substr(before + bare.size()), punctuation);
        read.text += core.text + after.text;
        read.unmapped += core.unmapped + after.unmapped;
        return read;
    }
    return is_legal_word(read.text) ? read : decode_bytes(word, punctuation);
}

RawText decode_tcvn3(std::string_view bytes) {
    static const ByteTable punctuation = [] {
        ByteTable table = table_of(LegacyEncoding::tcvn3);
        for (std::size_t i = 0; i < windows1252_high.size(); ++i)
            table[0x80 + i] = windows1252_high[i];
        return table;
    }();
    const ByteTable& letters = table_of(LegacyEncoding::tcvn3);
    RawText raw;
    raw.text.reserve(bytes.size() * 2);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t space =
            std::min(bytes.find_first_of(" \t\r\n,.;:()", begin), bytes.size());
        const RawText read =
            decode_tcvn3_word(bytes.substr(begin, space - begin), letters, punctuation);
        raw.text += read.text;
        raw.unmapped += read.unmapped;
        if (space < bytes.size()) raw.text += bytes[space];
        begin = space + 1;
    }
    return raw;
}

RawText decode_vni(std::string_view bytes) {
    static const ByteTable rest = windows1252();  // punctuation
    const auto& letters = vni_letters();
    RawText raw;
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

/// The bytes a text was read from as windows-1252 (or Latin-1); nullopt when it holds a character
/// that neither has.
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
        const auto* found = std::find(windows1252_high.begin(), windows1252_high.end(), c.value);
        if (found == windows1252_high.end()) return std::nullopt;
        bytes += static_cast<char>(0x80 + (found - windows1252_high.begin()));
    }
    return bytes;
}

RawText decode_raw(LegacyEncoding encoding, std::string_view bytes) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return decode_tcvn3(bytes);
        case LegacyEncoding::vni:
            return decode_vni(bytes);
        case LegacyEncoding::double_utf8:
            return {std::string(bytes), is_valid_utf8(bytes) ? 0u : 1u};
        default:
            return decode_bytes(bytes, table_of(encoding));
    }
}

/// The byte of `letter` in a table; nullopt when the table lacks it.
std::optional<char> byte_of(const ByteTable& table, char32_t letter) {
    const auto* found = std::find(table.begin(), table.end(), letter);
    if (found == table.end()) return std::nullopt;
    return static_cast<char>(found - table.begin());
}

/// windows-1258 spells a letter with a tone as the letter and the tone's mark.
void append_windows1258(std::string& bytes, const std::string& letter) {
    const ByteTable& table = table_of(LegacyEncoding::windows1258);
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
        const std::optional<char> byte = byte_of(table_of(encoding), value);
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

bool is_letter(char32_t c) {
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // Everything from Latin-1 up that is no dash, quote or space; symbols inside words count, since
    // a wrong decoding is full of them.
    return ascii || (c >= 0xA1 && c < 0x2000) || c == replacement;
}

struct Legality {
    std::size_t words = 0;  ///< with at least one character beyond ASCII
    std::size_t legal = 0;
    double share() const {
        return words == 0 ? 0 : static_cast<double>(legal) / static_cast<double>(words);
    }
};

Legality legality_of(std::string_view utf8) {
    Legality legality;
    const auto count = [&](std::string_view word, bool marked) {
        if (!marked) return;
        ++legality.words;
        if (parse_syllable(to_lower(word))) ++legality.legal;
    };
    std::size_t begin = 0;
    bool marked = false;
    std::size_t i = 0;
    while (i < utf8.size()) {
        const CodePoint c = decode_utf8(utf8, i);
        if (is_letter(c.value)) {
            marked = marked || c.value >= 0x80;
            i += c.size;
            continue;
        }
        count(utf8.substr(begin, i - begin), marked);
        i += c.size;
        begin = i;
        marked = false;
    }
    count(utf8.substr(begin), marked);
    return legality;
}

constexpr std::array<LegacyEncoding, 5> encodings{
    LegacyEncoding::double_utf8, LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::viscii,
    LegacyEncoding::windows1258};

/// The best reading of `bytes`; nullopt when none makes sense.
std::optional<LegacyDecoding> best_decoding(std::string_view bytes) {
    std::optional<LegacyDecoding> best;
    for (const LegacyEncoding encoding : encodings) {
        RawText raw = decode_raw(encoding, bytes);
        if (raw.unmapped > 0) continue;
        raw.text = to_nfc(raw.text);
        const Legality legality = legality_of(raw.text);
        if (legality.words < least_words || legality.share() < least_legal_share) continue;
        if (!best || legality.share() > best->legal_share) {
            best = LegacyDecoding{encoding, std::move(raw.text), legality.share()};
        }
    }
    return best;
}

struct Entity {
    std::string_view name;
    char16_t letter;
};

/// The named entities that occur in Vietnamese pages. Source: HTML 4.01, section 24.
constexpr std::array<Entity, 47> entities{{
    {"nbsp", 0xA0},    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},    {"Agrave", 0xC0},   {"Aacute", 0xC1},  {"Acirc", 0xC2},   {"Atilde", 0xC3},
    {"Egrave", 0xC8},  {"Eacute", 0xC9},   {"Ecirc", 0xCA},   {"Igrave", 0xCC},  {"Iacute", 0xCD},
    {"ETH", 0xD0},     {"Ograve", 0xD2},   {"Oacute", 0xD3},  {"Ocirc", 0xD4},   {"Otilde", 0xD5},
    {"Ugrave", 0xD9},  {"Uacute", 0xDA},   {"Yacute", 0xDD},  {"agrave", 0xE0},  {"aacute", 0xE1},
    {"acirc", 0xE2},   {"atilde", 0xE3},   {"egrave", 0xE8},  {"eacute", 0xE9},  {"ecirc", 0xEA},
    {"igrave", 0xEC},  {"iacute", 0xED},   {"eth", 0xF0},     {"ograve", 0xF2},  {"oacute", 0xF3},
    {"ocirc", 0xF4},   {"otilde", 0xF5},   {"ugrave", 0xF9},  {"uacute", 0xFA},  {"yacute", 0xFD},
    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"hellip", 0x2026},
}};

/// The character of "#7843", "#x1EA3" or "agrave"; nullopt for anything else.
std::optional<char32_t> entity_letter(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        int base = 10;
        if (name.starts_with('x') || name.starts_with('X')) {
            name.remove_prefix(1);
            base = 16;
        }
        std::uint32_t value = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), value, base);
        const bool whole = error == std::errc() && end == name.data() + name.size();
        const bool text = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        return whole && text ? std::optional<char32_t>(value) : std::nullopt;
    }
    const auto* found = std::find_if(entities.begin(), entities.end(),
                                     [&](const Entity& entity) { return entity.name == name; });
    return found == entities.end() ? std::nullopt : std::optional<char32_t>(found->letter);
}

/// The longest name of an entity, with '#' and eight digits or letters.
constexpr std::size_t longest_entity = 9;

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

std::optional<LegacyDecoding> decode_legacy(std::string_view bytes) {
    const bool ascii =
        std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    // VISCII alone spells six capitals with control bytes, and never those alone in a text.
    if (ascii) return std::nullopt;

    const Legality as_it_is = legality_of(bytes);
    std::optional<LegacyDecoding> best;
    if (is_valid_utf8(bytes)) {
        const std::optional<std::string> behind = bytes_behind(bytes);
        if (!behind) return std::nullopt;
        best = best_decoding(*behind);
    } else {
        best = best_decoding(bytes);
    }
    if (!best || best->legal_share < as_it_is.share() + least_margin) return std::nullopt;
    return best;
}

std::string decode_as(LegacyEncoding encoding, std::string_view bytes) {
    if (encoding != LegacyEncoding::double_utf8) return to_nfc(decode_raw(encoding, bytes).text);
    const std::optional<std::string> behind = bytes_behind(bytes);
    return to_nfc(behind ? *behind : std::string(bytes));
}

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

std::string decode_entities(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t ampersand = std::min(text.find('&', i), text.size());
        decoded += text.substr(i, ampersand - i);
        if (ampersand == text.size()) break;
        const std::size_t end =
            text.substr(0, std::min(text.size(), ampersand + longest_entity + 2))
                .find(';', ampersand);
        const auto letter = end == std::string_view::npos
                                ? std::nullopt
                                : entity_letter(text.substr(ampersand + 1, end - ampersand - 1));
        if (letter) {
            append_utf8(decoded, *letter);
            i = end + 1;
        } else {
            decoded += '&';
            i = ampersand + 1;
        }
    }
    return decoded;
}

}  // namespace tracuu
