// The project's own gazetteer, loaded once for all tests.
#pragma once

#include <filesystem>

#include "corpus/places.hpp"
#include "tests/catch.hpp"

namespace tracuu::test {

inline const Gazetteer& gazetteer() {
    static const Result<Gazetteer> loaded =
        Gazetteer::load(std::filesystem::path(TRACUU_SOURCE_DIR) / "corpus/data/units.tsv");
    REQUIRE(loaded);
    return *loaded;
}

}  // namespace tracuu::test
