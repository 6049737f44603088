// HTML entities left in plain text (ng&agrave;y 24 th&aacute;ng).
#pragma once

#include <string>
#include <string_view>

namespace tracuu {

/// `text` with HTML entities for letters, spaces and punctuation decoded once (ng&agrave;y → ngày,
/// &#7843; → ả). Anything else that begins with & stays.
std::string decode_entities(std::string_view text);

}  // namespace tracuu
