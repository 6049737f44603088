// Articles found term by term are those that Xapian's own matcher finds, with its weights.
#include "searcher/local_matcher.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "searcher/matching.hpp"
#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

namespace {

using Query = Xapian::Query;

/// Documents of random letters, the later the rarer, with a value in some; a few were removed.
class RandomArchive {
public:
    RandomArchive() {
        std::mt19937 random(7);
        const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
        Xapian::WritableDatabase writer(path(), Xapian::DB_CREATE_OR_OVERWRITE);
        for (unsigned i = 0; i < documents_made; ++i) {
            Xapian::Document document;
            const unsigned length = 5 + below(40);
            for (unsigned position = 1; position <= length; ++position) {
                const unsigned letter = std::min(below(12), below(12));
                document.add_posting(std::string(1, static_cast<char>('a' + letter)), position);
            }
            if (below(3) != 0) document.add_value(1, std::to_string(2000 + below(20)));
            writer.add_document(document);
        }
        writer.commit();
        for (Xapian::docid removed = 3; removed < documents_made; removed += 97) {
            writer.delete_document(removed);
        }
        writer.commit();
        database_ = Xapian::Database(path());
    }

    const Xapian::Database& database() const { return database_; }

    /// What Xapian finds, by number, with the weights that it gives.
    std::vector<std::pair<Xapian::docid, double>> ranked(const Query& query) const {
        Xapian::Enquire enquire(database_);
        tracuu::set_ranked_query(enquire, database_, query);
        std::vector<std::pair<Xapian::docid, double>> found;
        const Xapian::MSet matches = enquire.get_mset(0, documents_made);
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            found.emplace_back(*match, match.get_weight());
        }
        std::ranges::sort(found);
        return found;
    }
    tracuu::ArticleSet matching(const Query& query) const {
        tracuu::ArticleSet articles;
        for (const auto& [article, weight] : ranked(query)) articles.push_back(article);
        return articles;
    }

private:
    static constexpr unsigned documents_made = 3000;

    std::string path() const { return (folder_.path() / "db").string(); }

    tracuu::test::TempFolder folder_;
    Xapian::Database database_;
};

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
    const RandomArchive archive;
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
    const RandomArchive archive;
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

TEST_CASE("several databases are left to Xapian") {
    const RandomArchive archive;
    Xapian::Database twice;
    CHECK_FALSE(tracuu::LocalMatcher::reads(twice));
    twice.add_database(archive.database());
    CHECK(tracuu::LocalMatcher::reads(twice));
    twice.add_database(archive.database());
    CHECK_FALSE(tracuu::LocalMatcher::reads(twice));
}
