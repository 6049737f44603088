#include "searcher/complete_matches.hpp"

#include <utility>

#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/local_matcher.hpp"
#include "searcher/matches.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

/// Found term by term, each phrase once.
CompleteMatches find_here(const Archive& archive, const CompiledQuery& compiled,
                          const ResolvedFilters& filters, const std::set<Xapian::valueno>& slots) {
    CompleteMatches found;
    found.has_phrase = compiled.has_phrase;
    found.all = filters.apply(compiled.all);
    LocalMatcher matcher(archive.database, archive.second);
    ArticleSet all = matcher.match(found.all);
    found.total = found.total_phrase = all.size();
    for (const Xapian::valueno slot : slots) {
        found.tallies.emplace(slot, tally_articles(archive.database, all, slot, archive.second));
    }
    if (compiled.has_phrase) {
        ArticleSet in_phrase = matcher.match(compiled.phrase, all);
        found.total_phrase = in_phrase.size();
        found.not_in_phrase = matcher.weighing(compiled.all, difference(all, in_phrase));
        found.in_phrase = matcher.weighing(compiled.all, std::move(in_phrase));
    }
    if (compiled.ranked) found.all = matcher.weighing(compiled.all, all);
    found.articles = std::move(all);
    return found;
}

/// Several databases, or one over a network: all that Xapian can count on one way.
CompleteMatches find_anywhere(const Xapian::Database& database, const CompiledQuery& compiled,
                              const ResolvedFilters& filters,
                              const std::set<Xapian::valueno>& slots, bool ranks) {
    CompleteMatches found;
    found.has_phrase = compiled.has_phrase;
    found.all = filters.apply(compiled.all);
    if (slots.empty()) {
        found.total = count_matches(database, found.all);
    } else {
        found.tallies = tally_matches(database, found.all, slots);
        found.total = found.tallies.begin()->second.articles();
    }
    found.total_phrase = found.total;
    if (!compiled.has_phrase || found.total == 0) return found;
    found.in_phrase = filters.apply(compiled.all_in_phrase);
    found.not_in_phrase = Query(Query::OP_AND_NOT, found.all, compiled.phrase);
    if (ranks) {
        CountedMatches counted = count_best_matches(database, found.in_phrase, rerank_depth);
        found.total_phrase = counted.total;
        found.best_in_phrase = std::move(counted.best);
    } else {
        found.total_phrase = count_matches(database, found.in_phrase);
    }
    return found;
}

void append_by_relevance(RankedList& list, CompleteMatches& found) {
    if (!found.has_phrase) {
        list.append(found.all, found.total, SortOrder::relevance, Match::all);
        return;
    }
    list.append(found.in_phrase, found.total_phrase, SortOrder::relevance, Match::all,
                std::move(found.best_in_phrase));
    list.append(found.not_in_phrase, found.total - found.total_phrase, SortOrder::relevance,
                Match::all);
}

/// An empty date sorts first; undated articles belong last.
void append_oldest(RankedList& list, const CompleteMatches& found,
                   const Xapian::Database& database) {
    const Query any_date = date_query(slot::date, {});
    const Query dated(Query::OP_FILTER, found.all, any_date);
    const std::size_t count = count_matches(database, dated);
    list.append(dated, count, SortOrder::oldest, Match::all);
    list.append(Query(Query::OP_AND_NOT, found.all, any_date), found.total - count,
                SortOrder::oldest, Match::all);
}

}  // namespace

CompleteMatches find_complete_matches(const Archive& archive, const CompiledQuery& compiled,
                                      const ResolvedFilters& filters,
                                      const std::set<Xapian::valueno>& slots, bool ranks) {
    if (LocalMatcher::reads(archive.database)) return find_here(archive, compiled, filters, slots);
    return find_anywhere(archive.database, compiled, filters, slots, ranks);
}

void append_complete(RankedList& list, CompleteMatches& found, SortOrder order,
                     const Xapian::Database& database) {
    if (order == SortOrder::relevance) {
        append_by_relevance(list, found);
    } else if (found.articles) {
        list.append_by_date(*found.articles, order, Match::all);
    } else if (order == SortOrder::newest) {
        list.append(found.all, found.total, SortOrder::newest, Match::all);
    } else {
        append_oldest(list, found, database);
    }
}

}  // namespace tracuu
