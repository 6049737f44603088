// Articles by number, and a query that matches just these.
#pragma once

#include <xapian.h>

#include <vector>

namespace tracuu {

/// Numbers of articles of one database; they rise.
using ArticleSet = std::vector<Xapian::docid>;

/// The articles of `left` that are not in `right`.
ArticleSet difference(const ArticleSet& left, const ArticleSet& right);
/// Those in both, and those in either.
ArticleSet intersection(const ArticleSet& left, const ArticleSet& right);
ArticleSet united(const ArticleSet& left, const ArticleSet& right);

/// Matches the articles of `articles`, without a weight. For one database on this machine: others
/// refuse it (Xapian::UnimplementedError, Xapian::InvalidOperationError).
Xapian::Query query_for(ArticleSet articles);

}  // namespace tracuu
