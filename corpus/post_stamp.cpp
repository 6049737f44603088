#include "corpus/post_stamp.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/byline.hpp"

namespace tracuu {

namespace {

constexpr std::size_t longest_stamp = 160;  ///< bytes of a line
constexpr std::size_t longest_author = 48;  ///< bytes before a time

struct Label {
    std::string_view folded;
    StampRank rank;
};

/// Longer ones first. "in luc" and "hom nay" are left out on purpose: the date of a printout and
/// the date of today are not the article's.
constexpr std::array<Label, 19> labels = {{
    {"ngay dang bai", StampRank::posted},  {"ngay dang tin", StampRank::posted},
    {"ngay dang", StampRank::posted},      {"dang ngay", StampRank::posted},
    {"dang luc", StampRank::posted},       {"ngay xuat ban", StampRank::posted},
    {"xuat ban", StampRank::posted},       {"thoi gian dang", StampRank::posted},
    {"ngay viet", StampRank::posted},      {"ngay gui", StampRank::posted},
    {"post date", StampRank::posted},      {"posted on", StampRank::posted},
    {"publish date", StampRank::posted},   {"published", StampRank::posted},
    {"ngay cap nhat", StampRank::updated}, {"cap nhat lan cuoi", StampRank::updated},
    {"cap nhat luc", StampRank::updated},  {"cap nhat ngay", StampRank::updated},
    {"cap nhat", StampRank::updated},
}};

constexpr std::array<std::string_view, 11> view_labels = {
    "so luot xem", "luot xem", "so lan xem", "so luot doc",   "luot doc",        "da xem",
    "view count",  "views",    "view",       "luot truy cap", "intnumviewtotal="};

constexpr std::array<std::string_view, 15> weekdays = {
    "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "thu 2",
    "thu 3",   "thu 4",  "thu 5",  "thu 6",   "thu 7",   "cn",      "sunday"};

/// Words that may stand before a date and say nothing of it.
constexpr std::array<std::string_view, 7> fillers = {"in trang", "in bai viet", "in bai", "print",
                                                     "email",    "ngay",        "luc"};

constexpr std::array<std::string_view, 15> separators = {
    " ", "\u00A0", "|", ",", "-", "–", "—", "•", "·", "'", ".", ";", "\t", "/", ":"};

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// Reads a folded line item by item.
class StampReader {
public:
    explicit StampReader(std::string_view folded) : rest_(folded) {}

    /// The stamp, when the whole line is consumed (or, if `open`, as much of it as is one).
    std::optional<PostStamp> read(bool open) {
        while (!rest_.empty() && take_item()) {
        }
        if (!rest_.empty() && !open) return std::nullopt;
        if (!date_ && !views_) return std::nullopt;
        PostStamp stamp;
        stamp.views = views_;
        if (date_) {
            stamp.when = DateTime{*date_, minute_};
            stamp.rank = label_ != StampRank::none ? label_
                         : minute_                 ? StampRank::date_time
                         : weekday_ && !in_words_  ? StampRank::today
                                                   : StampRank::date;
        }
        return stamp;
    }

    std::string_view rest() const { return rest_; }
    bool has_time() const { return minute_.has_value(); }

private:
    bool take_item() {
        return take_separator() || take_label() || take_views() || take_weekday() || take_zone() ||
               (!date_ && take_date()) || (!minute_ && take_time()) || take_filler() ||
               take_bare_views();
    }

    bool take(std::string_view literal) {
        if (!rest_.starts_with(literal)) return false;
        const std::string_view after = rest_.substr(literal.size());
        if (is_letter(literal.back()) && !after.empty() && is_letter(after.front())) return false;
        rest_ = after;
        return true;
    }

