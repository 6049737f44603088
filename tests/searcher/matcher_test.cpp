// Articles found term by term and in the forward index are those that Xapian finds by its own
// positions, whatever the database is.
#include "searcher/matcher.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "searcher/ranked_list.hpp"
#include "searcher/weights.hpp"
#include "searcher/word_pattern.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/random_archive.hpp"

namespace {

using Query = Xapian::Query;
using tracuu::ArticleSet;
using tracuu::Matcher;
using tracuu::test::letter_term;
using tracuu::test::RandomArchive;

Query letter(char which) {
    return Query(letter_term(which));
}

Query any(const std::string& letters) {
    std::vector<Query> parts;
    for (const char each : letters) parts.push_back(letter(each));
    return {Query::OP_OR, parts.begin(), parts.end()};
}

Query side_by_side(const std::vector<Query>& words) {
    return {Query::OP_PHRASE, words.begin(), words.end(),
            static_cast<Xapian::termcount>(words.size())};
}

Query near(const std::vector<Query>& words, Xapian::termcount window) {
    return {Query::OP_NEAR, words.begin(), words.end(), window};
}

const Query a = letter('a'), k = letter('k'), l = letter('l'), nowhere("z");
const Query phrase = side_by_side({any("cj"), any("hik")});
const Query dated(Query::OP_VALUE_RANGE, 1, "2003", "2008");

const std::vector<std::pair<const char*, Query>> queries = {
    {"nothing", Query::MatchNothing},
    {"everything", Query::MatchAll},
    {"a word", k},
    {"a word of no document", nowhere},
    {"all of them", a& k& l},
    {"all, one nowhere", a& nowhere},
    {"any of them", any("zkl")},
    {"forms of a word", Query(Query::OP_SYNONYM, k, l)},
    {"words and forms", a& Query(Query::OP_SYNONYM, k, l)},
    {"less of a word", a& Query(Query::OP_SCALE_WEIGHT, k, 0.5)},
    {"without a word", Query(Query::OP_AND_NOT, k, any("ab"))},
    {"under a filter", Query(Query::OP_FILTER, a, k)},
    {"a condition", Query(Query::OP_FILTER, Query::MatchAll, k)},
    {"a word or a condition", l | Query(Query::OP_FILTER, Query::MatchAll, k)},
    {"of some years", dated},
    {"words of some years", Query(Query::OP_FILTER, a& k, dated)},
    {"side by side", phrase},
    {"syllables side by side", side_by_side({a, letter('d')})},
    {"a word twice", side_by_side({a, a})},
    {"side by side, one nowhere", side_by_side({a, nowhere})},
    {"side by side, and a word", phrase& l},
    {"side by side, or a word", phrase | (k & l)},
    {"not side by side", Query(Query::OP_AND_NOT, any("ch"), phrase)},
    {"three side by side", side_by_side({any("ab"), any("bc"), any("ad")})},
    {"four side by side", side_by_side({a, any("abc"), any("ghk"), a})},
    {"near each other", near({k, l}, 5)},
};

ArticleSet without_places(const std::vector<tracuu::Candidate>& found) {
    ArticleSet articles;
    for (const tracuu::Candidate& each : found) articles.push_back(each.docid);
    std::ranges::sort(articles);
    return articles;
}

}  // namespace

TEST_CASE("term by term the same articles match") {
    const RandomArchive archive;
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        const ArticleSet expected = archive.matching(query);
        Matcher matcher(archive.database());
        CHECK(matcher.match(query) == expected);
        const Query some = any("gj");
        CHECK(matcher.match(query, archive.matching(some)) ==
              archive.matching(Query(Query::OP_FILTER, query, some)));
    }
}

TEST_CASE("a pattern looked for among some articles is found among all afterwards") {
    const RandomArchive archive;
    Matcher matcher(archive.database());
    for (const Query& among : {k, l, any("gh")}) matcher.match(phrase, archive.matching(among));
    CHECK(matcher.match(phrase) == archive.matching(phrase));
    CHECK(matcher.match(phrase, archive.matching(l)) ==
          archive.matching(Query(Query::OP_FILTER, phrase, l)));
}

TEST_CASE("what was matched has the weights of the query's words") {
    const RandomArchive archive;
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        const Query weights = tracuu::weights_of(query);
        Matcher matcher(archive.database());
        const ArticleSet articles = matcher.match(query);
        if (weights.empty() || articles.empty()) continue;
        const std::vector<tracuu::Candidate> best =
            tracuu::best_of(articles, weights, 0, articles.size(), archive.database());
        CHECK(without_places(best) == articles);
        // Words side by side weigh as the words do; everything else as Xapian has it.
        if (tracuu::has_pattern(query)) continue;
        Xapian::Enquire enquire(archive.database());
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
        const Xapian::MSet expected = enquire.get_mset(0, archive.database().get_doccount());
        REQUIRE(expected.size() == best.size());
        for (std::size_t i = 0; i < best.size(); ++i) {
            CHECK(std::abs(best[i].score -
                           expected[static_cast<Xapian::doccount>(i)].get_weight()) < 1e-9);
        }
    }
}

TEST_CASE("two threads find what one does") {
    const RandomArchive archive;
    tracuu::SecondReader second({archive.path()});
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        Matcher alone(archive.database()), by_two(archive.database(), &second);
        CHECK(by_two.match(query) == alone.match(query));
    }
}

TEST_CASE("of several databases every article matches that does in one of them") {
    const RandomArchive archive;
    Xapian::Database twice;
    twice.add_database(archive.database());
    CHECK(tracuu::is_local(twice));
    twice.add_database(archive.database());
    CHECK_FALSE(tracuu::is_local(twice));
    for (const auto& [name, query] : queries) {
        CAPTURE(name);
        ArticleSet expected;
        for (const Xapian::docid article : archive.matching(query)) {
            expected.push_back(2 * article - 1);
            expected.push_back(2 * article);
        }
        CHECK(Matcher(twice).match(query) == expected);
    }
}
