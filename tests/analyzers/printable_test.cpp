#include "analyzers/printable.hpp"

#include <vector>

#include "tests/catch.hpp"

using tracuu::printable;

TEST_CASE("nothing that commands a terminal is printable") {
    struct Row {
        std::string text, shown, shown_in_lines;
    };
    const std::vector<Row> rows{
        {"Đảng ủy", "Đảng ủy", "Đảng ủy"},
        {"Vie\u0302\u0323t", "Vie\u0302\u0323t", "Vie\u0302\u0323t"},
        {"a\x1b[31mb", "a[31mb", "a[31mb"},            // a colour
        {"a\x1b]0;tên\x07z", "a]0;tênz", "a]0;tênz"},  // the window's title
        {"a\xC2\x9B"
         "2Jb",
         "a2Jb", "a2Jb"},  // CSI as a C1 control
        {"a\x9B"
         "2Jb",
         "a\uFFFD2Jb", "a\uFFFD2Jb"},  // its single byte: malformed
        {"a\r\nb", "a b", "a\nb"},
        {"a\tb\x08\x7F", "a b", "a\tb"},
        {"a\u2028b\u2029c", "a b c", "a\nb\nc"},
        {"a\u202Eb\u202Cc\u2067d\u2069", "abcd", "abcd"},
        {std::string("a\0b", 3), "ab", "ab"},
    };
    for (const auto& [text, shown, shown_in_lines] : rows) {
        CAPTURE(text);
        CHECK(printable(text) == shown);
        CHECK(printable(text, true) == shown_in_lines);
    }
}

TEST_CASE("every byte and every sequence of two is made printable") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second)};
            for (const unsigned char c : printable(text)) {
                if (c < 0x20 || c == 0x7F) FAIL(first << ' ' << second);
            }
            if (printable(printable(text)) != printable(text)) FAIL(first << " " << second);
        }
    }
}
