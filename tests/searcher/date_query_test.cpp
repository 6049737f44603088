// Periods made of months' terms take the articles that their dates say.
#include "searcher/date_query.hpp"

#include <optional>
#include <string>
#include <vector>

#include "indexer/document_builder.hpp"
#include "indexer/schema.hpp"
#include "searcher/matcher.hpp"
#include "tests/catch.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;

namespace {

const std::vector<std::string> dates = {"2019-12-31",
                                        "2020-01-01",
                                        "2020-01-31",
                                        "2020-02-01",
                                        "2020-02-28",
                                        "2020-02-29",
                                        "2020-03-01",
                                        "2020-12-31",
                                        "2021-02-28",
                                        "2021-03-01",
                                        ""};

/// An article of each date, in their order; the last is undated.
Xapian::WritableDatabase archive() {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (const std::string& date : dates) {
        Article article;
        article.id = "article of " + date;
        if (!date.empty()) article.published = DateTime{*from_iso(date), std::nullopt};
        database.add_document(build_document(article, {}, test::gazetteer()));
    }
    return database;
}

std::vector<std::string> found(const Xapian::Query& query, const Xapian::Database& database) {
    Matcher matcher(database);
    std::vector<std::string> found;
    for (const Xapian::docid article : matcher.match(query)) found.push_back(dates[article - 1]);
    return found;
}

std::vector<std::string> found(const DateRange& range) {
    const Xapian::WritableDatabase database = archive();
    return found(dated_in(range, database), database);
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("a period has its first day and its last") {
    CHECK(found({from_iso("2020-01-01"), from_iso("2020-01-31")}) ==
          Dates{"2020-01-01", "2020-01-31"});
    CHECK(found({from_iso("2020-02-29"), from_iso("2020-02-29")}) == Dates{"2020-02-29"});
    CHECK(found({from_iso("2021-02-01"), from_iso("2021-02-28")}) == Dates{"2021-02-28"});
    CHECK(found({from_iso("2020-03-02"), from_iso("2020-12-30")}).empty());
    CHECK(found({from_iso("2020-03-01"), from_iso("2020-02-01")}).empty());
}

TEST_CASE("an open period has every dated article on its side") {
    CHECK(found({from_iso("2020-12-31"), {}}) == Dates{"2020-12-31", "2021-02-28", "2021-03-01"});
    CHECK(found({{}, from_iso("2020-01-30")}) == Dates{"2019-12-31", "2020-01-01"});
    CHECK(found({}).size() == dates.size() - 1);
}

TEST_CASE("any two days bound what lies between them") {
    for (const std::string& from : dates) {
        for (const std::string& to : dates) {
            if (from.empty() || to.empty()) continue;
            Dates between;
            for (const std::string& date : dates) {
                if (from <= date && date <= to) between.push_back(date);
            }
            CHECK(found({from_iso(from), from_iso(to)}) == between);
        }
    }
}

TEST_CASE("articles without a date are in no period") {
    const Xapian::WritableDatabase database = archive();
    CHECK(found(without_date(), database) == Dates{""});
    const Xapian::WritableDatabase empty(std::string(), Xapian::DB_BACKEND_INMEMORY);
    CHECK(found(dated_in({}, empty), empty).empty());
}

TEST_CASE("of several databases one may have no dates at all") {
    const Xapian::WritableDatabase dated = archive();
    Xapian::WritableDatabase undated(std::string(), Xapian::DB_BACKEND_INMEMORY);
    Article article;
    article.id = "undated";
    undated.add_document(build_document(article, {}, test::gazetteer()));
    for (const bool dated_first : {true, false}) {
        Xapian::Database both;
        both.add_database(dated_first ? dated : undated);
        both.add_database(dated_first ? undated : dated);
        Matcher matcher(both);
        CHECK(matcher.count(dated_in({}, both)) == dates.size() - 1);
        CHECK(matcher.count(dated_in({from_iso("2020-02-01"), from_iso("2020-02-29")}, both)) == 3);
        CHECK(matcher.count(without_date()) == 2);
    }
}
