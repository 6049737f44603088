#include "analyzers/display_width.hpp"

#include <unicode/uchar.h>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

std::size_t columns_of(char32_t value) {
    const auto c = static_cast<UChar32>(value);
    const int category = u_charType(c);
    const bool none = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
                      category == U_CONTROL_CHAR;
    if (none) return 0;
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        columns += columns_of(c.value);
        i += c.size;
    }
    return columns;
}

std::string_view truncate_to_width(std::string_view text, std::size_t columns) {
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        used += columns_of(c.value);
        // Marks without columns stay with the letter before them.
        if (used > columns) return text.substr(0, i);
        i += c.size;
    }
    return text;
}

}  // namespace tracuu
