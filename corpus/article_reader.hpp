// One source file → its articles, whatever the format: portal text, HTML, JSON Lines, and each of
// them compressed or inside an archive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "corpus/article.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// A limit that tracuu-index(1) names: beyond it an article is skipped and told of.
inline constexpr std::size_t max_article_bytes = 32u << 20;

/// Where a file lies below the SOURCE the user named.
struct SourceFile {
    std::filesystem::path path;  ///< absolute
    std::string id;  ///< path below the SOURCE, '/' separated; the file's name if it is the SOURCE
    StatedFields stated = {};  ///< what tracuu.rules states for it (stated_fields.hpp)
};

/// Called for each article of a file, in order: the article, or why it is skipped (`where` names
/// it). Return false to stop.
using ArticleSink = std::function<bool(Result<Article>)>;

/// A record of a file of JSON as it stands there, not yet parsed.
struct RawRecord {
    std::string_view json;
    std::string_view file_id;      ///< without an id of its own the article is "<file_id>#<number>"
    std::size_t number = 0;        ///< from 1
    std::uint64_t file_bytes = 0;  ///< of the file on disk, read up to here
};

/// Shown each record before it is parsed. True: its article is known, it need not be read.
using RecordFilter = std::function<bool(const RawRecord&)>;

/// Reads `file`. A file that holds no article at all gives one Error to the sink. Memory is bounded
/// by max_article_bytes whatever the size of the file.
void read_articles(const SourceFile& file, const ArticleSink& sink,
                   const RecordFilter& is_known = {});

/// The article in the text of one page (portal layout), for JSON's `text` field and for tests.
/// `text` is UTF-8. An Error when it has neither title nor body.
Result<Article> read_page(std::string text, std::string id, std::string source,
                          std::string url = {});

}  // namespace tracuu
