// The lexicon that the programs are installed with, as the build tree has it.
#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "analyzers/lexicon.hpp"
#include "corpus/data_files.hpp"
#include "tests/catch.hpp"

namespace tracuu::test {

inline const Lexicon& shipped_lexicon() {
    static const std::string bytes = [] {
        std::ifstream file(data_folder() / "words.lexicon", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    }();
    static const std::optional<Lexicon> lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    return *lexicon;
}

}  // namespace tracuu::test
