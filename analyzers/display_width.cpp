#include "analyzers/display_width.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "analyzers/span.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr char32_t emoji_style = 0xFE0F;

std::size_t columns_of(char32_t value) {
    const auto c = static_cast<UChar32>(value);
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return 0;
        default:
            break;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// The parts of a cluster are drawn over each other: it is as wide as its widest part.
std::size_t columns_of_cluster(std::string_view cluster) {
    std::size_t columns = 0;
    std::size_t flags = 0;
    for (std::size_t i = 0; i < cluster.size();) {
        const CodePoint c = decode_utf8(cluster, i);
        i += c.size;
        if (u_hasBinaryProperty(static_cast<UChar32>(c.value), UCHAR_REGIONAL_INDICATOR)) ++flags;
        columns =
            std::max(columns, c.value == emoji_style && columns > 0 ? 2 : columns_of(c.value));
    }
    return flags == 2 ? 2 : columns;
}

/// Whether every character of `text` is a cluster of its own: letters with built-in marks and
/// common punctuation, no combining marks, no emoji.
bool is_simple(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        const bool simple = (c.value >= 0x20 && c.value < 0x300) ||
                            (c.value >= 0x1E00 && c.value < 0x1F00) ||
                            (c.value >= 0x2010 && c.value <= 0x2027);
        if (!simple || c.malformed) return false;
    }
    return true;
}

/// Calls `take` with each cluster of `text`, until it answers false.
template <typename Take>
void for_each_cluster(std::string_view text, Take take) {
    if (is_simple(text)) {
        for (std::size_t begin = 0, end; begin < text.size(); begin = end) {
            end = begin + decode_utf8(text, begin).size;
            if (!take(Span{begin, end})) return;
        }
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> bytes(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
        utext_close);
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    breaks->setText(bytes.get(), status);  // the rules are compiled into ICU: this cannot fail
    for (std::size_t begin = 0, end; begin < text.size(); begin = end) {
        end = static_cast<std::size_t>(breaks->next());
        if (!take(Span{begin, end})) return;
    }
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for_each_cluster(text, [&](Span cluster) {
        columns += columns_of_cluster(slice(text, cluster));
        return true;
    });
    return columns;
}

std::string_view truncate_to_width(std::string_view text, std::size_t columns) {
    std::size_t used = 0;
    std::size_t end = 0;
    for_each_cluster(text, [&](Span cluster) {
        used += columns_of_cluster(slice(text, cluster));
        if (used > columns) return false;
        end = cluster.end;
        return true;
    });
    return text.substr(0, end);
}

}  // namespace tracuu
