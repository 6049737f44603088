// find_dates() of dates.hpp: the grammar of dates in running text.
//
//   date     = day sep month sep year | day "tháng" month ("năm" | "/" | "," )? year | cue day sep
//   month sep      = "/" | "-" | "."            the same twice, with spaces around / and - allowed
//   cue      = ngày, hôm, nay, qua, sáng, trưa, chiều, tối, đêm, từ, đến, a weekday, "("
//
// A day and a month alone are a date only after a cue, because 12/17 and 24/7 are usually not
// dates; "từ", "đến" and "(" announce fractions as well, so after them a counted noun ("2/3 số hộ")
// rules the date out and only "/" separates. The cue may stand before a list whose last day carries
// the month: "ngày 22 đến 24/7", "ngày 25, 26-3". Lunar days (mùng, rằm, âm lịch) are never dates.
#include <algorithm>
#include <array>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/dates.hpp"

namespace tracuu {

namespace {

constexpr std::string_view nbsp = "\u00A0";

bool is_word_byte(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Reads forward through a text; every take_… moves only when it succeeds.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    std::string_view rest() const { return text_.substr(at_); }

    void skip_spaces() {
        while (at_ < text_.size()) {
            if (text_[at_] == ' ' || text_[at_] == '\t')
                ++at_;
            else if (rest().starts_with(nbsp))
                at_ += nbsp.size();
            else
                break;
        }
    }

    bool take(std::string_view literal) {
        if (!rest().starts_with(literal)) return false;
        at_ += literal.size();
        return true;
    }

    /// A number of 1 to `most` digits, not part of a longer one.
    std::optional<int> take_number(std::size_t most) {
        std::size_t end = at_;
        int value = 0;
        while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most)
            value = value * 10 + (text_[end++] - '0');
        if (end == at_ || end - at_ > most) return std::nullopt;
        at_ = end;
        return value;
    }

    std::optional<int> take_year() {
        const std::size_t begin = at_;
        const auto year = take_number(4);
        if (year && at_ - begin == 4) return year;
        at_ = begin;
        return std::nullopt;
    }

    /// The letters from here, in lower case.
    std::string peek_word() const {
        std::size_t end = at_;
        while (end < text_.size() && is_word_byte(text_[end]) &&
               !text_.substr(end).starts_with(nbsp))
            ++end;
        const std::string_view word = text_.substr(at_, end - at_);
        return is_valid_utf8(word) ? to_nfc(to_lower(word)) : std::string();
    }

