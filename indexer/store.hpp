// The database folder: opening it to read or to write, and what can go wrong. The only place where
// Xapian's errors are translated into ours.
//
// A database is a folder with a stub file XAPIANDB that names the current generation folder; a new
// generation is put in place by renaming the stub, so a reader sees the old one or the new one and
// nothing between, and stock Xapian tools open the folder too.
#pragma once

#include <xapian.h>

#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

/// Cannot go on: no space, a corrupt or foreign database, one of another version, a lock.
class StoreError : public std::exception {
public:
    explicit StoreError(Error error);
    const char* what() const noexcept override { return error_.message.c_str(); }
    const Error& error() const { return error_; }

private:
    Error error_;
};

/// $TRACUU_DB, else $XDG_DATA_HOME/tracuu/archive, else ~/.local/share/tracuu/archive.
std::filesystem::path default_database();

/// Throws StoreError (outdated, unreadable) unless `database` has this program's schema and
/// analyzer.
void check_versions(const Xapian::Database& database, const std::string& location);

/// Writes the versions that check_versions() asks for; the caller commits.
void stamp_versions(Xapian::WritableDatabase& database);

/// Opens one or several databases to read, as one. Checks schema and analyzer versions of each.
/// `locations`: database folders, or stub files (a remote database). Throws StoreError with code
/// not_found, outdated (hint: the command to run) or unreadable.
Xapian::Database open_for_reading(const std::vector<std::string>& locations);

/// Runs `action`, turning any Xapian::Error or filesystem_error into a StoreError about `location`;
/// DatabaseModifiedError is left to retry_if_modified.
void translate_errors(const std::string& location, const std::function<void()>& action);

/// Runs `action` and, each time a writer overtook the reader (DatabaseModifiedError), reopens
/// `database` and runs it again, at most `attempts` times; then throws StoreError.
void retry_if_modified(Xapian::Database& database, const std::function<void()>& action,
                       int attempts = 5);

}  // namespace tracuu
