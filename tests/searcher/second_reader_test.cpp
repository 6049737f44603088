// A second thread reads the same state of the database as the first, or nothing.
#include "searcher/second_reader.hpp"

#include <thread>

#include "searcher/tally.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/random_archive.hpp"

using namespace tracuu;

namespace {

bool same(const Tally& one, const Tally& other) {
    return one.articles() == other.articles() && one.wards() == other.wards() &&
           one.districts() == other.districts() && one.months() == other.months() &&
           one.citations() == other.citations();
}

}  // namespace

TEST_CASE("two threads count what one does") {
    const test::RandomArchive archive;
    SecondReader second({archive.path()});
    const ArticleSet everything = archive.matching(Xapian::Query::MatchAll);
    const ArticleSet most = archive.matching(Xapian::Query("a"));
    REQUIRE(most.size() < everything.size());
    for (const Xapian::valueno slot : {slot::facets, slot::documents}) {
        for (const ArticleSet& articles : {everything, most}) {
            const Tally alone = tally_articles(archive.database(), articles, slot);
            CHECK(alone.articles() == articles.size());
            CHECK(same(tally_articles(archive.database(), articles, slot, &second), alone));
        }
    }
}

TEST_CASE("a second reader never reads another state than the first") {
    if (std::thread::hardware_concurrency() < 2) {
        WARN("skipped: one core has no use for a second reader");
        return;
    }
    test::TempFolder folder;
    const std::string path = (folder.path() / "db").string();
    Xapian::WritableDatabase writer(path, Xapian::DB_CREATE);
    Xapian::Database first(path);
    SecondReader second({path});
    const auto add_article = [&] {
        writer.add_document(Xapian::Document());
        writer.commit();
    };
    REQUIRE(second.beside(first) != nullptr);
    add_article();
    first.reopen();
    REQUIRE(second.beside(first) != nullptr);
    CHECK(second.beside(first)->get_doccount() == 1);
    // What the first has not seen yet, the second does not read for it.
    SecondReader late({path});
    add_article();
    CHECK(late.beside(first) == nullptr);
}

TEST_CASE("where there is no second reader there is one") {
    const test::RandomArchive archive;
    CHECK(SecondReader({archive.path(), archive.path()}).beside(archive.database()) == nullptr);
    CHECK(SecondReader({archive.path() + "/none"}).beside(archive.database()) == nullptr);
}
