#include "corpus/dates.hpp"
namespace tracuu {
std::optional<Date> make_date(int, int, int) { return std::nullopt; }
std::string to_iso(Date) { return {}; }
std::string to_compact(Date) { return {}; }
std::string to_vietnamese(Date) { return {}; }
std::optional<Date> from_iso(std::string_view) { return std::nullopt; }
std::optional<Date> from_compact(std::string_view) { return std::nullopt; }
int days_between(Date, Date) { return 0; }
std::string to_iso(const DateTime&) { return {}; }
std::optional<DateTime> date_time_from_iso(std::string_view) { return std::nullopt; }
bool DateRange::contains(Date) const { return true; }
std::optional<DateRange> parse_date_range(std::string_view) { return std::nullopt; }
std::vector<DateMention> find_dates(std::string_view) { return {}; }
}  // namespace tracuu
