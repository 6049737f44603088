#include "analyzers/printable.hpp"

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Line and paragraph separators of Unicode, which some terminals obey.
bool is_separator(char32_t c) {
    return c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
    const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || turns_direction || is_separator(c);
}

bool is_line_layout(char32_t c) {
    return c == '\n' || c == '\t' || is_separator(c);
}

}  // namespace

std::string printable(std::string_view text, bool keep_lines) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (!is_control(c.value)) {
            append_utf8(clean, c.value);
        } else if (is_line_layout(c.value)) {
            const char kept = c.value == '\t' ? '\t' : '\n';
            clean += keep_lines ? kept : ' ';
        }
        i += c.size;
    }
    return clean;
}

}  // namespace tracuu
