// Taking a SOURCE and its articles out of a database, which indexing never does by itself when a
// SOURCE is missing.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

/// Removes the articles of `sources`, which must be SOURCEs of `database` as `status` names them;
/// they need not exist any more. Returns how many articles were removed. Errors (nothing was
/// changed): not_found for any other source, locked. Throws StoreError.
Result<std::uint64_t> forget_sources(const std::filesystem::path& database,
                                     const std::vector<std::filesystem::path>& sources,
                                     std::chrono::seconds patience);

}  // namespace tracuu
