// What an archive answers once articles were removed from it.
#include "searcher/matching.hpp"

#include <string>

#include "searcher/matcher.hpp"
#include "searcher/ranked_list.hpp"
#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

namespace {

/// Enough documents for several chunks in Xapian's list of them, with a gap; all have the term "a".
class ArchiveWithGap {
public:
    ArchiveWithGap() {
        Xapian::WritableDatabase writer(database_path(), Xapian::DB_CREATE_OR_OVERWRITE);
        for (unsigned i = 0; i < documents_made; ++i) {
            Xapian::Document document;
            document.add_term("a");
            if (i % 2 == 0) document.add_term("b");
            writer.add_document(document);
        }
        writer.commit();
        writer.delete_document(2);
        writer.commit();
    }

    Xapian::doccount matches(const Xapian::Query& query) const {
        const Xapian::Database database(database_path());
        Xapian::Enquire enquire(database);
        tracuu::set_matching_query(enquire, database, query);
        return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    }
    std::size_t ranked(const Xapian::Query& weights) const {
        const Xapian::Database database(database_path());
        tracuu::Matcher matcher(database);
        const tracuu::ArticleSet every = matcher.match(Xapian::Query::MatchAll);
        const tracuu::ArticleSet matching = matcher.match(weights);
        CHECK(tracuu::best_of(every, weights, 0, every.size(), database).size() == matching.size());
        return tracuu::best_of(matching, weights, 0, matching.size(), database).size();
    }

    static constexpr unsigned documents_made = 9000;
    static constexpr unsigned all = documents_made - 1;
    static constexpr unsigned half = documents_made / 2;

private:
    std::string database_path() const { return (folder_.path() / "db").string(); }

    tracuu::test::TempFolder folder_;
};

using Query = Xapian::Query;

}  // namespace

TEST_CASE("a word that every article has ranks them after one was removed") {
    const ArchiveWithGap archive;
    CHECK(archive.ranked(Query("a")) == ArchiveWithGap::all);
    CHECK(archive.ranked(Query("a") & Query("b")) == ArchiveWithGap::half);
    CHECK(archive.ranked(Query("a") | Query("b")) == ArchiveWithGap::all);
}

TEST_CASE("a word that every article has is counted right after one was removed") {
    const ArchiveWithGap archive;
    const Query everywhere("a");
    const Query half("b");
    const struct {
        const char* what;
        Query query;
        Xapian::doccount matches;
    } rows[] = {
        {"the word", everywhere, ArchiveWithGap::all},
        {"as a filter", Query(Query::OP_FILTER, half, everywhere), ArchiveWithGap::half},
        {"filtered", Query(Query::OP_FILTER, everywhere, half), ArchiveWithGap::half},
        {"excluded", Query(Query::OP_AND_NOT, half, everywhere), 0},
        {"in a nested filter",
         Query(Query::OP_AND, half,
               Query(Query::OP_FILTER, half, Query(Query::OP_OR, everywhere, half))),
         ArchiveWithGap::half},
        {"without weight",
         Query(Query::OP_FILTER, half, Query(Query::OP_SCALE_WEIGHT, everywhere, 0.5)),
         ArchiveWithGap::half},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(archive.matches(row.query) == row.matches);
    }
}
