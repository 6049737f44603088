// Building the next generation of a database aside and putting it in place when it is complete.
#pragma once

#include <filesystem>
#include <optional>

#include "indexer/database_folder.hpp"
#include "indexer/database_writer.hpp"
#include "indexer/segments.hpp"

namespace tracuu {

/// A generation folder under construction: removed again unless it is published.
class GenerationUnderConstruction {
public:
    explicit GenerationUnderConstruction(const DatabaseFolder& database);
    ~GenerationUnderConstruction();
    GenerationUnderConstruction(const GenerationUnderConstruction&) = delete;
    GenerationUnderConstruction& operator=(const GenerationUnderConstruction&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    /// A place on the same disk for what it is built from; removed with it.
    std::filesystem::path workshop() const;
    void publish();

private:
    const DatabaseFolder& database_;
    std::filesystem::path folder_;
    bool published_ = false;
};

class NewGeneration : public DatabaseWriter {
public:
    /// `database` must outlive this. The articles of `base`, the current generation, are taken over
    /// unless it is nullopt.
    NewGeneration(const DatabaseFolder& database, std::optional<std::filesystem::path> base);

    std::unique_ptr<DocumentSink> open_sink() override { return segments_.open_sink(); }
    std::uint64_t complete(const SourcePlan& plan, const Changes& changes) override;

private:
    GenerationUnderConstruction generation_;
    std::optional<std::filesystem::path> base_;
    SegmentPool segments_;
};

/// Bytes on disk.
struct CompactReport {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

/// Writes the current generation anew without the room that changes left in it.
CompactReport compact_database(const DatabaseFolder& database);

/// Whether `generation` is more than 1.75 times as large as when it was last written whole. A
/// change splits the full blocks it touches: 1 % of changed articles make a database of 35,529 a
/// seventh larger, a small one half as large again, once, for what comes after finds room. Beyond
/// that it is new articles or waste, and copying all of it is cheap beside what was written since.
bool is_worth_compacting(const std::filesystem::path& generation);

}  // namespace tracuu
