// The articles of a search in their final order, read a page at a time.
//
// The list is made of segments one behind the other: articles with the words side by side, the
// other articles with all the words, then the related ones. Pages of any size join to the same
// whole, because what lies on a page depends on nothing but its place in the list.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/article_set.hpp"
#include "searcher/expansion.hpp"
#include "searcher/rerank.hpp"
#include "searcher/search.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

/// Of `articles` the `count` best from `first` on, by words alone: `weights` are weights_of() a
/// query that all of them match.
std::vector<Candidate> best_of(const ArticleSet& articles, const Xapian::Query& weights,
                               std::size_t first, std::size_t count,
                               const Xapian::Database& database);

class RankedList {
public:
    /// `runs`: words side by side in the query, for the second step of ranking. Both must outlive
    /// the list. `second` may be null: of the same database, for long lists in order of date.
    RankedList(const Xapian::Database& database, const std::vector<std::vector<QueryWord>>& runs,
               SecondReader* second)
        : database_(database), runs_(runs), second_(second) {}

    /// All of `articles` in `order`; `weights` as best_of() has them.
    void append(ArticleSet articles, Xapian::Query weights, SortOrder order, Match match);
    /// Articles that are already in order.
    void append(std::vector<Candidate> articles, Match match);

    struct Item {
        Candidate candidate;
        Match match;
    };
    std::vector<Item> page(std::size_t offset, std::optional<std::size_t> limit) const;

private:
    struct Segment {
        ArticleSet articles;             // in order of their numbers; or
        std::vector<Candidate> ordered;  // already in their order
        Xapian::Query weights;
        SortOrder order = SortOrder::relevance;
        Match match = Match::all;

        std::size_t size() const { return std::max(articles.size(), ordered.size()); }
    };

    std::vector<Candidate> read(const Segment& segment, std::size_t first, std::size_t count) const;
    std::vector<Candidate> read_by_relevance(const Segment& segment, std::size_t first,
                                             std::size_t count) const;

    const Xapian::Database& database_;
    const std::vector<std::vector<QueryWord>>& runs_;
    SecondReader* second_;
    std::vector<Segment> segments_;
};

}  // namespace tracuu
