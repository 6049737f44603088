#include "searcher/date_order.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "indexer/schema.hpp"
#include "searcher/matcher.hpp"
#include "searcher/remote_values.hpp"

namespace tracuu {
namespace {

/// Articles whose dates take longer to read than a thread to start, many times over.
constexpr std::size_t worth_a_thread = 5000;

/// An article and its date as a number that falls in the order asked for; 0 of an undated one.
struct Dated {
    std::uint32_t rank;
    Xapian::docid article;
};

std::uint32_t rank_of(const std::string& date, SortOrder order) {
    std::uint32_t number = 0;
    std::from_chars(date.data(), date.data() + date.size(), number);
    return number == 0 || order != SortOrder::oldest ? number : UINT32_MAX - number;
}

std::vector<Dated> dates_of(ArticleSpan articles, SortOrder order,
                            const Xapian::Database& database) {
    std::vector<Dated> dated;
    dated.reserve(articles.size());
    auto date = database.valuestream_begin(slot::date);
    const auto end = database.valuestream_end(slot::date);
    for (const Xapian::docid article : articles) {
        if (date != end) date.skip_to(article);
        const bool has_date = date != end && date.get_docid() == article;
        dated.push_back({has_date ? rank_of(*date, order) : 0, article});
    }
    return dated;
}

/// Of several databases, or one over a network, all dates come at once.
std::vector<Dated> dates_elsewhere(const ArticleSet& articles, SortOrder order,
                                   const Xapian::Database& database) {
    std::vector<Dated> dated;
    read_values_of_matches(database, Xapian::Query::MatchAll, slot::date,
                           [&](Xapian::docid article, const std::string& date) {
                               if (!std::ranges::binary_search(articles, article)) return;
                               dated.push_back({date.empty() ? 0 : rank_of(date, order), article});
                           });
    return dated;
}

std::vector<Dated> dates_of(const ArticleSet& articles, SortOrder order,
                            const Xapian::Database& database, SecondReader* second) {
    if (!is_local(database)) return dates_elsewhere(articles, order, database);
    const auto read = [order](const Xapian::Database& reader, ArticleSpan part) {
        return dates_of(part, order, reader);
    };
    auto parts =
        in_halves(database, second, ArticleSpan(articles), articles.size(), worth_a_thread, read);
    std::vector<Dated> dated = std::move(parts.front());
    if (parts.size() > 1) dated.insert(dated.end(), parts[1].begin(), parts[1].end());
    return dated;
}

}  // namespace

void sort_by_date(std::vector<Candidate>& candidates, SortOrder order,
                  const Xapian::Database& database) {
    struct Dated {
        std::string date, id;
        Candidate candidate;
    };
    std::vector<Dated> dated;
    dated.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        const Xapian::Document document = database.get_document(candidate.docid);
        dated.push_back({document.get_value(slot::date), document.get_value(slot::id), candidate});
    }
    const bool newest = order != SortOrder::oldest;
    std::ranges::sort(dated, [&](const Dated& left, const Dated& right) {
        if (left.date.empty() != right.date.empty()) return right.date.empty();
        if (left.date != right.date) return (left.date > right.date) == newest;
        return left.id < right.id;
    });
    candidates.clear();
    for (const Dated& each : dated) candidates.push_back(each.candidate);
}

void sort_each_day(std::vector<Candidate>& candidates, const Xapian::Database& database) {
    const auto date_of = [&](const Candidate& candidate) {
        return database.get_document(candidate.docid).get_value(slot::date);
    };
    for (auto first = candidates.begin(); first != candidates.end();) {
        const std::string date = date_of(*first);
        const auto last = std::find_if(
            first, candidates.end(), [&](const Candidate& each) { return date_of(each) != date; });
        std::vector<Candidate> day(first, last);
        sort_by_date(day, SortOrder::newest, database);
        first = std::copy(day.begin(), day.end(), first);
    }
}

std::vector<Candidate> page_by_date(const ArticleSet& articles, SortOrder order, std::size_t first,
                                    std::size_t count, const Xapian::Database& database,
                                    SecondReader* second) {
    if (first >= articles.size() || count == 0) return {};
    const std::size_t last = first + std::min(count, articles.size() - first);
    std::vector<Dated> dated = dates_of(articles, order, database, second);
    // A day that the page cuts through is taken whole: its articles are sorted by id.
    std::ranges::nth_element(dated, dated.begin() + static_cast<std::ptrdiff_t>(last - 1),
                             std::ranges::greater{}, &Dated::rank);
    const std::uint32_t cut = dated[last - 1].rank;
    std::erase_if(dated, [&](const Dated& each) { return each.rank < cut; });
    std::ranges::sort(dated, std::ranges::greater{}, &Dated::rank);
    std::vector<Candidate> candidates;
    candidates.reserve(dated.size());
    for (const Dated& each : dated) candidates.push_back({each.article, 0});
    sort_each_day(candidates, database);
    return {candidates.begin() + static_cast<std::ptrdiff_t>(first),
            candidates.begin() + static_cast<std::ptrdiff_t>(last)};
}

}  // namespace tracuu
