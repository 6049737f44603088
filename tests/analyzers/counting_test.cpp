#include "analyzers/lexicon_tool/counting.hpp"

#include <string>

#include "analyzers/lexicon_builder.hpp"
#include "tests/analyzers/shipped_lexicon.hpp"
#include "tests/catch.hpp"

namespace tracuu {
namespace {

WordCounter counted(const char* line, int times) {
    WordCounter counter(test::shipped_lexicon());
    for (int i = 0; i < times; ++i) counter.add_line(line);
    return counter;
}

TEST_CASE("words and pairs of running text are counted", "[lexicon]") {
    const CountingLimits limits{1, 1, 1};
    struct Row {
        const char *line, *words, *pairs;
    };
    for (const Row& row : {
             Row{"", "", ""},
             Row{"12/2020, ...", "", ""},
             Row{"cán bộ", "cán bộ\t2\t0\n", ""},
             Row{"Cán bộ phường", "cán bộ\t2\t2\nphường\t2\t0\n", "bộ\tphường 2\n"},
             Row{"Uỷ ban", "ủy ban\t2\t2\n", ""},
             Row{"phường, quận", "phường\t2\t0\nquận\t2\t0\n", ""},
             Row{"phường 12 quận", "phường\t2\t0\nquận\t2\t0\n", ""},
         }) {
        CAPTURE(row.line);
        const WordCounter counter = counted(row.line, 2);
        CHECK(counter.words_table(limits) == row.words);
        CHECK(counter.pairs_table(limits) == row.pairs);
    }
}

TEST_CASE("rare words, names and pairs are left out", "[lexicon]") {
    CHECK(counted("phường", 2).words_table({}).empty());
    CHECK(counted("phường", 3).words_table({}) == "phường\t3\t0\n");
    CHECK(counted("Việt Hưng", 9).words_table({}).empty());
    CHECK(counted("Việt Hưng", 10).words_table({}) == "việt hưng\t10\t10\n");
    CHECK(counted("cán bộ phường", 19).pairs_table({}).empty());
    CHECK(counted("cán bộ phường", 20).pairs_table({}) == "bộ\tphường 20\n");
}

TEST_CASE("a lexicon is compiled from the words of an archive", "[lexicon]") {
    const WordCounter counter = counted("Cán bộ phường quán triệt nghị quyết", 20);
    std::size_t bad_lines = 0;
    const std::string bytes =
        compile_lexicon({counter.words_table({}), counter.pairs_table({}), {}}, bad_lines);
    CHECK(bad_lines == 0);
    const auto lexicon = Lexicon::open(bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->contains("quán triệt"));
    CHECK_FALSE(lexicon->contains("phường quán"));
    CHECK(lexicon->pair_count(lexicon->syllable("bộ"), lexicon->syllable("phường")) == 20);
    CHECK(Segmenter(*lexicon).segment_line("nghị quyết cán bộ") == "nghị_quyết cán_bộ");
}

}  // namespace
}  // namespace tracuu
