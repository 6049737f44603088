// The articles of a search in their final order, read a page at a time.
//
// The list is made of segments one behind the other: articles with the words side by side, the
// other articles with all the words, then the related ones. Pages of any size join to the same
// whole, because what lies on a page depends on nothing but its place in the list.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/article_set.hpp"
#include "searcher/expansion.hpp"
#include "searcher/rerank.hpp"
#include "searcher/search.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

/// The `count` best matches from `first` on, by words alone.
std::vector<Candidate> best_matches(const Xapian::Database& database, const Xapian::Query& query,
                                    Xapian::doccount first, Xapian::doccount count);

/// The `count` best matches and how many there are of all, exactly: one run where both are wanted.
struct CountedMatches {
    std::vector<Candidate> best;
    std::size_t total = 0;
};
CountedMatches count_best_matches(const Xapian::Database& database, const Xapian::Query& query,
                                  Xapian::doccount count);

class RankedList {
public:
    /// `runs`: words side by side in the query, for the second step of ranking. Both must outlive
    /// the list. `second` may be null: of the same database, for long lists in order of date.
    RankedList(const Xapian::Database& database, const std::vector<std::vector<QueryWord>>& runs,
               SecondReader* second)
        : database_(database), runs_(runs), second_(second) {}

    /// The matches of `query`, of which there are `size`, in `order`. `best`, if known already: the
    /// first rerank_depth by words alone.
    void append(Xapian::Query query, std::size_t size, SortOrder order, Match match,
                std::vector<Candidate> best = {});
    /// All of `articles`, newest or oldest first, of one database on this machine.
    void append_by_date(ArticleSet articles, SortOrder order, Match match);
    /// Articles that are already in order.
    void append(std::vector<Candidate> articles, Match match);

    struct Item {
        Candidate candidate;
        Match match;
    };
    std::vector<Item> page(std::size_t offset, std::optional<std::size_t> limit) const;

private:
    struct Segment {
        Xapian::Query query;
        std::vector<Candidate> articles;  // all when there is no query; else the best, if known
        ArticleSet by_date;               // all, to be put in order of date
        std::size_t size = 0;
        SortOrder order = SortOrder::relevance;
        Match match = Match::all;
    };

    std::vector<Candidate> read(const Segment& segment, std::size_t first, std::size_t count) const;
    std::vector<Candidate> read_by_relevance(const Segment& segment, std::size_t first,
                                             std::size_t count) const;
    std::vector<Candidate> read_by_date(const Segment& segment, std::size_t first,
                                        std::size_t count) const;

    const Xapian::Database& database_;
    const std::vector<std::vector<QueryWord>>& runs_;
    SecondReader* second_;
    std::vector<Segment> segments_;
};

}  // namespace tracuu
