// A text as its code points, for rules that look at letters one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/unicode.hpp"

namespace tracuu {

/// The code points of `text` (UTF-8), U+FFFD for malformed bytes.
inline std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        points += point.value;
        at += point.size;
    }
    return points;
}

}  // namespace tracuu
