#include "corpus/seen_lines.hpp"

#include <algorithm>
#include <string>

#include "corpus/text_lines.hpp"

namespace tracuu {
namespace {

/// FNV-1a of the ASCII letters, case aside, and digits.
std::uint64_t print_of(std::string_view line) {
    std::uint64_t print = 14695981039346656037u;
    for (const char c : line) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        const bool counts = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (counts) print = (print ^ static_cast<unsigned char>(lower)) * 1099511628211u;
    }
    return print;
}

}  // namespace

void SeenLines::add(Span line, std::size_t shortest) {
    seen_.emplace(print_of(slice(text_, line)), Seen{line, shortest});
}

bool SeenLines::contains(Span line) const {
    const auto [begin, end] = seen_.equal_range(print_of(slice(text_, line)));
    if (begin == end) return false;
    const std::string key = line_key(slice(text_, line));
    return std::any_of(begin, end, [&](const auto& entry) {
        const Seen& seen = entry.second;
        return key.size() >= seen.shortest && line_key(slice(text_, seen.line)) == key;
    });
}

}  // namespace tracuu
