// The folder of a database as its writer sees it: which generation is current, how the next one is
// put in its place.
//
//   DIR/XAPIANDB        stub file, one line: "auto gen-000007"
//   DIR/gen-000007/     a Xapian database, the current generation
//   DIR/gen-000008.new/ one being built; left behind by a crash, removed by the next writer
//   DIR/writer.lock     held by the one writer (writer_lock.hpp)
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "corpus/result.hpp"

namespace tracuu {

/// Only the holder of the WriterLock calls the functions that change something. All of them throw
/// std::filesystem::filesystem_error when the system fails.
class DatabaseFolder {
public:
    explicit DatabaseFolder(std::filesystem::path path) : path_(std::move(path)) {}

    const std::filesystem::path& path() const { return path_; }

    /// The folder of the current generation; nullopt before the first is published.
    std::optional<std::filesystem::path> current() const;

    /// Makes the folder unless it is there. Error `usage` when something else lies in it.
    Result<bool> create() const;

    /// A new empty folder to build the next generation in.
    std::filesystem::path begin_generation() const;

    /// Puts `built`, a complete database from begin_generation(), in the place of the current
    /// generation: on disk first, then by renaming the stub. The old generation is removed; readers
    /// that have it open keep it until they close it.
    void publish(const std::filesystem::path& built) const;

    /// Removes what a writer that was killed left behind.
    void remove_leftovers() const;

private:
    std::filesystem::path stub() const;

    std::filesystem::path path_;
};

/// Bytes on disk of one generation folder.
std::uint64_t size_of_generation(const std::filesystem::path& generation);

}  // namespace tracuu
