#include "benchmarks/fts5.hpp"

#include <stdexcept>

#include "indexer/schema.hpp"
#include "indexer/stored_article.hpp"

#ifdef TRACUU_HAS_SQLITE
#include <sqlite3.h>
#endif

namespace tracuu::bench {

#ifdef TRACUU_HAS_SQLITE

namespace {

struct Closer {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

}  // namespace

struct Fts5::Connection {
    using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

    Connection() {
        sqlite3* opened = nullptr;
        require(sqlite3_open(":memory:", &opened));
        connection.reset(opened);
        run("CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, body, "
            "tokenize='unicode61 remove_diacritics 0')");
    }

    void require(int status) const {
        if (status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW) return;
        throw std::runtime_error(connection ? sqlite3_errmsg(connection.get()) : "no SQLite");
    }
    void run(const char* statement) const {
        require(sqlite3_exec(connection.get(), statement, nullptr, nullptr, nullptr));
    }
    Statement prepare(const char* text) const {
        sqlite3_stmt* made = nullptr;
        require(sqlite3_prepare_v2(connection.get(), text, -1, &made, nullptr));
        return Statement(made);
    }
    static void bind(const Statement& statement, int place, const std::string& text) {
        sqlite3_bind_text(statement.get(), place, text.data(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    }
    bool step(const Statement& statement) const {
        const int status = sqlite3_step(statement.get());
        require(status);
        return status == SQLITE_ROW;
    }

    std::unique_ptr<sqlite3, Closer> connection;
};

Fts5::Fts5(const Xapian::Database& database) : connection_(std::make_unique<Connection>()) {
    connection_->run("BEGIN");
    const auto insert = connection_->prepare("INSERT INTO article VALUES (?, ?, ?)");
    const auto end = database.postlist_end("");
    for (auto each = database.postlist_begin(""); each != end; ++each) {
        const Article article =
            decode(database.get_document(*each).get_value(slot::article)).article;
        std::string body;
        for (const Span line : article.body) body.append(article.slice(line)) += '\n';
        Connection::bind(insert, 1, article.id);
        Connection::bind(insert, 2, std::string(article.title_text()));
        Connection::bind(insert, 3, body);
        connection_->step(insert);
        sqlite3_reset(insert.get());
    }
    connection_->run("COMMIT");
}

bool Fts5::available() const {
    return true;
}

std::vector<std::string> Fts5::ranked_by_any(const std::vector<std::string>& words,
                                             std::size_t limit) {
    std::string match;
    for (const std::string& word : words) {
        match += (match.empty() ? "\"" : " OR \"");
        for (const char c : word) match += c == '"' ? std::string("\"\"") : std::string(1, c);
        match += '"';
    }
    std::vector<std::string> ids;
    if (match.empty()) return ids;
    const auto statement =
        connection_->prepare("SELECT id FROM article WHERE article MATCH ? ORDER BY rank LIMIT ?");
    Connection::bind(statement, 1, match);
    sqlite3_bind_int64(statement.get(), 2, static_cast<sqlite3_int64>(limit));
    while (connection_->step(statement)) {
        const auto* id = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
        ids.emplace_back(id == nullptr ? "" : id);
    }
    return ids;
}

std::size_t Fts5::page_of(const std::string& query) {
    const auto page = connection_->prepare(
        "SELECT id, snippet(article, 2, '[', ']', '…', 32) FROM article WHERE article MATCH ? "
        "ORDER BY rank LIMIT 10");
    Connection::bind(page, 1, query);
    while (connection_->step(page)) sqlite3_column_text(page.get(), 1);
    const auto count = connection_->prepare("SELECT count(*) FROM article WHERE article MATCH ?");
    Connection::bind(count, 1, query);
    connection_->step(count);
    return static_cast<std::size_t>(sqlite3_column_int64(count.get(), 0));
}

#else

struct Fts5::Connection {};

Fts5::Fts5(const Xapian::Database&) {}

bool Fts5::available() const {
    return false;
}

std::vector<std::string> Fts5::ranked_by_any(const std::vector<std::string>&, std::size_t) {
    return {};
}

std::size_t Fts5::page_of(const std::string&) {
    return 0;
}

#endif

Fts5::~Fts5() = default;

}  // namespace tracuu::bench
