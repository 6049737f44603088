#include "searcher/ranked_list.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "indexer/schema.hpp"
#include "searcher/date_order.hpp"
#include "searcher/matching.hpp"

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

std::vector<Candidate> best_matches(const Xapian::Database& database, const Xapian::Query& query,
                                    Xapian::doccount first, Xapian::doccount count) {
    Xapian::Enquire enquire(database);
    set_ranked_query(enquire, database, query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_normalized_length));
    return candidates_of(enquire.get_mset(first, count));
}

CountedMatches count_best_matches(const Xapian::Database& database, const Xapian::Query& query,
                                  Xapian::doccount count) {
    Xapian::Enquire enquire(database);
    set_ranked_query(enquire, database, query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, min_normalized_length));
    const Xapian::MSet matches = enquire.get_mset(0, count, database.get_doccount());
    return {candidates_of(matches), matches.get_matches_estimated()};
}

void RankedList::append(Xapian::Query query, std::size_t size, SortOrder order, Match match,
                        std::vector<Candidate> best) {
    if (size > 0) segments_.push_back({std::move(query), std::move(best), {}, size, order, match});
}

void RankedList::append_by_date(ArticleSet articles, SortOrder order, Match match) {
    const std::size_t size = articles.size();
    if (size > 0) segments_.push_back({{}, {}, std::move(articles), size, order, match});
}

void RankedList::append(std::vector<Candidate> articles, Match match) {
    const std::size_t size = articles.size();
    if (size > 0)
        segments_.push_back({{}, std::move(articles), {}, size, SortOrder::relevance, match});
}

std::vector<RankedList::Item> RankedList::page(std::size_t offset,
                                               std::optional<std::size_t> limit) const {
    std::vector<Item> items;
    for (const Segment& segment : segments_) {
        if (limit && items.size() >= *limit) break;
        if (offset >= segment.size) {
            offset -= segment.size;
            continue;
        }
        const std::size_t left = segment.size - offset;
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
    if (!segment.by_date.empty()) {
        return page_by_date(segment.by_date, segment.order, first, count, database_, second_);
    }
    if (segment.query.empty()) return part(segment.articles, first, count);
    if (segment.order == SortOrder::relevance) return read_by_relevance(segment, first, count);
    return read_by_date(segment, first, count);
}

/// The best few hundred in their second order, whatever page is asked for; the rest as it is.
std::vector<Candidate> RankedList::read_by_relevance(const Segment& segment, std::size_t first,
                                                     std::size_t count) const {
    std::vector<Candidate> found;
    if (first < rerank_depth) {
        std::vector<Candidate> best = segment.articles.empty()
                                          ? best_matches(database_, segment.query, 0, rerank_depth)
                                          : segment.articles;
        rerank(best, runs_, database_);
        found = part(best, first, count);
    }
    if (found.size() < count) {
        const std::size_t next = std::max<std::size_t>(first, rerank_depth);
        for (const Candidate& candidate : best_matches(database_, segment.query, as_doccount(next),
                                                       as_doccount(count - found.size()))) {
            found.push_back(candidate);
        }
    }
    return found;
}

/// Xapian sorts by date; articles of one day are sorted by id here, so a day that the page cuts
/// through is read whole.
std::vector<Candidate> RankedList::read_by_date(const Segment& segment, std::size_t first,
                                                std::size_t count) const {
    Xapian::Enquire enquire(database_);
    set_matching_query(enquire, database_, segment.query);
    enquire.set_sort_by_value(slot::date, segment.order != SortOrder::oldest);
    const auto date_of = [&](const Candidate& candidate) {
        return database_.get_document(candidate.docid).get_value(slot::date);
    };
    std::size_t read = first + count;
    for (;;) {
        std::vector<Candidate> found = candidates_of(enquire.get_mset(0, as_doccount(read)));
        const bool all = found.size() < read || read >= segment.size;
        const bool day_is_whole = all || date_of(found.back()) != date_of(found[first + count - 1]);
        if (day_is_whole) {
            sort_each_day(found, database_);
            for (Candidate& each : found) each.score = 0;  // no more than how often words occur
            return part(found, first, count);
        }
        read *= 2;
    }
}

}  // namespace tracuu
