// The lines that a text has had: pages print leads, captions and headings twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/span.hpp"

namespace tracuu {

/// Lines are the same when their line_key() is. Making keys took half of all reading, so it is done
/// only for lines whose plain letters and digits agree, and once for each: in another script those
/// of all lines agree, for there are none.
class SeenLines {
public:
    /// `text` must outlive this object; lines are spans of it.
    explicit SeenLines(std::string_view text) : text_(text) {}

    /// Remembers `line`. One whose key has fewer than `shortest` bytes may be repeated.
    void add(Span line, std::size_t shortest);

    bool contains(Span line);

private:
    struct Seen {
        Span line;
        std::size_t shortest;
    };

    std::string_view text_;
    /// By plain letters and digits: the lines whose keys were not needed yet. An entry stays when
    /// they have been.
    std::unordered_map<std::uint64_t, std::vector<Seen>> by_print_;
    /// By key: the least `shortest` of the lines that have it.
    std::unordered_map<std::string, std::size_t> by_key_;
};

}  // namespace tracuu
