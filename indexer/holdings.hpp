// What a database holds, asked by file and by article id.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

namespace tracuu {

/// The index term of all articles of one source file.
std::string source_term(const std::filesystem::path& file);
/// The index term of all articles of one SOURCE.
std::string root_term(const std::string& root);
/// The index term of one article.
std::string id_term(const std::string& id);

/// Reads the last committed state, also while a writer goes on committing.
class Holdings {
public:
    /// Without a database: nothing is held.
    Holdings() = default;
    explicit Holdings(Xapian::Database database) : database_(std::move(database)) {}

    struct HeldArticle {
        std::string content;  ///< content hash, 16 bytes
        std::string record;   ///< record hash, 16 bytes; empty unless it came from JSON
    };
    /// The articles of `file` by id.
    std::unordered_map<std::string, HeldArticle> articles_of(const std::filesystem::path& file);

    struct Holder {
        std::string source_term;
        std::string where;  ///< as in Article::source
    };
    /// Which source has the article `id`; nullopt when none has.
    std::optional<Holder> holder_of(const std::string& id);

    std::uint64_t article_count() const { return database_.get_doccount(); }
    Xapian::Database& database() { return database_; }

private:
    Xapian::Database database_;
};

}  // namespace tracuu
