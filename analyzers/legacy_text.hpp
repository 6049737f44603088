// Vietnamese text from before UTF-8: TCVN3 (ABC), VNI-Windows, VISCII, windows-1258, UTF-8 that was
// read as windows-1252 and encoded again.
//
// Charset detectors call all of these ISO-8859-1. What tells them apart is the language: bytes are
// decoded under each candidate and the one that makes legal Vietnamese syllables wins, by a clear
// margin over the text as it is. Text that reads well as UTF-8 is never touched.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analyzers/legacy_encoding.hpp"

namespace tracuu {

struct LegacyDecoding {
    LegacyEncoding encoding = LegacyEncoding::tcvn3;
    std::string text;        ///< UTF-8, NFC
    double legal_share = 0;  ///< of its words with marks, how many are legal syllables: 0–1
};

/// What `bytes` say when they are Vietnamese in a legacy encoding; nullopt when they are not, or
/// when it cannot be told with confidence. `bytes` may also be UTF-8 whose characters are legacy
/// bytes one by one, as when an old document was pasted into a page (§¶ng ñy).
std::optional<LegacyDecoding> decode_legacy(std::string_view bytes);

}  // namespace tracuu
