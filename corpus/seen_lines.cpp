#include "corpus/seen_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/ascii.hpp"
#include "corpus/text_lines.hpp"

namespace tracuu {
namespace {

/// FNV-1a of the ASCII letters, case aside, and digits.
std::uint64_t print_of(std::string_view line) {
    std::uint64_t print = 14695981039346656037u;
    for (const char c : line) {
        if (!is_ascii_letter(c) && !is_digit(c)) continue;
        print = (print ^ static_cast<unsigned char>(ascii_lower(c))) * 1099511628211u;
    }
    return print;
}

}  // namespace

void SeenLines::add(Span line, std::size_t shortest) {
    by_print_[print_of(slice(text_, line))].push_back({line, shortest});
}

bool SeenLines::contains(Span line) {
    const auto alike = by_print_.find(print_of(slice(text_, line)));
    if (alike == by_print_.end()) return false;
    for (const Seen& seen : std::exchange(alike->second, {})) {
        const auto known = by_key_.try_emplace(line_key(slice(text_, seen.line)), seen.shortest);
        std::size_t& shortest = known.first->second;
        shortest = std::min(shortest, seen.shortest);
    }
    const std::string key = line_key(slice(text_, line));
    const auto same = by_key_.find(key);
    return same != by_key_.end() && key.size() >= same->second;
}

}  // namespace tracuu
