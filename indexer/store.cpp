#include "indexer/store.hpp"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include "analyzers/analyzer.hpp"
#include "corpus/message.hpp"
#include "indexer/schema.hpp"

namespace tracuu {
namespace {

std::filesystem::path environment_path(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

Error system_failure(const std::string& location, const std::string& reason) {
    Error error{ErrorCode::io, trf("The database failed: {0}.", reason), {}, location};
    if (reason.find(std::strerror(ENOSPC)) != std::string::npos ||
        reason.find(std::strerror(EDQUOT)) != std::string::npos) {
        error.message = tr("The disk is full.");
        error.hint =
            tr("Free some space and run the same command again; the articles that were "
               "there before still are.");
    }
    return error;
}

Error damaged(const std::string& location, const std::string& reason) {
    return {
        ErrorCode::unreadable, trf("The database is damaged: {0}.", reason),
        trf("Run “tracuu-index --rebuild --db {0} SOURCE…” to read the sources again.", location),
        location};
}

Error unreadable(const std::string& location, const std::string& reason) {
    return {ErrorCode::unreadable, trf("The database cannot be opened: {0}.", reason),
            tr("Check the folder and its permissions."), location};
}

std::string reason_of(const Xapian::Error& error) {
    std::string reason = error.get_msg();
    if (error.get_error_string() != nullptr)
        reason += std::string(" (") + error.get_error_string() + ")";
    return reason;
}

/// The version under `key`; nullopt when there is none.
std::optional<int> version_in(const Xapian::Database& database, const char* key) {
    const std::string text = database.get_metadata(key);
    int version = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (text.empty() || failure != std::errc() || end != text.data() + text.size()) return {};
    return version;
}

Xapian::Database open_once(const std::string& location) {
    // A remote database is a stub file; Xapian tells a folder from one by itself.
    Xapian::Database database(location);
    check_versions(database, location);
    return database;
}

/// Opens `location`, again when the writer put a new generation in place between the reading of
/// the stub and the opening of what it named.
Xapian::Database open_one(const std::string& location) {
    for (int attempt = 1;; ++attempt) {
        try {
            return open_once(location);
        } catch (const Xapian::DatabaseOpeningError&) {
            if (attempt == 3) throw;
        } catch (const Xapian::DatabaseModifiedError&) {
            if (attempt == 3) throw;
        }
    }
}

}  // namespace

StoreError::StoreError(Error error) : error_(std::move(error)) {}

std::filesystem::path default_database() {
    if (auto named = environment_path("TRACUU_DB"); !named.empty()) return named;
    auto data_home = environment_path("XDG_DATA_HOME");
    // The XDG base directory specification: a relative path is to be ignored.
    if (!data_home.is_absolute()) data_home = environment_path("HOME") / ".local" / "share";
    return data_home / "tracuu" / "archive";
}

void check_versions(const Xapian::Database& database, const std::string& location) {
    const auto schema = version_in(database, metadata_key::schema);
    const auto analyzer = version_in(database, metadata_key::analyzer);
    if (!schema || !analyzer) {
        throw StoreError({ErrorCode::unreadable, tr("This database was not made by tracuu-index."),
                          tr("Name the folder that tracuu-index wrote with --db."), location});
    }
    if (*schema == schema_version && *analyzer == analyzer_version()) return;
    if (*schema > schema_version || *analyzer > analyzer_version()) {
        throw StoreError(
            {ErrorCode::outdated, tr("This database was made by a newer version of tracuu."),
             tr("Install that version, or choose another database with --db."), location});
    }
    throw StoreError({ErrorCode::outdated,
                      tr("This database was made by an older version of tracuu."),
                      trf("Run “tracuu-index --rebuild --db {0}”.", location), location});
}

void stamp_versions(Xapian::WritableDatabase& database) {
    database.set_metadata(metadata_key::schema, std::to_string(schema_version));
    database.set_metadata(metadata_key::analyzer, std::to_string(analyzer_version()));
}

Xapian::Database open_for_reading(const std::vector<std::string>& locations) {
    Xapian::Database all;
    for (const std::string& location : locations) {
        std::error_code failure;
        if (!std::filesystem::exists(location, failure)) {
            throw StoreError({ErrorCode::not_found, trf("There is no database {0}.", location),
                              trf("Make one: tracuu-index --db {0} FOLDER-OF-ARTICLES", location),
                              location});
        }
        translate_errors(location, [&] {
            try {
                all.add_database(open_one(location));
            } catch (const Xapian::DatabaseModifiedError& error) {
                throw StoreError(unreadable(location, reason_of(error)));
            }
        });
    }
    return all;
}

void translate_errors(const std::string& location, const std::function<void()>& action) {
    try {
        action();
    } catch (const Xapian::DatabaseModifiedError&) {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        throw StoreError({ErrorCode::locked, tr("Another program is writing to this database."),
                          tr("Wait until it is done, or use --wait SECONDS."), location});
    } catch (const Xapian::DatabaseVersionError& error) {
        throw StoreError(
            {ErrorCode::outdated, tr("This database was made by another version of Xapian."),
             trf("Run “tracuu-index --rebuild --db {0} SOURCE…” to read the sources again.",
                 location),
             location});
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw StoreError(damaged(location, reason_of(error)));
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw StoreError(unreadable(location, reason_of(error)));
    } catch (const Xapian::DocNotFoundError& error) {
        throw StoreError(damaged(location, reason_of(error)));
    } catch (const Xapian::Error& error) {
        throw StoreError(system_failure(location, reason_of(error)));
    } catch (const std::filesystem::filesystem_error& error) {
        throw StoreError(system_failure(location, error.code().message()));
    } catch (const std::length_error& error) {  // Xapian on a block whose lengths are broken
        throw StoreError(damaged(location, error.what()));
    }
}

void retry_if_modified(Xapian::Database& database, const std::function<void()>& action,
                       int attempts) {
    for (int attempt = 1;; ++attempt) {
        try {
            return action();
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (attempt >= attempts) {
                throw StoreError({ErrorCode::unreadable,
                                  tr("The database is being changed faster than it can be read."),
                                  tr("Try again in a moment."),
                                  {}});
            }
            database.reopen();
        }
    }
}

}  // namespace tracuu
