// An archive of random letters, large enough for two threads, and queries of every kind over it.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/forward_index.hpp"
#include "indexer/schema.hpp"
#include "indexer/stored_term.hpp"
#include "indexer/word_pairs.hpp"
#include "searcher/article_set.hpp"
#include "tests/temp_folder.hpp"

namespace tracuu::test {

/// The term of a letter: of the first a syllable's, of those from g on the letter's own.
inline std::string letter_term(char letter) {
    static const std::string syllables[] = {"an", "bà", "cô", "dì", "em", "phường"};
    return letter < 'g' ? stored_term("", syllables[letter - 'a']) : std::string(1, letter);
}

/// Documents of random letters, the later the rarer, now and then two at a position, with Xapian's
/// positions beside the forward index; dates, facets and citations in some. A few were removed.
class RandomArchive {
public:
    RandomArchive() {
        std::mt19937 random(7);
        const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
        Xapian::WritableDatabase writer(path(), Xapian::DB_CREATE_OR_OVERWRITE);
        for (unsigned i = 0; i < documents_made; ++i) {
            Xapian::Document document;
            ForwardWriter words;
            ForwardWriter::Text body;
            PairWriter pairs;
            const unsigned length = 5 + below(40);
            for (unsigned position = 0; position < length; ++position) {
                for (bool further = true; further; further = below(10) == 0) {
                    const unsigned letter = std::min(below(12), below(12));
                    const std::string term = letter_term(static_cast<char>('a' + letter));
                    document.add_posting(term, position + 1);
                    words.add(body, term, position);
                    pairs.add(term, position);
                }
            }
            document.add_value(slot::forward, words.pack({}, body, {}));
            document.add_value(slot::pairs, pairs.pack());
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
        enquire.set_query(query);
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
