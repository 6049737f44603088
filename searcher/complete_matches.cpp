#include "searcher/complete_matches.hpp"

#include "searcher/weights.hpp"

namespace tracuu {

CompleteMatches find_complete_matches(const Archive& archive, const CompiledQuery& compiled,
                                      const ResolvedFilters& filters,
                                      const std::set<Xapian::valueno>& slots) {
    CompleteMatches found;
    const Xapian::Query query = filters.apply(compiled.all);
    found.articles = archive.matcher.match(query);
    found.in_phrase = compiled.has_phrase ? archive.matcher.match(compiled.phrase, found.articles)
                                          : found.articles;
    found.tallies = tally_matches(archive.database, query, found.articles, slots, archive.second);
    return found;
}

void append_complete(RankedList& list, const CompleteMatches& found, const CompiledQuery& compiled,
                     SortOrder order) {
    if (order != SortOrder::relevance) {
        list.append(found.articles, {}, order, Match::all);
        return;
    }
    const Xapian::Query weights = weights_of(compiled.all);
    list.append(found.in_phrase, weights, order, Match::all);
    list.append(difference(found.articles, found.in_phrase), weights, order, Match::all);
}

}  // namespace tracuu
