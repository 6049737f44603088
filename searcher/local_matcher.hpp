// Which articles match a query, in one database on this machine.
//
// Xapian's matcher ranks: it takes article by article through all terms of a query. Where every
// match is wanted, for totals and facets, it is quicker to take term by term: each list of articles
// is read once, in its order, and of a phrase the positions of one term after the other. Several
// databases, or one over a network, are left to Xapian; both agree on every match.
#pragma once

#include <xapian.h>

#include <map>
#include <string>

#include "searcher/article_set.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

class LocalMatcher {
public:
    /// Whether `database` is one on this machine.
    static bool reads(const Xapian::Database& database);

    /// `database` must outlive it. What it found of phrases is kept, so one object serves one state
    /// of the database. With `second` what reads positions or values takes two
    /// threads.
    explicit LocalMatcher(const Xapian::Database& database, SecondReader* second = nullptr)
        : database_(database), second_(second) {}

    /// Every article that matches. A phrase is of words side by side: no other is made here.
    ArticleSet match(const Xapian::Query& query) { return match(query, nullptr); }
    ArticleSet match(const Xapian::Query& query, const ArticleSet& among) {
        return match(query, &among);
    }

    /// What gives the articles of `among` the weights that `query` does. They must match it, and it
    /// was matched before: phrases are not looked for again.
    Xapian::Query weighing(const Xapian::Query& query, ArticleSet among) const;

private:
    /// `among`: null for every article.
    ArticleSet match(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_everything() const;
    ArticleSet match_term(const std::string& term, const ArticleSet* among) const;
    ArticleSet match_all_of(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_any_of(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_without(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_phrase(const Xapian::Query& query, const ArticleSet* among);
    ArticleSet match_article_by_article(const Xapian::Query& query, const ArticleSet& among);
    Xapian::Query with_phrases_found(const Xapian::Query& query) const;

    const Xapian::Database& database_;
    SecondReader* second_;
    std::map<std::string, ArticleSet> phrases_;  // by the phrase's description
};

}  // namespace tracuu
