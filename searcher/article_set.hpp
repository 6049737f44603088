// Articles by number, and a query that matches just these.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

namespace tracuu {

/// Numbers of articles of one database; they rise.
using ArticleSet = std::vector<Xapian::docid>;

/// Articles by a bit each, to unite long lists.
class ArticleBits {
public:
    /// `last`: the highest number that may be added.
    explicit ArticleBits(Xapian::docid last) : bits_(last / 64 + 1) {}

    void add(Xapian::docid article) { bits_[article / 64] |= std::uint64_t{1} << article % 64; }
    void add(const ArticleSet& articles) {
        for (const Xapian::docid article : articles) add(article);
    }
    bool has(Xapian::docid article) const { return bits_[article / 64] >> article % 64 & 1; }
    /// Those of `articles` that were added; null for all that were.
    ArticleSet among(const ArticleSet* articles) const;

private:
    ArticleSet all() const;

    std::vector<std::uint64_t> bits_;
};

/// The articles of `left` that are not in `right`.
ArticleSet difference(const ArticleSet& left, const ArticleSet& right);
/// Those in both, and those in either.
ArticleSet intersection(const ArticleSet& left, const ArticleSet& right);
ArticleSet united(const ArticleSet& left, const ArticleSet& right);

/// Matches the articles of `articles`, without a weight. For one database on this machine: others
/// refuse it (Xapian::UnimplementedError, Xapian::InvalidOperationError).
Xapian::Query query_for(ArticleSet articles);

}  // namespace tracuu
