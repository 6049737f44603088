// The runs that changed a database, as it remembers them itself.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/intake.hpp"

namespace tracuu {

struct PastRun {
    std::int64_t ended = 0;  ///< seconds since 1970
    std::uint64_t added = 0, replaced = 0, removed = 0;
    friend bool operator==(const PastRun&, const PastRun&) = default;
};

inline constexpr std::size_t most_past_runs = 10;

/// The last runs, the latest first; empty when the database remembers none.
std::vector<PastRun> read_history(const Xapian::Database& database);

/// Adds `run` and forgets what exceeds most_past_runs; the caller commits.
void append_run(Xapian::WritableDatabase& database, const PastRun& run);

}  // namespace tracuu