    template <std::size_t N>
    bool take_one(const std::array<std::string_view, N>& choices) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](std::string_view choice) { return take(choice); });
    }

    bool take_separator() {
        const bool bar = rest_.starts_with('|');
        if (!take_one(separators)) return false;
        after_bar_ = after_bar_ || bar;
        return true;
    }

    bool take_label() {
        for (const Label& label : labels) {
            if (!take(label.folded)) continue;
            if (label_ == StampRank::none) label_ = label.rank;
            return true;
        }
        return false;
    }

    bool take_weekday() {
        if (!take_one(weekdays)) return false;
        weekday_ = true;
        return true;
    }

    bool take_filler() { return take_one(fillers); }

    bool take_zone() {
        constexpr std::array<std::string_view, 6> zones = {"(gmt+7)", "[gmt+7]", "(gmt +7)",
                                                           "(utc+7)", "gmt+7",   "(gmt+07:00)"};
        return take_one(zones);
    }

    std::optional<int> take_number(std::size_t most) {
        std::size_t end = 0;
        int value = 0;
        while (end < rest_.size() && is_digit(rest_[end]) && end <= most)
            value = value * 10 + (rest_[end++] - '0');
        if (end == 0 || end > most) return std::nullopt;
        rest_.remove_prefix(end);
        return value;
    }

    /// With dots as thousands separators: 72.384.
    std::optional<std::uint64_t> take_count() {
        std::uint64_t value = 0;
        std::size_t end = 0;
        while (end < rest_.size() && end < 15 &&
               (is_digit(rest_[end]) || (rest_[end] == '.' && end > 0 && end + 3 < rest_.size() &&
                                         is_digit(rest_[end + 1])))) {
            if (is_digit(rest_[end])) value = value * 10 + static_cast<unsigned>(rest_[end] - '0');
            ++end;
        }
        if (end == 0) return std::nullopt;
        rest_.remove_prefix(end);
        return value;
    }

    void skip_spaces() {
        while (take(" ") || take("\u00A0")) {
        }
    }

    bool take_views() {
        const std::string_view before = rest_;
        if (take_one(view_labels)) {
            skip_spaces();
            take(":");
            skip_spaces();
            if (const auto count = take_count()) views_ = count;
            return true;
        }
        if (const auto count = take_count()) {
            skip_spaces();
            if (take_one(view_labels)) {
                views_ = count;
                return true;
            }
        }
        rest_ = before;
        return false;
    }

    /// "15/11/2019 | 604": a number after a date and a bar, at the end.
    bool take_bare_views() {
        if (!date_ || views_ || !after_bar_) return false;
        const std::string_view before = rest_;
        const auto count = take_count();
        if (count && rest_.empty()) {
            views_ = count;
            return true;
        }
        rest_ = before;
        return false;
    }

    bool take_date() {
        const auto found = find_dates(rest_);
        if (!found.empty() && found.front().span.begin == 0 && found.front().has_year) {
            const std::string_view printed = slice(rest_, found.front().span);
            in_words_ = std::any_of(printed.begin(), printed.end(), is_letter);
            rest_.remove_prefix(found.front().span.end);
            date_ = found.front().date;
            return true;
        }
        if (const auto words = take_folded_date()) {
            date_ = words;
            in_words_ = true;
            return true;
        }
        const auto iso = from_iso(rest_.substr(0, 10));
        if (!iso || (rest_.size() > 10 && is_digit(rest_[10]))) return false;
        date_ = iso;
        rest_.remove_prefix(10);
        if (rest_.starts_with('t')) rest_.remove_prefix(1);
        return true;
    }

    /// "18 thang 12, 2017", "5 thang 3 nam 2021": find_dates() knows these with marks only.
    std::optional<Date> take_folded_date() {
        const std::string_view before = rest_;
        const auto day = take_number(2);
        skip_spaces();
        if (day && take("thang")) {
            skip_spaces();
            const auto month = take_number(2);
            skip_spaces();
            take(",") || take("nam") || take("/");
            skip_spaces();
            const auto year = take_number(4);
            if (month && year)
                if (const auto date = make_date(*year, *month, *day)) return date;
        }
        rest_ = before;
        return std::nullopt;
    }

    /// 13:57, 01:00:58 PM, 8:05 CH, 14h30, 14 giờ 30; "13:25 PM" is 13:25.
    bool take_time() {
        const std::string_view before = rest_;
        auto hour = take_number(2);
        if (hour && (take(":") || take_hour_letter())) {
            skip_spaces();
            const auto minute = take_number(2);
            if (minute && *hour < 24 && *minute < 60) {
                if (rest_.size() > 2 && rest_[0] == ':' && is_digit(rest_[1])) {
                    rest_.remove_prefix(1);
                    take_number(2);
                }
                skip_spaces();
                if (take("pm") || take("ch"))
                    hour = *hour < 12 ? *hour + 12 : *hour;
                else if ((take("am") || take("sa")) && *hour == 12)
                    hour = 0;
                minute_ = static_cast<std::uint16_t>(*hour * 60 + *minute);
                return true;
            }
        }
        rest_ = before;
        return false;
    }

    bool take_hour_letter() {
        if (rest_.size() > 1 && rest_[0] == 'h' && is_digit(rest_[1])) {
            rest_.remove_prefix(1);
            return true;
        }
        skip_spaces();
        return take("gio");
    }

    std::string_view rest_;
    std::optional<Date> date_;
    std::optional<std::uint16_t> minute_;
    std::optional<std::uint64_t> views_;
    StampRank label_ = StampRank::none;
    bool weekday_ = false;
    bool in_words_ = false;
    bool after_bar_ = false;
};

