// Small databases that are written fast, one thread each, and merged into one.
//
// Xapian's tree in memory slows down as it outgrows the processor's caches, however much memory
// there is: a whole build costs 6 % more CPU with 600 articles at a time than with 300 and 9 % more
// with 1,000, and what that saves is 2 to 3 % of the database; 150 at a time save 1 % of the CPU
// and make it 2 % larger. All segments are merged at once when the limit of open files allows it
// (35,529 news articles, Xapian 1.4.22).
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "indexer/database_writer.hpp"

namespace tracuu {

class SegmentPool {
public:
    /// Keeps its segments in `folder`, which is made.
    explicit SegmentPool(std::filesystem::path folder);

    /// A sink that writes segments into this pool.
    std::unique_ptr<DocumentSink> open_sink();

    /// Merges `base` (if any, its articles first) and all segments into `output`, an existing empty
    /// folder. Removes the segments. No sink is open any more.
    void merge_into(const std::filesystem::path& output,
                    const std::optional<std::filesystem::path>& base);

    /// For sinks: the folder of a segment not yet made, and one that is finished. Thread-safe. When
    /// enough are finished, the calling thread merges them.
    std::filesystem::path begin_segment();
    void end_segment(std::filesystem::path segment);

private:
    /// Merges `segments` into a new one and removes them.
    std::filesystem::path merge(const std::vector<std::filesystem::path>& segments);

    const std::filesystem::path folder_;
    const std::size_t merge_width_;
    std::mutex mutex_;
    unsigned made_ = 0;
    std::vector<std::filesystem::path> small_;   ///< as the sinks wrote them
    std::vector<std::filesystem::path> merged_;  ///< of `merge_width_` small ones or merged ones
};

}  // namespace tracuu
