#include "searcher/terminal.hpp"

#include "analyzers/display_width.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::string_view mark_on = "\x1b[1;31m";
constexpr std::string_view mark_off = "\x1b[0m";

bool is_control(char32_t c) {
    const bool bidirectional_override =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || bidirectional_override;
}

bool is_line_layout(char32_t c) {
    return c == '\n' || c == '\t';
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
            clean += keep_lines ? static_cast<char>(c.value) : ' ';
        }
        i += c.size;
    }
    return clean;
}

std::string without_colors(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            i = text.find('m', i);
            if (i == std::string_view::npos) break;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string highlighted(std::string_view text, const std::vector<Span>& marks,
                        const TerminalStyle& style) {
    if (!style.color) return std::string(text);
    std::string shown;
    std::size_t done = 0;
    for (const Span& mark : marks) {
        shown += text.substr(done, mark.begin - done);
        shown += mark_on;
        shown += slice(text, mark);
        shown += mark_off;
        done = mark.end;
    }
    shown += text.substr(done);
    return shown;
}

std::string wrapped(std::string_view text, std::size_t indent, const TerminalStyle& style) {
    const std::size_t available = style.columns > indent + 20 ? style.columns - indent : 20;
    std::string lines;
    std::size_t column = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty()) continue;
        const std::size_t width = display_width(without_colors(word));
        if (column > 0 && column + 1 + width > available) {
            lines += '\n';
            lines.append(indent, ' ');
            column = 0;
        } else if (column > 0) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += width;
    }
    return lines;
}

}  // namespace tracuu
