// Real data to measure with lies outside the project; tests that read it are skipped, with a
// message, where it is absent.
#pragma once

#include <filesystem>
#include <string>

#include "tests/catch.hpp"

namespace tracuu::test {

inline std::filesystem::path shared_folder() {
    return TRACUU_SHARED_DIR;
}

}  // namespace tracuu::test

/// Leaves the test case with a message unless `relative` exists in the shared data folder.
#define REQUIRE_SHARED(relative)                                                    \
    do {                                                                            \
        if (!std::filesystem::exists(tracuu::test::shared_folder() / (relative))) { \
            WARN("skipped: the shared data folder has no " << (relative));          \
            return;                                                                 \
        }                                                                           \
    } while (false)
