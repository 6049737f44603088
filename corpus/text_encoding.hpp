// The bytes of a file → UTF-8: byte order marks, UTF-16, the Vietnamese encodings of before UTF-8,
// HTML entities in plain text. The one place where bytes become an Error for not being text.
#pragma once

#include <string>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/result.hpp"

namespace tracuu {

struct DecodedText {
    std::string text;  ///< valid UTF-8 without a byte order mark and without NUL
    std::vector<Warning> warnings;
};

/// `bytes` as text. UTF-8 stays as it is, byte for byte; a few malformed bytes in it become U+FFFD
/// with a warning. Errors: unreadable (empty, binary, an encoding that cannot be told).
Result<DecodedText> decode_text(std::string bytes);

}  // namespace tracuu
