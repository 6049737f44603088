// What a file holds, told by its first bytes; its name only decides between formats that begin
// alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tracuu {

enum class ContentFormat : std::uint8_t { empty, container, json, html, text, binary };

/// Bytes of a file that sniff_format() wants to see.
inline constexpr std::size_t format_head_bytes = 4096;

/// The format of a file called `name` that begins with `head`.
ContentFormat sniff_format(std::string_view head, std::string_view name);

}  // namespace tracuu
