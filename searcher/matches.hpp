// Every match of a query, whatever the database is: one on this machine, several, one over a
// network. Ranking is of ranked_list.hpp.
#pragma once

#include <xapian.h>

#include <cstddef>

#include "searcher/article_set.hpp"

namespace tracuu {

/// How many articles match, exactly.
std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query);

/// The articles that match.
ArticleSet matching_articles(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace tracuu
