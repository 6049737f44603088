// VNI text that a converter left half done: all is UTF-8, but ị still is ò and ĩ still ó, the two
// letters that VNI gives a single byte (Chủ tòch, nghóa vụ).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tracuu {

/// `text`, valid UTF-8, with such words mended; nullopt when none is or when it cannot be told.
///
/// A word is mended when it is no legal syllable and is one with ị and ĩ, and only in a text that
/// has several of them: one may be a slip of the pen. A word that is legal either way (giá trò, vó
/// đại) stays: which it is only a reader can tell.
std::optional<std::string> repair_half_vni(std::string_view text);

}  // namespace tracuu
