// A 128-bit fingerprint of bytes: tells whether a text changed and shortens long index terms.
//
// Not a defence against somebody who crafts two texts with one hash; nothing here relies on that.
// Source: MurmurHash3_x64_128, Austin Appleby, public domain. Values are written to disk.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    std::string bytes() const;  ///< 16 bytes, most significant first
    std::string hex() const;    ///< 32 digits
    friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

Hash128 hash_of(std::string_view bytes);

/// The fingerprint of all that an article's source says about it: its id, text, layout and stated
/// fields. Where the record lies is left out, so a line inserted before it changes nothing.
Hash128 content_hash(const Article& article);

/// The fingerprint of a record of JSON as it stands in its file, and of what tracuu.rules states
/// for that file: while it stays the same, so does the article.
Hash128 record_hash(std::string_view json, const StatedFields& stated);

}  // namespace tracuu

template <>
struct std::hash<tracuu::Hash128> {
    std::size_t operator()(const tracuu::Hash128& value) const { return value.low; }
};
