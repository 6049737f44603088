// SOURCEs → which files are new, changed, unchanged or gone since the database last saw them.
//
// SOURCEs never overlap in a database. One inside a known one is that part of it; one around known
// ones takes them over.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/result.hpp"
#include "indexer/holdings.hpp"
#include "indexer/manifest.hpp"

namespace tracuu {

/// A file to be read.
struct PlannedFile {
    SourceFile file;                  ///< id below its root
    std::size_t source = 0;           ///< index in SourcePlan::sources
    std::string entry;                ///< key in that manifest
    FileStamp stamp;                  ///< what it is now
    std::optional<FileEntry> before;  ///< what the manifest said; nullopt for a new file
};

/// A file that is no longer there: its articles are to be removed.
struct GoneFile {
    std::filesystem::path path;
    std::string root;
    std::string entry;
};

/// One root that this run touches. Its manifest is the one to be kept while the run is under way:
/// the stamps of all files to be read and of all that are gone are unknown.
struct PlannedSource {
    std::string root;
    Manifest manifest;
};

struct SourcePlan {
    std::vector<std::string> roots;          ///< of the database after the run
    std::vector<std::string> dropped_roots;  ///< taken over by wider ones
    std::vector<PlannedSource> sources;
    std::vector<PlannedFile> to_read;  ///< in order of source and id
    std::vector<GoneFile> gone;
    /// source_term() of the files read or gone: their articles may move to another file.
    std::unordered_set<std::string> open_sources;
    std::uint64_t unchanged = 0;  ///< articles of the files that need not be read
    std::uint64_t new_bytes = 0;  ///< size of the files that are not known
};

/// What to do about `named`. `holdings` is what the database has now, `known_roots` its SOURCEs.
/// Files below `database_folder` are never a source. Errors: not_found, unreadable, and a folder
/// that is empty though articles came from it (an unplugged disk must not empty the archive).
Result<SourcePlan> plan_sources(const std::vector<std::filesystem::path>& named,
                                const std::vector<std::string>& known_roots, Holdings& holdings,
                                const std::filesystem::path& database_folder);

/// An absolute path without "." and "..", symbolic links as they are.
std::filesystem::path absolute_source(const std::filesystem::path& source);

/// The file that `entry` of the manifest of `root` stands for.
std::filesystem::path entry_path(const std::string& root, const std::string& entry);

}  // namespace tracuu
