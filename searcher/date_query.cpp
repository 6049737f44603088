#include "searcher/date_query.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

Query value_in(const DateRange& range, Xapian::valueno slot) {
    if (range.from && range.to) {
        if (*range.to < *range.from) return Query::MatchNothing;
        return {Query::OP_VALUE_RANGE, slot, to_compact(*range.from), to_compact(*range.to)};
    }
    // An undated article has an empty value, which sorts before every date.
    if (range.to) return {Query::OP_VALUE_RANGE, slot, "0", to_compact(*range.to)};
    return {Query::OP_VALUE_GE, slot, range.from ? to_compact(*range.from) : "0"};
}

std::chrono::sys_days as_days(Date date) {
    return std::chrono::year{date.year} / date.month / date.day;
}

Date as_date(std::chrono::year_month_day day) {
    return {static_cast<std::int16_t>(int{day.year()}),
            static_cast<std::uint8_t>(unsigned{day.month()}),
            static_cast<std::uint8_t>(unsigned{day.day()})};
}

/// `range` within the dates that the archive has; nullopt where it has none.
std::optional<DateRange> within_archive(const DateRange& range, const Xapian::Database& database) {
    const auto first = from_compact(database.get_value_lower_bound(slot::date));
    const auto last = from_compact(database.get_value_upper_bound(slot::date));
    if (!first || !last) return std::nullopt;
    return DateRange{range.from ? std::max(*range.from, *first) : *first,
                     range.to ? std::min(*range.to, *last) : *last};
}

}  // namespace

Query dated_in(const DateRange& range, const Xapian::Database& database) {
    const auto bounds = within_archive(range, database);
    if (!bounds || *bounds->to < *bounds->from) return Query::MatchNothing;
    std::vector<Query> months;
    const auto end = std::chrono::year{bounds->to->year} / bounds->to->month;
    for (auto month = std::chrono::year{bounds->from->year} / bounds->from->month; month <= end;
         month += std::chrono::months{1}) {
        const Date first = as_date(month / 1), last = as_date(month / std::chrono::last);
        const Query all(month_term(first));
        const bool whole =
            (!range.from || *range.from <= first) && (!range.to || last <= *range.to);
        months.push_back(whole ? all : Query(Query::OP_FILTER, all, value_in(range, slot::date)));
    }
    return {Query::OP_OR, months.begin(), months.end()};
}

Query without_date() {
    return Query(month_term(std::nullopt));
}

Query event_in(const DateRange& range) {
    return value_in(range, slot::event);
}

Date day_before(Date date) {
    return as_date(as_days(date) - std::chrono::days{1});
}

}  // namespace tracuu
