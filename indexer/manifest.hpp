// What was read of each SOURCE: its files with size and time, how many articles each gave, and what
// was skipped. Kept in the database's own metadata, so it changes together with the articles.
//
// The articles themselves tell what they hold (value slots id and content); the manifest only tells
// which files need not be read again. A file whose state is unknown is read, so an entry may always
// be forgotten safely, but a file that may have articles in the database is always listed.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article_reader.hpp"

namespace tracuu {

/// One article, or a file without any, that could not be taken.
struct SkippedRecord {
    std::string where;   ///< path, "#n" appended for the n-th record
    std::string reason;  ///< a sentence in the language of the run that met it
    /// The id another article has; empty for other reasons. Such a record is tried again once the
    /// id is free, without a change of its own.
    std::string duplicate_of;
};

/// Size and time of a file, and what tracuu.rules states for it. A time so recent that the file may
/// yet change without a new one is recorded as unknown.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970; 0: unknown, the file must be read
    std::uint64_t stated = 0;   ///< hash of SourceFile::stated

    bool known() const { return modified != 0; }
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// nullopt when `file` is not there.
std::optional<FileStamp> stamp_of(const SourceFile& file);

struct FileEntry {
    FileStamp stamp;
    std::uint64_t articles = 0;  ///< in the database
    std::vector<SkippedRecord> skipped;
};

/// Keys are SourceFile::id, paths below the root; empty for a root that is a file itself.
using Manifest = std::map<std::string, FileEntry>;

/// The SOURCEs of a database, absolute paths in byte order.
std::vector<std::string> read_roots(const Xapian::Database& database);
void write_roots(Xapian::WritableDatabase& database, const std::vector<std::string>& roots);

/// The manifest of `root`; empty for an unknown one. Throws StoreError when it is damaged.
Manifest read_manifest(const Xapian::Database& database, const std::string& root);
/// Writes the parts that changed. An empty manifest removes what was kept for `root`.
void write_manifest(Xapian::WritableDatabase& database, const std::string& root,
                    const Manifest& manifest);

}  // namespace tracuu
