#include "searcher/terminal.hpp"

#include "analyzers/display_width.hpp"
#include "analyzers/printable.hpp"

namespace tracuu {
namespace {

constexpr const char* mark_on = "\x1b[1;31m";
constexpr const char* mark_off = "\x1b[0m";

}  // namespace

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

std::string marked(std::string_view text, const std::vector<Span>& marks,
                   const TerminalStyle& style) {
    std::string shown;
    std::size_t done = 0;
    for (const Span& mark : marks) {
        shown += printable(text.substr(done, mark.begin - done), true);
        shown += style.color ? mark_on : "«";
        shown += printable(slice(text, mark), true);
        shown += style.color ? mark_off : "»";
        done = mark.end;
    }
    return shown + printable(text.substr(done), true);
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
