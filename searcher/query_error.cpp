#include "searcher/query_error.hpp"

#include <algorithm>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::size_t shown_bytes_each_side = 60;

std::string one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return line;
}

/// Terminal columns of `text`: combining marks take none.
std::size_t column_count(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        const bool combining = c.value >= 0x300 && c.value < 0x370;
        if (!combining) ++columns;
        i += c.size;
    }
    return columns;
}

}  // namespace

Error query_error(std::string_view query, std::size_t at, std::string_view problem,
                  std::string_view hint) {
    at = std::min(at, query.size());
    const std::size_t begin =
        at > shown_bytes_each_side ? utf8_floor(query, at - shown_bytes_each_side) : 0;
    const std::size_t end = utf8_floor(query, std::min(query.size(), at + shown_bytes_each_side));
    const std::string before = one_line(query.substr(begin, at - begin));
    const std::string after = one_line(query.substr(at, end - at));

    std::string message(problem);
    message += "\n  " + before + after + "\n  ";
    message.append(column_count(before), ' ');
    message += '^';
    return {ErrorCode::usage, std::move(message), std::string(hint), {}};
}

}  // namespace tracuu