    bool take_word(std::string_view lower) {
        if (peek_word() != lower) return false;
        while (at_ < text_.size() && is_word_byte(text_[at_]) && !rest().starts_with(nbsp)) ++at_;
        return true;
    }

private:
    std::string_view text_;
    std::size_t at_;
};

/// "/", "-", "." or a dash of another length, with spaces around any but the dot; '\0' when none.
char take_separator(Cursor& cursor) {
    Cursor ahead = cursor;
    if (ahead.take(".")) {
        cursor = ahead;
        return '.';
    }
    ahead.skip_spaces();
    char separator = '\0';
    if (ahead.take("/"))
        separator = '/';
    else if (ahead.take("-") || ahead.take("–"))
        separator = '-';
    if (separator == '\0') return '\0';
    ahead.skip_spaces();
    cursor = ahead;
    return separator;
}

struct Match {
    std::optional<Date> full;  ///< with its year
    int month = 0, day = 0;    ///< else these; the year is not printed
    char separator = '/';      ///< 't' for "tháng"
    std::size_t end = 0;
};

/// A date that runs on into "/QĐ" or "-CT" is a document's number, one into "%" a share.
bool runs_on(std::string_view text, std::size_t end) {
    const std::string_view rest = text.substr(end);
    if (rest.empty()) return false;
    if (is_digit(rest[0]) || rest[0] == '%' || is_ascii_letter(rest[0])) return true;
    if (rest[0] != '/' && rest[0] != '-' && rest[0] != '.' && rest[0] != ',') return false;
    if (rest.size() < 2) return false;
    if (rest[0] == '/') return rest[1] != ' ' && rest[1] != '.';
    if (rest[0] == '-')
        return rest.size() > 2 && (is_ascii_letter(rest[1]) || rest.substr(1).starts_with("Đ")) &&
               !(rest[2] >= 'a' && rest[2] <= 'z');
    return false;
}

bool is_day_and_month(int day, int month) {
    return make_date(2000, month, day).has_value();  // a leap year: 29/2 may be meant
}

std::optional<int> take_month_word(Cursor& cursor) {
    constexpr std::array<std::string_view, 10> words = {"một", "hai", "ba",  "tư",   "năm",
                                                        "sáu", "bảy", "tám", "chín", "mười"};
    const auto word = cursor.peek_word();
    if (cursor.take_word("bốn")) return 4;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    cursor.take_word(word);
    int month = static_cast<int>(found - words.begin()) + 1;
    if (month < 10) return month;
    Cursor ahead = cursor;
    ahead.skip_spaces();
    if (ahead.take_word("một"))
        month = 11;
    else if (ahead.take_word("hai"))
        month = 12;
    if (month > 10) cursor = ahead;
    return month;
}

/// " tháng m [năm] y" after a day; the month in words needs "năm", else "năm" could be five.
std::optional<Match> month_in_words(Cursor cursor, int day) {
    cursor.skip_spaces();
    if (!cursor.take_word("tháng")) return std::nullopt;
    cursor.skip_spaces();
    const auto number = cursor.take_number(2);
    const auto month = number ? number : take_month_word(cursor);
    if (!month || !is_day_and_month(day, *month)) return std::nullopt;
    Match match{std::nullopt, *month, day, 't', cursor.at()};

    cursor.skip_spaces();
    if (cursor.take(",")) cursor.skip_spaces();
    const bool announced =
        cursor.take_word("năm") || (number && (cursor.take("/") || cursor.take("-")));
    cursor.skip_spaces();
    const auto year = announced || number ? cursor.take_year() : std::nullopt;
    if (year) match.full = make_date(*year, *month, day);
    if (match.full) match.end = cursor.at();
    if (!number && !match.full) return std::nullopt;
    return match;
}

std::optional<Match> month_in_digits(Cursor cursor, int day) {
    const char separator = take_separator(cursor);
    if (separator == '\0') return std::nullopt;
    const auto month = cursor.take_number(2);
    if (!month || !is_day_and_month(day, *month)) return std::nullopt;
    Match match{std::nullopt, *month, day, separator, cursor.at()};
    Cursor ahead = cursor;
    if (take_separator(ahead) != separator) return match;
    const auto year = ahead.take_year();
    if (!year) return match;
    match.full = make_date(*year, *month, day);
    if (!match.full) return std::nullopt;
    match.end = ahead.at();
    return match;
}

enum class Announced { no, by_bracket, weakly, surely };

/// Reads words backwards from `at`, over spaces and commas.
class WordsBefore {
public:
    WordsBefore(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    void skip(std::string_view also = {}) {
        while (at_ > 0) {
            const std::string_view before = text_.substr(0, at_);
            if (before.ends_with(nbsp))
                at_ -= nbsp.size();
            else if (before.back() == ' ' || also.find(before.back()) != also.npos)
                --at_;
            else
                break;
        }
    }

    /// The word before, in lower case; empty at a digit or punctuation.
    std::string take() {
        std::size_t begin = at_;
        while (begin > 0 && is_word_byte(text_[begin - 1]) &&
               !text_.substr(0, begin).ends_with(nbsp))
            --begin;
        const std::string_view word = text_.substr(begin, at_ - begin);
        at_ = begin;
        return is_valid_utf8(word) ? to_nfc(to_lower(word)) : std::string();
    }

    bool take_number() {
        const std::size_t end = at_;
        while (at_ > 0 && is_digit(text_[at_ - 1])) --at_;
        return at_ < end && end - at_ <= 2;
    }

    bool take(std::string_view literal) {
        if (!text_.substr(0, at_).ends_with(literal)) return false;
        at_ -= literal.size();
        return true;
    }

    std::size_t at() const { return at_; }

private:
    std::string_view text_;
    std::size_t at_;
};

bool is_weekday(const std::string& word, WordsBefore before) {
    constexpr std::array<std::string_view, 6> days = {"hai", "ba", "tư", "năm", "sáu", "bảy"};
    if (word.empty() && before.take_number()) return before.skip(), before.take() == "thứ";
    if (word == "nhật") return before.skip(), before.take() == "chủ";
    return std::find(days.begin(), days.end(), word) != days.end() &&
           (before.skip(), before.take() == "thứ");
}

/// Steps over "22 đến ", "8 và ", "25, ", "20-", "5/2, " before a day: the earlier days of a list.
bool step_over_list_item(WordsBefore& before) {
    WordsBefore item = before;
    item.skip();
    if (WordsBefore mark = item; mark.take() == "ngày") item = mark, item.skip();
    if (item.take(",") || item.take("-") || item.take("–") || item.take("&")) {
    } else if (const auto word = item.take(); word != "và" && word != "đến") {
        return false;
    }
    item.skip();
    if (!item.take_number()) return false;
    if (item.take("/") && !item.take_number()) return false;
    before = item;
    return true;
}

Announced announced_by(WordsBefore before) {
    constexpr std::array<std::string_view, 10> sure = {"ngày", "sáng", "trưa", "chiều", "tối",
                                                       "đêm",  "nay",  "qua",  "hôm",   "ngaỳ"};
    before.skip();
    if (before.take("(")) return Announced::by_bracket;
    before.skip(",");
    const auto word = before.take();
    WordsBefore further = before;
    if (std::find(sure.begin(), sure.end(), word) != sure.end() || is_weekday(word, further))
        return Announced::surely;
    return word == "từ" || word == "đến" ? Announced::weakly : Announced::no;
}

Announced announcement(std::string_view text, std::size_t day) {
    WordsBefore before(text, day);
    for (int items = 0; items < 8; ++items) {
        const auto direct = announced_by(before);
        if (direct == Announced::surely || !step_over_list_item(before)) return direct;
    }
    return Announced::no;
}

/// "ngày mùng 6", "mồng 3 tháng 2", "rằm": the lunar calendar.
bool is_lunar(std::string_view text, std::size_t day, std::size_t end) {
    WordsBefore before(text, day);
    before.skip();
    const auto word = before.take();
    if (word == "mùng" || word == "mồng" || word == "rằm") return true;
    Cursor after(text, end);
    after.skip_spaces();
    if (after.take("(")) after.skip_spaces();
    return after.take_word("âm") || after.take_word("tết");
}

/// The noun after a fraction: "2/3 số hộ", "10/10 tổ", "từ 1/2 đến 2/3 số xã".
bool counts_something(std::string_view text, std::size_t end) {
    constexpr std::array<std::string_view, 24> counted = {
        "chỉ", "xã",  "phường", "hộ",  "đồng",   "đại",   "phiếu", "tiêu",
        "tổ",  "số",  "thôn",   "khu", "chi",    "đảng",  "người", "đơn",
        "cơ",  "nội", "nhiệm",  "dự",  "trường", "thành", "tổng",  "ủy"};
    Cursor after(text, end);
    after.skip_spaces();
    if (after.take_word("đến")) {
        after.skip_spaces();
        const bool fraction = after.take_number(2) && after.take("/") && after.take_number(2);
        if (!fraction) return false;
        after.skip_spaces();
    }
    return std::find(counted.begin(), counted.end(), after.peek_word()) != counted.end();
}

/// A day in brackets stands alone there or begins a period: "(5/2)", "(5/2 - 7/2)".
bool ends_in_bracket(std::string_view text, std::size_t end) {
    Cursor after(text, end);
    after.skip_spaces();
    return after.take(")") || after.take("-") || after.take("–") || after.take(",");
}

/// Whether a number may begin at `at`: not inside a word, a decimal or a document's number.
bool begins_number(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    if (is_digit(before) || is_word_byte(before))
        return static_cast<unsigned char>(before) >= 0x80 && text.substr(0, at).ends_with(nbsp);
    if (before == '/' || before == '.' || before == '_') return at < 2 || text[at - 2] == ' ';
    return true;
}

bool is_date(std::string_view text, std::size_t day, const Match& match) {
    if (runs_on(text, match.end) || is_lunar(text, day, match.end)) return false;
    if (match.full) return true;
    const auto cue = announcement(text, day);
    if (cue == Announced::surely) return true;
    if (cue == Announced::no || match.separator != '/') return false;
    if (cue == Announced::by_bracket) return ends_in_bracket(text, match.end);
    return !counts_something(text, match.end);
}

std::optional<Match> match_at(std::string_view text, std::size_t at) {
    Cursor cursor(text, at);
    const auto day = cursor.take_number(2);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    if (auto match = month_in_digits(cursor, *day)) return match;
    return month_in_words(cursor, *day);
}

}  // namespace

std::vector<DateMention> find_dates(std::string_view text) {
    std::vector<DateMention> found;
    for (std::size_t at = text.find_first_of("0123456789"); at < text.size();) {
        const auto match = begins_number(text, at) ? match_at(text, at) : std::nullopt;
        if (match && is_date(text, at, *match)) {
            const Date no_year{0, static_cast<std::uint8_t>(match->month),
                               static_cast<std::uint8_t>(match->day)};
            found.push_back(
                {match->full.value_or(no_year), {at, match->end}, match->full.has_value()});
            at = match->end;
        } else {
            while (at < text.size() && is_digit(text[at])) ++at;
        }
        at = text.find_first_of("0123456789", at);
    }
    return found;
}

}  // namespace tracuu
