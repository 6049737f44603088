#include "searcher/complete_matches.hpp"

#include <utility>

#include "searcher/local_matcher.hpp"
#include "searcher/matches.hpp"
#include "searcher/ranked_list.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

/// Found term by term, each phrase once.
CompleteMatches find_here(const Xapian::Database& database, const CompiledQuery& compiled,
                          const ResolvedFilters& filters, const std::set<Xapian::valueno>& slots) {
    CompleteMatches found;
    found.all = filters.apply(compiled.all);
    LocalMatcher matcher(database);
    ArticleSet all = matcher.match(found.all);
    found.total = found.total_phrase = all.size();
    for (const Xapian::valueno slot : slots) {
        found.tallies.emplace(slot, tally_articles(database, all, slot));
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

}  // namespace

CompleteMatches find_complete_matches(const Xapian::Database& database,
                                      const CompiledQuery& compiled, const ResolvedFilters& filters,
                                      const std::set<Xapian::valueno>& slots, bool ranks) {
    if (LocalMatcher::reads(database)) return find_here(database, compiled, filters, slots);
    return find_anywhere(database, compiled, filters, slots, ranks);
}

}  // namespace tracuu
