// One writer at a time: an advisory lock on a file in the database folder, freed by the system when
// its process ends, however it ends.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "corpus/result.hpp"

namespace tracuu {

class WriterLock {
public:
    /// Locks `folder`, which must exist, waiting at most `patience` for another writer to end.
    /// Error `locked` when it does not. Throws std::filesystem::filesystem_error when the lock file
    /// cannot be made (no permission, disk full).
    static Result<WriterLock> take(const std::filesystem::path& folder,
                                   std::chrono::seconds patience);

    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    ~WriterLock();

private:
    explicit WriterLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace tracuu
