// An archive of random letters, large enough for two threads, and queries of every kind over it.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema.hpp"
#include "searcher/article_set.hpp"
#include "searcher/matching.hpp"
#include "tests/temp_folder.hpp"

namespace tracuu::test {

/// Documents of random letters, the later the rarer, with dates, facets and citations in some; a
/// few were removed.
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
            if (below(3) != 0) {
                const std::string year = std::to_string(2000 + below(20));
                document.add_value(slot::date, year);
                document.add_value(slot::facets,
                                   "w" + std::to_string(below(30)) + ",w|d|||" + year);
                document.add_value(slot::documents, pack_citation("ct." + year, "CT"));
            }
            writer.add_document(document);
        }
        writer.commit();
        for (Xapian::docid removed = 3; removed < documents_made; removed += 97) {
            writer.delete_document(removed);
        }
        writer.commit();
        database_ = Xapian::Database(path());
    }

    std::string path() const { return (folder_.path() / "db").string(); }
    const Xapian::Database& database() const { return database_; }

    /// What Xapian finds, by number, with the weights that it gives.
    std::vector<std::pair<Xapian::docid, double>> ranked(const Xapian::Query& query) const {
        Xapian::Enquire enquire(database_);
        set_ranked_query(enquire, database_, query);
        std::vector<std::pair<Xapian::docid, double>> found;
        const Xapian::MSet matches = enquire.get_mset(0, documents_made);
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            found.emplace_back(*match, match.get_weight());
        }
        std::ranges::sort(found);
        return found;
    }
    ArticleSet matching(const Xapian::Query& query) const {
        ArticleSet articles;
        for (const auto& [article, weight] : ranked(query)) articles.push_back(article);
        return articles;
    }

private:
    static constexpr unsigned documents_made = 3000;

    TempFolder folder_;
    Xapian::Database database_;
};

}  // namespace tracuu::test
