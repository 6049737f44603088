// Calendar dates as articles print them and as queries ask for them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"

namespace tracuu {

/// A day of the Gregorian calendar, always valid once made by make_date().
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;  ///< 1–12
    std::uint8_t day = 0;    ///< 1–31
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// nullopt for a day that does not exist (31/2, 29/2/2021) or a year outside 1900–2100.
std::optional<Date> make_date(int year, int month, int day);

std::string to_iso(Date date);         ///< 2020-12-16
std::string to_compact(Date date);     ///< 20201216: sorts as text; the form of the date value slot
std::string to_vietnamese(Date date);  ///< 16/12/2020
std::optional<Date> from_iso(std::string_view text);      ///< exactly to_iso(); else nullopt
std::optional<Date> from_compact(std::string_view text);  ///< exactly to_compact(); else nullopt
int days_between(Date from, Date to);                     ///< negative when `to` is earlier

struct DateTime {
    Date date;
    std::optional<std::uint16_t> minute;  ///< of the day, 0–1439; absent when no time was printed
    friend bool operator==(const DateTime&, const DateTime&) = default;
};

std::string to_iso(const DateTime& when);  ///< 2020-12-16T13:57, or the date alone

/// "2020-12-16", or with a time after T or a space: 13:57, 13:57:08, 13:57:08.120, each with or
/// without a zone (Z, +07:00, +0700). The result is Vietnam's time, which may be another day; a
/// time without a zone is Vietnam's. Seconds are dropped. nullopt for anything else.
std::optional<DateTime> date_time_from_iso(std::string_view text);

/// Both ends included; an absent end is open.
struct DateRange {
    std::optional<Date> from;
    std::optional<Date> to;
    bool contains(Date date) const;
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// A period as users type it: 2020, 12/2020, 2020-12, 15/12/2020, 2020-12-15, quý 4/2020, q4/2020,
/// a..b, ..b, a... A partial date is its whole period. nullopt for anything else.
std::optional<DateRange> parse_date_range(std::string_view text);

/// A date printed in running text.
struct DateMention {
    Date date;
    Span span;             ///< of the date itself, without "ngày"
    bool has_year = true;  ///< false: d/m alone, `date.year` is 0
};

/// The dates of `text` in order: d/m/y with / - . and optional spaces, "d tháng m năm y", and d/m
/// alone after ngày, sáng, chiều, tối (never fractions, idioms or document numbers).
std::vector<DateMention> find_dates(std::string_view text);

}  // namespace tracuu
