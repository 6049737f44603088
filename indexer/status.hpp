// What a database holds: the answer of `tracuu-index status`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "corpus/places.hpp"
#include "indexer/manifest.hpp"
#include "indexer/run_history.hpp"

namespace tracuu {

struct SourceStatus {
    std::string root;
    std::uint64_t files = 0;
    std::uint64_t articles = 0;
    std::uint64_t skipped = 0;
};

struct DatabaseStatus {
    std::filesystem::path database;
    int schema = 0;
    int analyzer = 0;
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;  ///< on disk
    std::vector<SourceStatus> sources;
    std::map<std::string, std::uint64_t> wards;      ///< articles by gazetteer key
    std::map<std::string, std::uint64_t> districts;  ///< likewise
    std::map<std::string, std::uint64_t> terms;      ///< by "2020-2025"
    std::map<std::string, std::uint64_t> years;      ///< by "2020"
    std::uint64_t undated = 0;
    std::map<std::string, std::uint64_t> warnings;  ///< by kind
    std::vector<SkippedRecord> skipped;
    std::vector<PastRun> runs;  ///< that changed it, the latest first
};

/// Throws StoreError like open_for_reading().
DatabaseStatus database_status(const std::filesystem::path& database);

std::string status_json(const DatabaseStatus& status, const Gazetteer& gazetteer);
std::string status_text(const DatabaseStatus& status, const Gazetteer& gazetteer);

}  // namespace tracuu
