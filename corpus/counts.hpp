// Numbers of things as people read them: 3,480 articles, 3.480 bài.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace tracuu {

/// A number with its thousands set apart as the language of messages does it: 3,480 or 3.480.
std::string grouped(std::uint64_t number);

namespace detail {
inline std::string legible(std::uint64_t number) {
    return grouped(number);
}
inline const std::string& legible(const std::string& text) {
    return text;
}
}  // namespace detail

/// A translated pattern (tr() or trn()) filled in, its whole numbers grouped; years are given as
/// text.
template <typename... Args>
std::string counted(const char* pattern, const Args&... args) {
    return fmt::format(fmt::runtime(pattern), detail::legible(args)...);
}

}  // namespace tracuu
