// Articles in order of date: undated ones last either way, those of one day by id.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/article_set.hpp"
#include "searcher/rerank.hpp"
#include "searcher/search.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

/// Sorts by date and id.
void sort_by_date(std::vector<Candidate>& candidates, SortOrder order,
                  const Xapian::Database& database);

/// Puts articles that are in order of date in order of id too, a day at a time: their dates and ids
/// are never held together.
void sort_each_day(std::vector<Candidate>& candidates, const Xapian::Database& database);

/// `count` of `articles` in that order, from place `first` on. `database` is one on this machine:
/// the dates are read in a row, twenty times as fast as Xapian asks for them while it sorts; many
/// with `second` by two threads.
std::vector<Candidate> page_by_date(const ArticleSet& articles, SortOrder order, std::size_t first,
                                    std::size_t count, const Xapian::Database& database,
                                    SecondReader* second = nullptr);

}  // namespace tracuu
