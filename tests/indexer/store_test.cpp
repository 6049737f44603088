#include "indexer/store.hpp"

#include <cstdlib>

#include "analyzers/analyzer.hpp"
#include "indexer/schema.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

void make_database(const std::filesystem::path& folder, const std::string& schema,
                   const std::string& analyzer) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE);
    if (!schema.empty()) database.set_metadata(metadata_key::schema, schema);
    if (!analyzer.empty()) database.set_metadata(metadata_key::analyzer, analyzer);
    database.add_document({});
    database.commit();
}

/// Sets a variable of the environment for one test.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        value == nullptr ? unsetenv(name) : setenv(name, value, 1);
    }
    ~Environment() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }

private:
    const char* name_;
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("the default database follows the environment") {
    const Environment home("HOME", "/home/an");
    {
        const Environment named("TRACUU_DB", "/kho/db");
        CHECK(default_database() == "/kho/db");
    }
    const Environment none("TRACUU_DB", nullptr);
    {
        const Environment data("XDG_DATA_HOME", "/data");
        CHECK(default_database() == "/data/tracuu/archive");
    }
    for (const char* unusable : {"", "relative"}) {
        const Environment data("XDG_DATA_HOME", unusable);
        CHECK(default_database() == "/home/an/.local/share/tracuu/archive");
    }
}

TEST_CASE("what cannot be opened is told apart, with what to do") {
    const Scratch scratch;
    const auto open = [&] { open_for_reading({scratch.database().string()}); };
    const std::string analyzer = std::to_string(analyzer_version());
    const std::string schema = std::to_string(schema_version);

    SECTION("no database") {
        const Error error = store_error_of(open);
        CHECK(error.code == ErrorCode::not_found);
        CHECK(error.hint.find("tracuu-index") != std::string::npos);
    }
    SECTION("an empty folder") {
        std::filesystem::create_directory(scratch.database());
        CHECK(store_error_of(open).code == ErrorCode::unreadable);
    }
    SECTION("a database of somebody else") {
        make_database(scratch.database(), "", "");
        CHECK(store_error_of(open).code == ErrorCode::unreadable);
    }
    SECTION("an older schema") {
        make_database(scratch.database(), "0", analyzer);
        const Error error = store_error_of(open);
        CHECK(error.code == ErrorCode::outdated);
        CHECK(error.hint.find("--rebuild") != std::string::npos);
    }
    SECTION("an older analyzer") {
        make_database(scratch.database(), schema, "-1");
        CHECK(store_error_of(open).code == ErrorCode::outdated);
    }
    SECTION("a newer schema") {
        make_database(scratch.database(), std::to_string(schema_version + 1), analyzer);
        const Error error = store_error_of(open);
        CHECK(error.code == ErrorCode::outdated);
        CHECK(error.hint.find("--rebuild") == std::string::npos);
    }
    SECTION("a damaged one") {
        make_database(scratch.database(), schema, analyzer);
        std::ofstream(scratch.database() / "iamglass", std::ios::trunc) << "damage";
        CHECK(store_error_of(open).code != ErrorCode::not_found);
    }
    SECTION("the right one") {
        make_database(scratch.database(), schema, analyzer);
        CHECK_NOTHROW(open());
    }
}

TEST_CASE("several databases are read as one, and each is checked") {
    const Scratch scratch;
    const std::string analyzer = std::to_string(analyzer_version());
    make_database(scratch.path("a"), std::to_string(schema_version), analyzer);
    make_database(scratch.path("b"), std::to_string(schema_version), analyzer);
    make_database(scratch.path("old"), "0", analyzer);
    const std::string a = scratch.path("a").string();
    CHECK(open_for_reading({a, scratch.path("b").string()}).get_doccount() == 2);
    CHECK(store_error_of([&] {
              open_for_reading({a, scratch.path("old").string()});
          }).code == ErrorCode::outdated);
}

TEST_CASE("a reader that a writer overtook looks again") {
    const Scratch scratch;
    make_database(scratch.database(), std::to_string(schema_version), "1");
    Xapian::Database database(scratch.database().string());
    int calls = 0;
    retry_if_modified(database, [&] {
        if (++calls < 3) throw Xapian::DatabaseModifiedError("overtaken");
    });
    CHECK(calls == 3);
    const auto never = [&] { throw Xapian::DatabaseModifiedError("overtaken"); };
    CHECK_THROWS_AS(retry_if_modified(database, never, 2), StoreError);
}

TEST_CASE("errors of Xapian and of the system come with the place and a hint") {
    const auto translated = [](auto failure) {
        return store_error_of([&] { translate_errors("/kho/db", [&] { throw failure; }); });
    };
    CHECK(translated(Xapian::DatabaseLockError("x")).code == ErrorCode::locked);
    CHECK(translated(Xapian::DatabaseVersionError("x")).code == ErrorCode::outdated);
    CHECK(translated(Xapian::DatabaseCorruptError("x")).code == ErrorCode::unreadable);
    CHECK(translated(Xapian::NetworkError("x")).code == ErrorCode::io);

    const Error full = translated(Xapian::DatabaseError("x", "", ENOSPC));
    CHECK(full.code == ErrorCode::io);
    CHECK(full.where == "/kho/db");
    CHECK_FALSE(full.hint.empty());
    CHECK(translated(std::filesystem::filesystem_error(
                         "x", std::error_code(ENOSPC, std::generic_category())))
              .hint == full.hint);
    CHECK_THROWS_AS(translate_errors("x", [] { throw Xapian::DatabaseModifiedError("x"); }),
                    Xapian::DatabaseModifiedError);
}
