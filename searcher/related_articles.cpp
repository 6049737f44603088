#include "searcher/related_articles.hpp"

#include "searcher/ranked_list.hpp"
#include "searcher/weights.hpp"

namespace tracuu {
namespace {

/// How far below the best score, and how many.
constexpr double related_share = 0.4;
constexpr Xapian::doccount max_related = 200;

}  // namespace

std::vector<Candidate> find_related_articles(const Archive& archive, const CompiledQuery& compiled,
                                             const ResolvedFilters& filters,
                                             std::optional<Dimension> own, bool some_complete) {
    ArticleSet articles = archive.matcher.match(filters.apply(compiled.required, own));
    const Xapian::Query weights = weights_of(compiled.most);
    const Xapian::doccount count = some_complete ? 1 : max_related;
    std::vector<Candidate> related = best_of(articles, weights, 0, count, archive.database);
    if (related.empty()) return {};
    const double best = related.front().score;
    if (some_complete) {
        articles = difference(articles, archive.matcher.match(compiled.all, articles));
        related = best_of(articles, weights, 0, max_related, archive.database);
    }
    const double least = related_share * best;
    std::erase_if(related, [&](const Candidate& each) { return each.score < least; });
    return related;
}

}  // namespace tracuu
