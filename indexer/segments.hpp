// Small databases that are written fast, one thread each, and merged into one.
//
// Xapian's tree in memory slows down as it outgrows the processor's caches, however much memory
// there is: a whole build costs 9 % more CPU with 300 articles at a time than with 150, 18 % more
// with 1,000 than with 200 and 62 % more with 5,000, and what that saves is a fifth to a quarter of
// the posting lists, 3 to 4 % of the database. Merging in two rounds instead of one costs 7 %, so
// all segments are merged at once when the limit of open files allows it (10,000 news articles,
// Xapian 1.4.22).
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
