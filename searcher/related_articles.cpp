#include "searcher/related_articles.hpp"

#include "searcher/ranked_list.hpp"

namespace tracuu {
namespace {

/// How far below the best score, and how many.
constexpr double related_share = 0.4;
constexpr Xapian::doccount max_related = 200;

}  // namespace

std::vector<Candidate> find_related_articles(const Xapian::Database& database,
                                             const CompiledQuery& compiled,
                                             const ResolvedFilters& filters,
                                             std::optional<Dimension> own, bool some_complete) {
    const Xapian::Query most = filters.apply(compiled.most, own);
    std::vector<Candidate> related = best_matches(database, most, 0, max_related);
    if (related.empty()) return {};
    const double best = related.front().score;
    if (some_complete) {
        const Xapian::Query others(Xapian::Query::OP_AND_NOT, most, compiled.all);
        related = best_matches(database, others, 0, max_related);
    }
    const double least = related_share * best;
    std::erase_if(related, [&](const Candidate& each) { return each.score < least; });
    return related;
}

}  // namespace tracuu
