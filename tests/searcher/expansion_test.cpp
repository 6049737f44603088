// What a syllable without its marks may stand for, and what it never does.
#include "searcher/expansion.hpp"

#include <algorithm>
#include <string>

#include "searcher/query_parser.hpp"
#include "searcher/vocabulary.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;

namespace {

bool contains(const std::vector<std::string>& forms, const std::string& form) {
    return std::ranges::find(forms, form) != forms.end();
}

/// The forms of the `at`-th word of `query`, sorted, by spaces.
std::string forms(test::LittleArchive& archive, const std::string& query, std::size_t at) {
    const auto parsed = parse_query(query, test::gazetteer());
    REQUIRE(parsed);
    std::vector<const Query*> sequence;
    if (parsed->root.kind == Query::Kind::all) {
        for (const Query& child : parsed->root.children) sequence.push_back(&child);
    } else {
        sequence.push_back(&parsed->root);
    }
    Matcher matcher(archive.database());
    Vocabulary vocabulary(matcher);
    const auto words = expand(sequence, vocabulary, {has_marked_words(parsed->root), false});
    REQUIRE(at < words.size());
    std::vector<std::string> terms = words[at].terms();
    std::sort(terms.begin(), terms.end());
    std::string text;
    for (const std::string& term : terms) text += (text.empty() ? "" : " ") + term;
    return text;
}

}  // namespace

TEST_CASE("every way to mark a syllable") {
    const std::vector<std::string> dang = ways_to_mark("dang");
    for (const char* form : {"dang", "đang", "đảng", "dâng", "đẳng", "dạng"}) {
        CAPTURE(form);
        CHECK(contains(dang, form));
    }
    CHECK(contains(ways_to_mark("quyêt"), "quyết"));
    CHECK_FALSE(contains(ways_to_mark("quyêt"), "quyét"));
    CHECK(contains(ways_to_mark("uy"), "ủy"));
    CHECK(ways_to_mark("quận") == std::vector<std::string>{"quận"});
    CHECK(ways_to_mark("facebooks").empty());
}

TEST_CASE("a word stands for what the archive has and its writer may have meant") {
    test::LittleArchive archive(
        {{"a", "Tin",
          "Quân ủy, quận ủy; quan trọng, tuyên giáo giao ban, chi bộ chỉ ra, kì họp, nghị quyết"}});
    const auto [query, at, expected] = GENERATE(table<std::string, std::size_t, std::string>({
        {"quan", 0, "quan quân quận"},
        {"quân", 0, "quân"},
        {"quận", 0, "quận"},
        {"nghị quyêt", 1, "quyêt quyết"},
        {"quan trọng", 0, "quan"},
        {"tuyên giao", 1, "giao giáo"},
        {"chi bộ", 0, "chi"},
        {"kỳ", 0, "kì kỳ"},
        {"\"kỳ\"", 0, "kỳ"},
        {"nghij", 0, "nghij nghị"},
    }));
    CAPTURE(query);
    CHECK(forms(archive, query, at) == expected);
}
