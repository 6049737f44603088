#include "searcher/date_query.hpp"

#include <chrono>

namespace tracuu {

Xapian::Query date_query(Xapian::valueno slot, const DateRange& range) {
    if (range.from && range.to) {
        if (*range.to < *range.from) return Xapian::Query::MatchNothing;
        return {Xapian::Query::OP_VALUE_RANGE, slot, to_compact(*range.from),
                to_compact(*range.to)};
    }
    // An undated article has an empty value, which sorts before every date.
    if (range.to) return {Xapian::Query::OP_VALUE_RANGE, slot, "0", to_compact(*range.to)};
    return {Xapian::Query::OP_VALUE_GE, slot, range.from ? to_compact(*range.from) : "0"};
}

Date day_before(Date date) {
    const std::chrono::sys_days day{std::chrono::year{date.year} / date.month / date.day};
    const std::chrono::year_month_day before{day - std::chrono::days{1}};
    return {static_cast<std::int16_t>(int{before.year()}),
            static_cast<std::uint8_t>(unsigned{before.month()}),
            static_cast<std::uint8_t>(unsigned{before.day()})};
}

}  // namespace tracuu
