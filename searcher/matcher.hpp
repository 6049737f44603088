// Which articles match a query, whatever the database is: one on this machine, several, one over a
// network.
//
// Xapian's matcher ranks: it takes article by article through all terms of a query. Where every
// match is wanted, for totals and facets, it is quicker to take term by term: each list of articles
// is read once, in its order. What words side by side or near each other match the forward index
// tells (indexer/forward_index.hpp): Xapian has no positions here, and is never handed an OP_PHRASE
// or OP_NEAR.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "searcher/article_set.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

class Matcher {
public:
    /// `database` must outlive it. What it found of phrases is kept, so one object serves one state
    /// of the database. With `second` (may be null) what reads many values takes two threads.
    explicit Matcher(const Xapian::Database& database, SecondReader* second = nullptr)
        : database_(database), second_(second) {}

    const Xapian::Database& database() const { return database_; }

    /// Every article that matches. An OP_PHRASE is of words side by side: no other is made here.
    ArticleSet match(const Xapian::Query& query) { return match(query, nullptr); }
    ArticleSet match(const Xapian::Query& query, const ArticleSet& among) {
        return match(query, &among);
    }
    std::size_t count(const Xapian::Query& query) { return match(query).size(); }

private:
    /// The articles in which a pattern of words was looked for, and those where it stands.
    struct Looked {
        ArticleSet in, found;
    };

    /// `among`: null for every article.
    ArticleSet match(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_everything() const;
    bool reads_whole_list(const std::string& term, const ArticleSet* among) const;
    ArticleSet match_term(const std::string& term, const ArticleSet* among) const;
    ArticleSet match_all_of(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_any_of(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_any_term(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_without(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_pattern(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet look_for(const Xapian::Query& pattern, const ArticleSet& articles) const;
    /// A condition on values, say.
    ArticleSet match_by_xapian(const Xapian::Query& query, const ArticleSet* among) const;
    template <typename Work>
    ArticleSet find_in_halves(const Xapian::Query& query, const ArticleSet& articles,
                              const Work& work) const;

    const Xapian::Database& database_;
    SecondReader* second_;
    std::map<std::string, Looked> patterns_;                    // by the pattern's description
    std::map<std::vector<std::string>, ArticleBits> of_words_;  // by the terms that rise
};

/// Whether `database` is one on this machine, whose values cost no request each.
bool is_local(const Xapian::Database& database);

}  // namespace tracuu
