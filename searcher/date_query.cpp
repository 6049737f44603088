#include "searcher/date_query.hpp"

#include <chrono>
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

}  // namespace

Query dated_in(const DateRange& range, const Xapian::Database& database) {
    const std::string prefix(prefix::month);
    std::vector<Query> months;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        const auto first = from_compact((*term).substr(prefix.size()) + "01");
        if (!first) continue;
        const auto month = std::chrono::year{first->year} / first->month;
        const Date last = as_date(month / std::chrono::last);
        if ((range.from && last < *range.from) || (range.to && *range.to < *first)) continue;
        const bool whole =
            (!range.from || *range.from <= *first) && (!range.to || last <= *range.to);
        const Query all(*term);
        months.push_back(whole ? all : Query(Query::OP_FILTER, all, value_in(range, slot::date)));
    }
    return {Query::OP_OR, months.begin(), months.end()};
}

Query event_in(const DateRange& range) {
    return value_in(range, slot::event);
}

Date day_before(Date date) {
    return as_date(as_days(date) - std::chrono::days{1});
}

}  // namespace tracuu
