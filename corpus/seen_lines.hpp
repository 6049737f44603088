// The lines that a text has had: pages print leads, captions and headings twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "analyzers/span.hpp"

namespace tracuu {

/// Lines are the same when their line_key() is. Making keys took half of all reading, so it is done
/// only for lines whose plain letters and digits agree.
class SeenLines {
public:
    /// `text` must outlive this object; lines are spans of it.
    explicit SeenLines(std::string_view text) : text_(text) {}

    /// Remembers `line`. One whose key has fewer than `shortest` bytes may be repeated.
    void add(Span line, std::size_t shortest);

    bool contains(Span line) const;

private:
    struct Seen {
        Span line;
        std::size_t shortest;
    };

    std::string_view text_;
    std::unordered_multimap<std::uint64_t, Seen> seen_;
};

}  // namespace tracuu
