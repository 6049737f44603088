// Changing the current generation in place, in commits that each leave it complete.
//
// A run may need several commits. The first also writes the manifest of a run under way, in which
// every file that is being read or gone is unknown, so whenever the run is cut off, the next one
// reads these files again and finds by content what is still to be done.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "indexer/database_writer.hpp"

namespace tracuu {

class DatabaseUpdate : public DatabaseWriter {
public:
    /// `plan` must outlive this and stay as it is until all sinks are finished. Nothing is opened
    /// before the first write.
    DatabaseUpdate(std::filesystem::path generation, const SourcePlan& plan);

    std::unique_ptr<DocumentSink> open_sink() override;
    std::uint64_t complete(const SourcePlan& plan, const Changes& changes) override;

    /// For sinks; thread-safe.
    void replace(const PreparedDocument& prepared);

private:
    /// Opens the database at the first call and writes the manifest of a run under way.
    Xapian::WritableDatabase& database();

    const std::filesystem::path generation_;
    const SourcePlan& plan_;
    std::mutex mutex_;
    std::optional<Xapian::WritableDatabase> database_;
    std::size_t uncommitted_bytes_ = 0;
};

}  // namespace tracuu
