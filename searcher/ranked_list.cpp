#include "searcher/ranked_list.hpp"

#include <algorithm>
#include <utility>

#include "searcher/date_order.hpp"
#include "searcher/matcher.hpp"

namespace tracuu {
namespace {

// BM25: measured on judged sets, see benchmarks/README.md.
constexpr double k1 = 1.2;
constexpr double k2 = 0;
constexpr double k3 = 1;
constexpr double b = 0.75;
constexpr double min_normalized_length = 0.5;

Xapian::doccount as_doccount(std::size_t count) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(count, UINT32_MAX / 2));
}

std::vector<Candidate> candidates_of(const Xapian::MSet& matches) {
    std::vector<Candidate> candidates;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        candidates.push_back({*match, match.get_weight()});
    }
    return candidates;
}

template <typename T>
std::vector<T> part(const std::vector<T>& list, std::size_t first, std::size_t count) {
    if (first >= list.size()) return {};
    const std::size_t last = first + std::min(count, list.size() - first);
    return {list.begin() + static_cast<std::ptrdiff_t>(first),
            list.begin() + static_cast<std::ptrdiff_t>(last)};
}

}  // namespace

std::vector<Candidate> best_of(const ArticleSet& articles, const Xapian::Query& weights,
                               std::size_t first, std::size_t count,
                               const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_normalized_length));
    const bool all = articles.size() == database.get_doccount();
    if (all || is_local(database)) {
        Xapian::Query query = weights;
        if (!all) query = Xapian::Query(Xapian::Query::OP_FILTER, query, query_for(articles));
        enquire.set_query(query);
        return candidates_of(enquire.get_mset(as_doccount(first), as_doccount(count)));
    }
    // A set of articles cannot be handed over.
    enquire.set_query(weights);
    std::vector<Candidate> best = candidates_of(enquire.get_mset(0, database.get_doccount()));
    std::erase_if(best, [&](const Candidate& each) {
        return !std::ranges::binary_search(articles, each.docid);
    });
    return part(best, first, count);
}

void RankedList::append(ArticleSet articles, Xapian::Query weights, SortOrder order, Match match) {
    if (articles.empty()) return;
    segments_.push_back({std::move(articles), {}, std::move(weights), order, match});
}

void RankedList::append(std::vector<Candidate> articles, Match match) {
    if (articles.empty()) return;
    segments_.push_back({{}, std::move(articles), {}, SortOrder::relevance, match});
}

std::vector<RankedList::Item> RankedList::page(std::size_t offset,
                                               std::optional<std::size_t> limit) const {
    std::vector<Item> items;
    for (const Segment& segment : segments_) {
        if (limit && items.size() >= *limit) break;
        if (offset >= segment.size()) {
            offset -= segment.size();
            continue;
        }
        const std::size_t left = segment.size() - offset;
        const std::size_t wanted = limit ? std::min(*limit - items.size(), left) : left;
        for (const Candidate& candidate : read(segment, offset, wanted)) {
            items.push_back({candidate, segment.match});
        }
        offset = 0;
    }
    return items;
}

std::vector<Candidate> RankedList::read(const Segment& segment, std::size_t first,
                                        std::size_t count) const {
    if (segment.articles.empty()) return part(segment.ordered, first, count);
    if (segment.order == SortOrder::relevance) return read_by_relevance(segment, first, count);
    return page_by_date(segment.articles, segment.order, first, count, database_, second_);
}

/// The best few hundred in their second order, whatever page is asked for; the rest as it is.
std::vector<Candidate> RankedList::read_by_relevance(const Segment& segment, std::size_t first,
                                                     std::size_t count) const {
    std::vector<Candidate> found;
    if (first < rerank_depth) {
        std::vector<Candidate> best =
            best_of(segment.articles, segment.weights, 0, rerank_depth, database_);
        rerank(best, runs_, database_);
        found = part(best, first, count);
    }
    if (found.size() < count) {
        const std::vector<Candidate> rest =
            best_of(segment.articles, segment.weights, std::max<std::size_t>(first, rerank_depth),
                    count - found.size(), database_);
        found.insert(found.end(), rest.begin(), rest.end());
    }
    return found;
}

}  // namespace tracuu
