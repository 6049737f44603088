#include "analyzers/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "analyzers/ascii.hpp"

namespace tracuu {
namespace {

constexpr char32_t replacement = 0xFFFD;

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    return *instance(status);  // the data is compiled into ICU: this cannot fail
}

using Form = const icu::Normalizer2* (*)(UErrorCode&);

void append_normalized(std::string& out, std::string_view text, Form instance) {
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString composed =
        normalizer(instance).normalize(icu::UnicodeString::fromUTF8(piece), status);
    composed.toUTF8String(out);
}

/// Where the piece of `text` ends that is normalised at once: a run of marks is put in order by
/// comparing each with each, so longer ones than any language has are cut.
std::size_t piece_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t most_marks = 256;
    std::size_t marks = 0, at = begin;
    while (at < text.size() && marks < most_marks) {
        const CodePoint c = decode_utf8(text, at);
        at += c.size;
        marks = u_getCombiningClass(static_cast<UChar32>(c.value)) == 0 ? 0 : marks + 1;
    }
    return at;
}

std::string normalized(std::string_view text, Form instance) {
    constexpr std::size_t short_text = 4096;
    std::string out;
    for (std::size_t begin = 0, end; begin < text.size(); begin = end) {
        end = text.size() <= short_text ? text.size() : piece_end(text, begin);
        append_normalized(out, text.substr(begin, end - begin), instance);
    }
    return out;
}

/// The lead byte's sequence length and the range its second byte must lie in (Unicode table 3-7).
struct Lead {
    std::size_t size;
    unsigned char second_low, second_high;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    const Lead lead = lead_of(first);
    if (lead.size == 1) return {first, 1, false};
    if (lead.size == 0) return {replacement, 1, true};
    char32_t value = first & (0xFF >> (lead.size + 1));
    for (std::size_t i = 1; i < lead.size; ++i) {
        const unsigned char low = i == 1 ? lead.second_low : 0x80;
        const unsigned char high = i == 1 ? lead.second_high : 0xBF;
        if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high)
            return {replacement, i, true};
        value = (value << 6) | (byte(at + i) & 0x3F);
    }
    return {value, lead.size, false};
}

void append_utf8(std::string& out, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement;
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xC0 | (value >> 6));
        out += static_cast<char>(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        out += static_cast<char>(0xE0 | (value >> 12));
        out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (value & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (value >> 18));
        out += static_cast<char>(0x80 | ((value >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (value & 0x3F));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (c.malformed) return false;
        i += c.size;
    }
    return true;
}

std::size_t utf8_floor(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    std::size_t begin = at;
    while (begin > 0 && at - begin < 3 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    const CodePoint c = decode_utf8(text, begin);
    return begin + c.size > at ? begin : at;
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return normalized(text, icu::Normalizer2::getNFCInstance);
}

std::string to_nfd(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return normalized(text, icu::Normalizer2::getNFDInstance);
}

std::string to_nfkc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return normalized(text, icu::Normalizer2::getNFKCInstance);
}

CharClass char_class(char32_t c) {
    const bool invisible =
        (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == 0x34F;
    if (invisible) return CharClass::invisible;
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
            return CharClass::letter;
        case U_DECIMAL_DIGIT_NUMBER:
        case U_LETTER_NUMBER:
        case U_OTHER_NUMBER:
            return CharClass::digit;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return CharClass::mark;
        default:
            return CharClass::separator;
    }
}

std::string to_lower(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        // The Icelandic and African letters that look like Đ stand for it in old files.
        const bool looks_like_d =
            c.value == 0xD0 || c.value == 0xF0 || c.value == 0x189 || c.value == 0x256;
        append_utf8(lower, looks_like_d
                               ? char32_t{0x111}
                               : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    }
    return lower;
}

std::string fold(std::string_view text) {
    const std::string apart = to_nfd(to_lower(text));
    std::string folded;
    folded.reserve(apart.size());
    for (std::size_t i = 0; i < apart.size();) {
        const CodePoint c = decode_utf8(apart, i);
        i += c.size;
        if (c.value == 0x111) {
            folded += 'd';
        } else if (u_charType(static_cast<UChar32>(c.value)) != U_NON_SPACING_MARK) {
            append_utf8(folded, c.value);
        }
    }
    return folded;
}

}  // namespace tracuu
