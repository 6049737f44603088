#include "searcher/matches.hpp"

#include <algorithm>

#include "searcher/local_matcher.hpp"
#include "searcher/matching.hpp"

namespace tracuu {

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    if (LocalMatcher::reads(database)) return LocalMatcher(database).match(query).size();
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    // Asked to look at every article, Xapian's estimate is exact.
    return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

ArticleSet matching_articles(const Xapian::Database& database, const Xapian::Query& query) {
    if (LocalMatcher::reads(database)) return LocalMatcher(database).match(query);
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    ArticleSet articles;
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match) articles.push_back(*match);
    std::ranges::sort(articles);
    return articles;
}

}  // namespace tracuu
