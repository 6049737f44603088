// The line of a page that says when an article was posted and how often it was read:
//
//   Ngày đăng 16/12/2020 | 13:57 | Lượt xem: 822        08:06, 30/06/2020
//   Thứ năm - 07/08/2025 14:19                          15/11/2019 | 604
//   Cập nhật 04/09/2009 - 01:00:58 PM (GMT+7)           HT|19/5/2022|14:00
//
// A line is one only when nothing but labels, weekdays, dates, times, zones, counters and
// separators stands on it, apart from the author's name before a time. A place before the date
// ("Hải Phòng, ngày 27 tháng 02 năm 2020") makes it the head of a letter or of a printout: never a
// stamp. Source: the layouts printed by about forty Vietnamese portals and newspapers, 2007–2026.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "analyzers/span.hpp"
#include "corpus/dates.hpp"

namespace tracuu {

/// How much a stamp can be trusted to be the article's own, least first.
enum class StampRank : std::uint8_t {
    none,       ///< a counter alone, a relative time ("17 giờ trước"): no date
    today,      ///< a weekday and a date without time: often the page's clock
    date,       ///< a date alone
    date_time,  ///< a date with a time
    updated,    ///< labelled "cập nhật"
    posted,     ///< labelled "ngày đăng", "đăng lúc", "xuất bản"
};

struct PostStamp {
    StampRank rank = StampRank::none;
    std::optional<DateTime> when;
    std::optional<std::uint64_t> views;
    Span author;  ///< of the line; empty when none is printed
};

/// The stamp that `line`, without white space around it, is; nullopt when it is something else.
std::optional<PostStamp> parse_post_stamp(std::string_view line);

/// A stamp inside a line that goes on before or after it: "Title - (31/05/2020 21:23)",
/// "Title Ngày cập nhật 25/05/2020 | text". `span` is the stamp with its brackets and separators.
struct InlineStamp {
    PostStamp stamp;
    Span span;
};
std::optional<InlineStamp> find_inline_stamp(std::string_view line);

/// "17 giờ trước", "2 tháng 2 tuần trước", "một năm trước": an age, which says no date.
bool is_relative_time(std::string_view line);

/// "Hải Phòng, ngày 27 tháng 02 năm 2020" and nothing else.
bool is_letter_head_date(std::string_view line);

}  // namespace tracuu
