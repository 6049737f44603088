// A half-open range of bytes in some text; which text is said where the span is used.
#pragma once

#include <cstddef>
#include <string_view>

namespace tracuu {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
    std::size_t size() const { return end - begin; }
    bool contains(std::size_t at) const { return begin <= at && at < end; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// The bytes of `text` that `span` names; a view into `text`. `span` must lie inside `text`.
inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

}  // namespace tracuu
