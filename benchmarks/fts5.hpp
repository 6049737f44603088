// SQLite's full-text search over the articles of a database, as the peer that benchmarks name. In
// memory, marks kept (remove_diacritics 0), bm25. Without the SQLite library it is not available:
// every call then does nothing.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

namespace tracuu::bench {

class Fts5 {
public:
    /// Copies the articles of `database`; takes as long as FTS5 takes to index them.
    explicit Fts5(const Xapian::Database& database);
    ~Fts5();
    Fts5(const Fts5&) = delete;
    Fts5& operator=(const Fts5&) = delete;

    bool available() const;

    /// Ids of the best articles with any of the `words`.
    std::vector<std::string> ranked_by_any(const std::vector<std::string>& words,
                                           std::size_t limit);

    /// Reads a page of the articles that match `query` (words, or a phrase in quotes) with a
    /// snippet each, best first, and counts the matches; returns the count.
    std::size_t page_of(const std::string& query);

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace tracuu::bench
