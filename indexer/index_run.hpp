// Makes a database match its sources: what is new is added, what changed replaced, what vanished
// removed, the rest left untouched.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/places.hpp"
#include "corpus/result.hpp"

namespace tracuu {

struct IndexOptions {
    std::filesystem::path database;
    std::vector<std::filesystem::path> sources;  ///< as named by the user
    unsigned jobs = 0;                           ///< threads; 0 = one a core
    bool rebuild = false;                        ///< read everything again into a new generation
    bool dry_run = false;                        ///< report, write nothing
    unsigned wait_seconds = 0;                   ///< how long to wait for another writer
    const std::atomic<bool>* stop = nullptr;     ///< set to true from anywhere to end the run early
};

struct SkippedArticle {
    std::string source;
    std::string reason;
};

struct IndexReport {
    std::uint64_t added = 0, replaced = 0, removed = 0, unchanged = 0;
    std::vector<SkippedArticle> skipped;  ///< all that remain skipped, also from earlier runs
    double seconds = 0;
    std::uint64_t articles = 0;  ///< in the database afterwards
    std::uint64_t bytes = 0;     ///< of sources read in this run
    /// The run was stopped: the database is complete, but not all sources were taken in.
    bool stopped = false;
};

/// Called now and then from one thread.
struct IndexProgress {
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;  ///< of their text
    double seconds = 0;       ///< since the beginning of the run
    double done = 0;          ///< share of the bytes to be read that are, 0 to 1
    std::string source;       ///< the file being read
};
using ProgressSink = std::function<void(const IndexProgress&)>;

/// Runs once. With `rebuild` the database's own SOURCEs are read again too. An Error (nothing was
/// changed): a source that is missing, unreadable or suddenly empty (not_found, unreadable),
/// another writer (locked), a folder that holds something else (usage). Throws StoreError when the
/// database is of another version or damaged, or the system fails on the way; the last complete
/// state of the database is then still there.
Result<IndexReport> run_index(const IndexOptions& options, const Gazetteer& gazetteer,
                              const ProgressSink& progress);

}  // namespace tracuu
