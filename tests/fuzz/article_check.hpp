// What the fuzz targets of the readers share.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "corpus/article_reader.hpp"
#include "tests/corpus/article_invariants.hpp"

namespace tracuu::test {

/// Aborts, with a reason on stderr, when `article` is neither sound nor a reasoned Error.
inline void check_article(const Result<Article>& article) {
    const std::string broken = article                           ? broken_invariant(*article)
                               : article.error().message.empty() ? "an error without a reason"
                                                                 : std::string();
    if (broken.empty()) return;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace tracuu::test
