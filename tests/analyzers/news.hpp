// Real news to measure on: files of JSON lines, compressed with xz.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace tracuu::test {

struct NewsArticle {
    std::string id, title, body;
};

/// Calls `take` with each article of `file`. Throws std::runtime_error when it cannot be read.
void for_each_article(const std::filesystem::path& file,
                      const std::function<void(const NewsArticle&)>& take);

}  // namespace tracuu::test
