#include "corpus/text_encoding.hpp"

#include <algorithm>
#include <string_view>

#include "analyzers/ascii.hpp"
#include "analyzers/half_vni.hpp"
#include "analyzers/html_entities.hpp"
#include "analyzers/legacy_text.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/message.hpp"
#include "corpus/warnings.hpp"

namespace tracuu {

namespace {

using namespace std::literals;

/// In UTF-8 one byte in so many may be malformed before the whole is held for something else.
constexpr std::size_t good_per_bad = 50;

Error not_text(std::string reason) {
    return {ErrorCode::unreadable, std::move(reason), {}, {}};
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string text;
    text.reserve(bytes.size());
    char32_t high = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        const char32_t unit = big_endian ? first << 8 | second : second << 8 | first;
        const bool is_high = unit >= 0xD800 && unit < 0xDC00;
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (high != 0 && !is_low) append_utf8(text, 0xFFFD);
        if (is_low && high != 0)
            append_utf8(text, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
        else if (!is_high)
            append_utf8(text, is_low ? 0xFFFD : unit);
        high = is_high ? unit : 0;
    }
    return text;
}

/// Vietnamese letters with two marks take three bytes beginning E1 BA or E1 BB; old encodings and
/// twice encoded text have none.
bool has_vietnamese_utf8(std::string_view text) {
    return text.find("\xE1\xBA") != text.npos || text.find("\xE1\xBB") != text.npos;
}

struct Repaired {
    std::string text;
    std::size_t bad = 0;
};

Repaired replace_malformed(std::string_view bytes) {
    Repaired repaired;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode_utf8(bytes, at);
        append_utf8(repaired.text, point.value);
        if (point.malformed) ++repaired.bad;
        at += point.size;
    }
    return repaired;
}

/// Text that is valid UTF-8 but may still be an old document pasted into a page.
DecodedText from_utf8(std::string text) {
    DecodedText decoded;
    if (has_vietnamese_utf8(text)) {
        if (auto mended = repair_half_vni(text)) {
            text = std::move(*mended);
            decoded.warnings.push_back(warning_of("converted"));
        }
    } else if (!is_ascii(text)) {
        if (auto legacy = decode_legacy(text)) {
            text = std::move(legacy->text);
            decoded.warnings.push_back(warning_of("converted"));
        }
    }
    if (text.find('&') != text.npos) text = decode_entities(text);
    decoded.text = std::move(text);
    return decoded;
}

Result<DecodedText> from_other(std::string_view bytes) {
    Repaired repaired = replace_malformed(bytes);
    if (has_vietnamese_utf8(bytes) && repaired.bad * good_per_bad <= bytes.size()) {
        DecodedText decoded = from_utf8(std::move(repaired.text));
        decoded.warnings.push_back(warning_of("malformed-bytes"));
        return decoded;
    }
    auto legacy = decode_legacy(bytes);
    if (!legacy) return not_text(tr("its encoding is neither UTF-8 nor a known Vietnamese one"));
    return DecodedText{std::move(legacy->text), {warning_of("converted")}};
}

}  // namespace

Result<DecodedText> decode_text(std::string bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        bytes.erase(0, 3);
    else if (bytes.starts_with("\xFF\xFE"sv))
        bytes = from_utf16(bytes.substr(2), false);
    else if (bytes.starts_with("\xFE\xFF"sv))
        bytes = from_utf16(bytes.substr(2), true);
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) return not_text(tr("the file is empty"));
    if (bytes.find('\0') != bytes.npos) return not_text(tr("the file is binary, not text"));
    if (is_valid_utf8(bytes)) return from_utf8(std::move(bytes));
    return from_other(bytes);
}

}  // namespace tracuu
