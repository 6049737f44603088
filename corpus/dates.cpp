#include "corpus/dates.hpp"

#include <fmt/format.h>

#include <chrono>

namespace tracuu {

namespace {

/// The decimal number of exactly `text`'s digits; nullopt when another character is among them.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

std::chrono::sys_days to_sys_days(Date date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / month{date.month} / day{date.day}};
}

Date to_date(std::chrono::sys_days days) {
    const std::chrono::year_month_day ymd{days};
    return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

constexpr int minutes_per_day = 24 * 60;
constexpr int vietnam_offset = 7 * 60;  ///< minutes ahead of UTC, the whole year

/// HH:MM at the start of `text`; the number of bytes read is always 5.
std::optional<int> minute_of_day(std::string_view text) {
    if (text.size() < 5 || text[2] != ':') return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *hour * 60 + *minute;
}

/// Minutes ahead of UTC of a zone as ISO 8601 writes it: Z, +07:00, +0700. An empty zone is
/// Vietnam's own.
std::optional<int> zone_offset(std::string_view zone) {
    if (zone.empty()) return vietnam_offset;
    if (zone == "Z" || zone == "z") return 0;
    if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
    const int sign = zone[0] == '+' ? 1 : -1;
    zone.remove_prefix(1);
    const bool colon = zone.size() == 5 && zone[2] == ':';
    if (!colon && zone.size() != 4) return std::nullopt;
    const auto hours = digits(zone.substr(0, 2));
    const auto minutes = digits(zone.substr(colon ? 3 : 2));
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

/// What may stand between the minutes and the zone: seconds and their fraction.
std::string_view skip_seconds(std::string_view rest) {
    if (rest.size() < 3 || rest[0] != ':' || !digits(rest.substr(1, 2))) return rest;
    rest.remove_prefix(3);
    if (rest.empty() || rest[0] != '.') return rest;
    rest.remove_prefix(1);
    while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') rest.remove_prefix(1);
    return rest;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
}

std::string to_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string to_compact(Date date) {
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string to_vietnamese(Date date) {
    return fmt::format("{:02}/{:02}/{:04}", date.day, date.month, date.year);
}

std::optional<Date> from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::optional<Date> from_compact(std::string_view text) {
    if (text.size() != 8 || !digits(text)) return std::nullopt;
    return make_date(*digits(text.substr(0, 4)), *digits(text.substr(4, 2)),
                     *digits(text.substr(6, 2)));
}

int days_between(Date from, Date to) {
    return static_cast<int>((to_sys_days(to) - to_sys_days(from)).count());
}

std::string to_iso(const DateTime& when) {
    if (!when.minute) return to_iso(when.date);
    return fmt::format("{}T{:02}:{:02}", to_iso(when.date), *when.minute / 60, *when.minute % 60);
}

std::optional<DateTime> date_time_from_iso(std::string_view text) {
    const auto date = from_iso(text.substr(0, 10));
    if (!date) return std::nullopt;
    std::string_view rest = text.substr(10);
    if (rest.empty()) return DateTime{*date, std::nullopt};
    if (rest[0] != 'T' && rest[0] != ' ') return std::nullopt;
    rest.remove_prefix(1);
    const auto minute = minute_of_day(rest);
    if (!minute) return std::nullopt;
    const auto offset = zone_offset(skip_seconds(rest.substr(5)));
    if (!offset) return std::nullopt;

    const int local = *minute + vietnam_offset - *offset;
    const int days = local >= 0 ? local / minutes_per_day : -1;
    const Date day = to_date(to_sys_days(*date) + std::chrono::days{days});
    return DateTime{day, static_cast<std::uint16_t>(local - days * minutes_per_day)};
}

bool DateRange::contains(Date date) const {
    return (!from || *from <= date) && (!to || date <= *to);
}

}  // namespace tracuu
