// Who wrote an article, as printed at its end: "Gia Thủy - VPĐU", "PHƯƠNG LAN", "Tin, ảnh: An
// Bình".
//
// A by-line names a person or a desk, never a place: its words are kept away from everything that
// looks for places.
#pragma once

#include <optional>
#include <string_view>

#include "analyzers/span.hpp"

namespace tracuu {

/// One to five words, each capitalised or in capitals, without digits or punctuation: so a person's
/// name is written. Headings in capitals that begin like an organ or a place are none.
bool is_person_name(std::string_view text);

/// The by-line that `line` consists of, without the label before it; nullopt when it is something
/// else. Forms: names joined by " - " or ", ", a name with a desk in capitals (VPĐU, VHTT), a desk
/// alone (PV, BBT), and "Tin, ảnh: …", "Bài: …", "Tác giả: …".
std::optional<Span> parse_byline(std::string_view line);

}  // namespace tracuu
