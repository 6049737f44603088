// Articles found term by term are those that Xapian's own matcher finds, with its weights.
#include "searcher/local_matcher.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "tests/catch.hpp"
#include "tests/searcher/random_archive.hpp"

namespace {

using Query = Xapian::Query;

Query any(const std::vector<std::string>& terms) {
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query side_by_side(const std::vector<Query>& words) {
    return {Query::OP_PHRASE, words.begin(), words.end(),
            static_cast<Xapian::termcount>(words.size())};
}

Query near(const Query& left, const Query& right) {
    const std::vector<Query> words{left, right};
    return {Query::OP_NEAR, words.begin(), words.end(), 5};
}

const Query a("a"), k("k"), l("l"), nowhere("z");
const Query phrase = side_by_side({any({"c", "j"}), any({"h", "i", "k"})});
const Query dated(Query::OP_VALUE_RANGE, 1, "2003", "2008");

const std::vector<std::pair<const char*, Query>> queries = {
    {"nothing", Query::MatchNothing},
    {"everything", Query::MatchAll},
    {"a word", k},
    {"a word of no document", nowhere},
    {"all of them", a& k& l},
    {"all, one nowhere", a& nowhere},
    {"any of them", any({"z", "k", "l"})},
    {"forms of a word", Query(Query::OP_SYNONYM, k, l)},
    {"words and forms", a& Query(Query::OP_SYNONYM, k, l)},
    {"less of a word", a& Query(Query::OP_SCALE_WEIGHT, k, 0.5)},
    {"without a word", Query(Query::OP_AND_NOT, k, any({"a", "b"}))},
    {"perhaps a word", Query(Query::OP_AND_MAYBE, k, l)},
    {"under a filter", Query(Query::OP_FILTER, a, k)},
    {"of some years", dated},
    {"words of some years", Query(Query::OP_FILTER, a& k, dated)},
    {"side by side", phrase},
    {"side by side, and a word", phrase& l},
    {"side by side, or a word", phrase | (k & l)},
    {"not side by side", Query(Query::OP_AND_NOT, any({"c", "h"}), phrase)},
    {"three side by side", side_by_side({any({"a", "b"}), any({"b", "c"}), any({"a", "d"})})},
    {"near each other", near(k, l)},
};

}  // namespace

TEST_CASE("term by term the same articles match") {
    const tracuu::test::RandomArchive archive;
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        const tracuu::ArticleSet expected = archive.matching(query);
        tracuu::LocalMatcher matcher(archive.database());
        CHECK(matcher.match(query) == expected);
        const Query some = any({"g", "j"});
        CHECK(matcher.match(query, archive.matching(some)) ==
              archive.matching(Query(Query::OP_FILTER, query, some)));
    }
}

TEST_CASE("what was matched has the weights of the query") {
    const tracuu::test::RandomArchive archive;
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        tracuu::LocalMatcher matcher(archive.database());
        const auto weighed = archive.ranked(matcher.weighing(query, matcher.match(query)));
        const auto expected = archive.ranked(query);
        REQUIRE(weighed.size() == expected.size());
        for (std::size_t i = 0; i < weighed.size(); ++i) {
            CHECK(weighed[i].first == expected[i].first);
            CHECK(std::abs(weighed[i].second - expected[i].second) < 1e-9);
        }
    }
}

TEST_CASE("two threads find what one does") {
    const tracuu::test::RandomArchive archive;
    tracuu::SecondReader second({archive.path()});
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        tracuu::LocalMatcher alone(archive.database()), by_two(archive.database(), &second);
        CHECK(by_two.match(query) == alone.match(query));
    }
}

TEST_CASE("several databases are left to Xapian") {
    const tracuu::test::RandomArchive archive;
    Xapian::Database twice;
    CHECK_FALSE(tracuu::LocalMatcher::reads(twice));
    twice.add_database(archive.database());
    CHECK(tracuu::LocalMatcher::reads(twice));
    twice.add_database(archive.database());
    CHECK_FALSE(tracuu::LocalMatcher::reads(twice));
}
