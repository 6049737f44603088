#include "corpus/event_date.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/warnings.hpp"

namespace tracuu {
namespace {

constexpr int days_until_doubtful = 120;

// Between a document and its date: ", ngày ", " ban hành ngày " and the like.
constexpr std::size_t bytes_to_document_date = 32;

constexpr std::array<std::string_view, 5> day_words{"ngay", "sang", "chieu", "toi", "trua"};

// What makes a date the date of something else: "thông qua ngày", "từ ngày" …
constexpr std::array<std::string_view, 11> other_events{
    "cung", "thong qua", "ban hanh", "hieu luc", "thanh lap", "ky",
    "sinh", "tu",        "den",      "het",      "truoc"};

constexpr std::array<std::string_view, 6> carrying_out{"thuc hien", "trien khai", "can cu",
                                                       "chap hanh", "quan triet", "theo"};

bool is_space(std::string_view text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\n' || text[at] == '\t' ||
           text.substr(at, 2) == "\xC2\xA0" || (at > 0 && text.substr(at - 1, 2) == "\xC2\xA0");
}

/// The word that ends at `at`, spaces apart, and where it begins.
Span word_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && is_space(text, end - 1)) --end;
    std::size_t begin = end;
    const auto is_word = [&](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c) || is_digit(c);
    };
    while (begin > 0 && is_word(text[begin - 1]) && !is_space(text, begin - 1)) --begin;
    return {begin, end};
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "ngày", "sáng", "chiều ngày" stand before it, and nothing that makes it the date of something
/// else.
bool is_announced(std::string_view text, std::size_t at) {
    Span word = word_before(text, at);
    if (!is_one_of(fold(slice(text, word)), day_words)) return false;
    do word = word_before(text, word.begin);
    while (!word.empty() && is_one_of(fold(slice(text, word)), day_words));
    const std::string before = fold(slice(text, word));
    const std::string two_before = fold(slice(text, word_before(text, word.begin))) + " " + before;
    return !is_one_of(before, other_events) && !is_one_of(two_before, other_events);
}

bool is_of_a_document(std::string_view text, const DateMention& mention,
                      std::span<const DocumentMention> documents) {
    const std::size_t date = mention.span.begin;
    const auto after = std::ranges::upper_bound(
        documents, date, {}, [](const DocumentMention& document) { return document.span.begin; });
    if (after == documents.begin()) return false;
    const Span before = std::prev(after)->span;
    if (before.contains(date)) return true;
    if (before.end > date || date - before.end > bytes_to_document_date) return false;
    return slice(text, {before.end, date}).find_first_of(".;\n") == std::string_view::npos;
}

/// "21 – 22/5/2020" as the earlier of the two days, from where that begins.
DateMention from_first_day(std::string_view text, const DateMention& mention) {
    Span joint = word_before(text, mention.span.begin);
    std::size_t at = joint.end;
    for (const std::string_view mark : {"-", "–", "và", ","}) {
        if (!text.substr(0, at).ends_with(mark)) continue;
        const Span day = word_before(text, at - mark.size());
        const std::string_view digits = slice(text, day);
        if (digits.empty() || digits.size() > 2) return mention;
        if (digits.find_first_not_of("0123456789") != std::string_view::npos) return mention;
        const int first = std::stoi(std::string(digits));
        if (first >= mention.date.day) return mention;
        DateMention range = mention;
        range.date.day = static_cast<std::uint8_t>(first);
        range.span.begin = day.begin;
        return first >= 1 ? range : mention;
    }
    return mention;
}

/// `date` has day and month alone: the latest such day not after `published`.
std::optional<Date> with_year(Date date, std::optional<Date> published) {
    if (!published) return std::nullopt;
    const auto same = make_date(published->year, date.month, date.day);
    if (same && *same <= *published) return same;
    return make_date(published->year - 1, date.month, date.day);
}

bool is_carried_out(std::string_view text, Span lead, const DocumentMention& document) {
    const std::size_t from =
        std::max(lead.begin, document.span.begin - std::min<std::size_t>(document.span.begin, 60));
    const std::string before = fold(text.substr(from, document.span.begin - from));
    return std::any_of(carrying_out.begin(), carrying_out.end(), [&](std::string_view verb) {
        return before.find(verb) != std::string::npos;
    });
}

}  // namespace

std::optional<EventDate> read_event_date(std::string_view text, Span lead,
                                         std::optional<Date> published,
                                         std::span<const DocumentMention> documents) {
    for (DateMention mention : find_dates(slice(text, lead))) {
        mention.span = {mention.span.begin + lead.begin, mention.span.end + lead.begin};
        if (is_of_a_document(text, mention, documents)) continue;
        mention = from_first_day(text, mention);
        if (!is_announced(text, mention.span.begin)) continue;
        const auto date = mention.has_year ? mention.date : with_year(mention.date, published);
        if (date) return EventDate{*date, mention.span};
    }
    return std::nullopt;
}

std::vector<Warning> doubts_about(const EventDate& event, std::string_view text, Span lead,
                                  std::optional<Date> published,
                                  std::span<const DocumentMention> documents) {
    std::vector<Warning> doubts;
    if (published && event.date > *published) {
        doubts.push_back(warning_of("event-after-post"));
    }
    if (published && days_between(event.date, *published) > days_until_doubtful) {
        doubts.push_back(warning_of("event-long-before-post"));
    }
    const bool too_early =
        std::any_of(documents.begin(), documents.end(), [&](const DocumentMention& d) {
            return d.date && *d.date > event.date && lead.contains(d.span.begin) &&
                   is_carried_out(text, lead, d);
        });
    if (too_early) {
        doubts.push_back(warning_of("event-before-document"));
    }
    return doubts;
}

}  // namespace tracuu