/// Where in `line` digits begin that may be a date or a time after an author's name.
std::size_t first_digit(std::string_view line) {
    return line.find_first_of("0123456789");
}

std::optional<PostStamp> stamp_after_author(std::string_view line) {
    const std::size_t at = first_digit(line);
    if (at == line.npos || at == 0 || at > longest_author) return std::nullopt;
    std::size_t end = at;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '|' || line[end - 1] == '-' ||
                       line[end - 1] == ','))
        --end;
    const auto name = line.substr(0, end);
    if (end == at || !is_person_name(name)) return std::nullopt;
    auto stamp = StampReader(fold(line.substr(at))).read(false);
    if (!stamp || !stamp->when || !stamp->when->minute) return std::nullopt;
    stamp->author = {0, end};
    return stamp;
}

/// "Title - (31/05/2020 21:23)".
std::optional<InlineStamp> bracketed_at_end(std::string_view line) {
    if (!line.ends_with(')')) return std::nullopt;
    const std::size_t open = line.rfind('(');
    if (open == line.npos || open == 0 || line.size() - open > longest_stamp) return std::nullopt;
    const std::string folded = fold(line.substr(open + 1, line.size() - open - 2));
    const auto stamp = StampReader(folded).read(false);
    if (!stamp || stamp->rank < StampRank::date_time) return std::nullopt;
    std::size_t begin = open;
    while (begin > 0 && (line[begin - 1] == ' ' || line[begin - 1] == '-')) --begin;
    return InlineStamp{*stamp, {begin, line.size()}};
}

/// How many bytes of `text` the first `folded` bytes of fold(text) were made from.
std::size_t unfolded_size(std::string_view text, std::size_t folded) {
    std::size_t at = 0;
    for (std::size_t made = 0; made < folded && at < text.size();) {
        const std::size_t size = decode_utf8(text, at).size;
        made += fold(text.substr(at, size)).size();
        at += size;
    }
    return at;
}

/// "Title Ngày cập nhật 25/05/2020 | text": the label is capitalised inside the line.
std::optional<InlineStamp> labelled_inside(std::string_view line) {
    constexpr std::array<std::string_view, 5> inner_labels = {
        "Ngày đăng", "Ngày cập nhật", "Đăng ngày", "Đăng lúc", "Ngày xuất bản"};
    for (const std::string_view label : inner_labels) {
        const std::size_t at = line.find(label);
        if (at == line.npos) continue;
        std::size_t length = std::min(longest_stamp, line.size() - at);
        length = utf8_floor(line.substr(at), length);
        const std::string folded = fold(line.substr(at, length));
        StampReader reader(folded);
        const auto stamp = reader.read(true);
        if (!stamp || stamp->rank < StampRank::updated) continue;
        const std::size_t read = folded.size() - reader.rest().size();
        return InlineStamp{*stamp, {at, at + unfolded_size(line.substr(at, length), read)}};
    }
    return std::nullopt;
}

}  // namespace

std::optional<PostStamp> parse_post_stamp(std::string_view line) {
    if (line.size() > longest_stamp || first_digit(line) == line.npos) return std::nullopt;
    const std::string folded = fold(line);
    if (auto stamp = StampReader(folded).read(false)) return stamp;
    return stamp_after_author(line);
}

std::optional<InlineStamp> find_inline_stamp(std::string_view line) {
    if (auto stamp = bracketed_at_end(line)) return stamp;
    return labelled_inside(line);
}

bool is_relative_time(std::string_view line) {
    constexpr std::array<std::string_view, 7> units = {"giay", "phut",  "gio", "ngay",
                                                       "tuan", "thang", "nam"};
    if (line.size() > 48) return false;
    const std::string folded = fold(line);
    const std::size_t ago = folded.find("truoc");
    if (ago == folded.npos || ago > 32) return false;
    const bool counted = is_digit(folded[0]) || folded.starts_with("mot ");
    return counted && std::any_of(units.begin(), units.end(),
                                  [&](std::string_view unit) { return folded.find(unit) < ago; });
}

bool is_letter_head_date(std::string_view line) {
    if (line.size() > longest_stamp) return false;
    const std::string folded = fold(line);
    const std::size_t comma = folded.find(", ngay ");
    if (comma == folded.npos || comma > longest_author) return false;
    const auto stamp = StampReader(std::string_view(folded).substr(comma)).read(false);
    return stamp && stamp->when && !stamp->when->minute;
}

}  // namespace tracuu
