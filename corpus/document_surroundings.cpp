#include "corpus/document_surroundings.hpp"

#include <algorithm>
#include <array>

#include "analyzers/unicode.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

// A date in words with a line feed in it is the longest: "ngày 23 tháng 10 năm 2018".
constexpr std::size_t bytes_of_a_date = 48;
constexpr std::size_t bytes_before_an_act = 120;
constexpr std::size_t bytes_before_a_date = 200;
constexpr std::size_t bytes_before_a_body = 80;
constexpr int words_to_a_body = 8;

std::optional<Date> read_date(std::string_view text, std::size_t& at) {
    std::size_t begin = skip_spaces(text, at);
    if (byte_at(text, begin) == '(' || byte_at(text, begin) == ',')
        begin = skip_spaces(text, begin + 1);
    if (const std::size_t day = match_words(text, begin, "ngày"); day != text.npos)
        begin = skip_spaces(text, day);
    if (!digit_at(text, begin)) return std::nullopt;
    // find_dates() is asked for the whole stretch, so that it sees "ngày", with the one line feed
    // that a reference may hold as a space.
    std::string stretch(text.substr(at, utf8_floor(text, at + bytes_of_a_date) - at));
    if (const std::size_t line = stretch.find('\n'); line != stretch.npos) stretch[line] = ' ';
    const auto dates = find_dates(stretch);
    if (dates.empty() || !dates.front().has_year || at + dates.front().span.begin != begin)
        return std::nullopt;
    at += dates.front().span.end;
    if (byte_at(text, at) == ')') ++at;
    return dates.front().date;
}

std::optional<NamedBody> read_of_body(std::string_view text, std::size_t& at) {
    std::size_t begin = skip_spaces(text, at);
    if (byte_at(text, begin) == ',') begin = skip_spaces(text, begin + 1);
    const std::size_t of = match_words(text, begin, "của");
    if (of == text.npos) return std::nullopt;
    auto body = read_body(text, skip_spaces(text, of));
    if (body) at = body->end;
    return body;
}

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) ++at;
    return at;
}

/// Past "khóa XII", "(khóa XII)" and "Đảng" after a body.
std::size_t skip_congress(std::string_view text, std::size_t at) {
    const std::size_t party = match_words(text, skip_spaces(text, at), "đảng");
    if (party != text.npos) at = party;
    std::size_t next = skip_spaces(text, at);
    if (byte_at(text, next) == '(' || byte_at(text, next) == ',')
        next = skip_spaces(text, next + 1);
    const std::size_t congress = match_words(text, next, "khóa");
    if (congress == text.npos) return at;
    next = skip_spaces(text, congress);
    next = std::max(word_end(text, next), end_of_digits(text, next));
    return byte_at(text, next) == ')' ? next + 1 : next;
}

/// UBTVQH has a legislature in its symbol and Đảng bộ none: they name a body, but no issuer.
Surroundings take_issuer(Surroundings beside) {
    if (beside.issuer == "UBTVQH") beside.issuer = {};
    return beside;
}

/// The next word after `at` in the same sentence; npos at its end.
std::size_t skip_to_word(std::string_view text, std::size_t at) {
    while (at < text.size() && !letter_at(text, at) && !is_digit(text[at])) {
        const char c = text[at];
        if (c == ';' || c == '\n' || c == ':' || (c == '.' && byte_at(text, at + 1) == ' '))
            return text.npos;
        at += letter_at(text, at).size;
    }
    return at < text.size() ? at : text.npos;
}

/// Where "Công văn số", at the end of `before`, begins: what is left ends with the verb.
std::size_t end_before_announcement(std::string_view before) {
    std::size_t end = begin_of_so(before, before.size());
    if (const auto words = type_words_before(before, end)) end = words->begin;
    return skip_spaces_back(before, end);
}

/// Where what stands before "đã ban hành", at the end of `sentence`, ends; its size for another
/// word.
std::size_t end_before_verb(std::string_view sentence) {
    constexpr std::array<std::string_view, 5> verbs{" ban hành", " ra", " ký", " đã", " vừa"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view verb : verbs) {
            if (!sentence.ends_with(verb)) continue;
            sentence.remove_suffix(verb.size());
            again = true;
        }
    }
    return sentence.size();
}

}  // namespace

Surroundings read_surroundings(std::string_view text, std::size_t at) {
    Surroundings beside;
    beside.date = read_date(text, at);
    if (auto body = read_of_body(text, at)) {
        beside.body = std::move(body->name);
        beside.issuer = body->issuer;
        if (!beside.date) {
            std::size_t after = skip_congress(text, at);
            beside.date = read_date(text, after);
            if (beside.date) at = after;
        }
    }
    beside.end = at;
    return beside;
}

Surroundings read_surroundings_of_bare(std::string_view text, std::size_t at) {
    Surroundings beside = read_surroundings(text, at);
    if (!beside.issuer.empty()) return take_issuer(std::move(beside));
    bool subject = false;  // "về …" has begun: "của" may speak of the subject
    std::size_t next = beside.end;
    for (int words = 0; words < words_to_a_body; ++words) {
        next = skip_to_word(text, next);
        if (next == text.npos) break;
        std::size_t body_at = next;
        if (const auto body = read_of_body(text, body_at)) {
            const bool central = body->issuer == "TW" || body->issuer == "TTg";
            if (subject && !central) break;
            beside.body = body->name;
            beside.issuer = body->issuer;
            return take_issuer(std::move(beside));
        }
        subject = subject || match_words(text, next, "về") != text.npos;
        next = std::max(word_end(text, next), end_of_digits(text, next));
    }
    return beside;
}

std::optional<Date> date_before(std::string_view text, std::size_t at) {
    const std::size_t from = at - std::min(at, bytes_before_a_date);
    std::string_view before = text.substr(utf8_floor(text, from), at - utf8_floor(text, from));
    before.remove_suffix(before.size() - end_before_announcement(before));
    constexpr std::array<std::string_view, 5> verbs{"ban hành", "đã ra", "ra", "ký", "đã có"};
    const std::string lower = to_lower(before);
    const bool issued = std::ranges::any_of(
        verbs, [&](std::string_view verb) { return lower.ends_with(' ' + std::string(verb)); });
    if (!issued) return std::nullopt;
    const std::size_t stop = before.find_last_of(";\n");
    if (stop != before.npos) before.remove_prefix(stop + 1);
    if (const std::size_t sentence = before.rfind(". "); sentence != before.npos)
        before.remove_prefix(sentence + 1);
    const auto dates = find_dates(before);
    if (dates.size() != 1 || !dates.front().has_year) return std::nullopt;
    const std::string day = to_lower(before.substr(0, dates.front().span.begin));
    const std::size_t end = skip_spaces_back(day, day.size());
    return std::string_view(day).substr(0, end).ends_with("ngày")
               ? std::optional(dates.front().date)
               : std::nullopt;
}

std::string body_before(std::string_view text, std::size_t at) {
    const std::size_t number = begin_of_so(text, at);
    const std::size_t from = utf8_floor(text, number - std::min(number, bytes_before_a_body));
    const std::string_view near = text.substr(from, number - from);
    if (const std::size_t found = near.rfind(" của "); found != near.npos) {
        const std::size_t of = from + found;
        std::size_t next = of;
        const auto body = read_of_body(text, next);
        if (body && next == number && type_words_before(text, of)) return body->name;
    }
    std::string before = to_lower(near);
    before.resize(end_before_announcement(before));
    const std::size_t subject = end_before_verb(before);
    if (subject == before.size()) return {};
    before.resize(subject);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> central{
        {{"bộ chính trị", "Bộ Chính trị"}, {"ban bí thư", "Ban Bí thư"}}};
    for (const auto& [words, name] : central) {
        if (before.ends_with(words)) return std::string(name);
    }
    return {};
}

Span resolution_word(std::string_view text, std::size_t at, Marks marks) {
    const bool small = marks == Marks::optional && text[at] == 'q' && byte_at(text, at - 1) == 'n';
    if (small || (text[at] == 'Q' && byte_at(text, at - 1) == 'N')) {
        const bool whole = !letter_before(text, at - 1);
        const std::size_t end = at + 1;
        const bool goes_on = byte_at(text, end) == '-' || byte_at(text, end) == '/';
        // NQTW4 and NQ ĐH are written together and apart.
        const bool central =
            text.substr(end).starts_with("TW") || text.substr(end).starts_with("tw");
        if (!whole || goes_on || (letter_at(text, end) && !central)) return {};
        return {at - 1, end};
    }
    // "quyết" begins as few other words do.
    const char third = byte_at(text, at + 2), fourth = byte_at(text, at + 3);
    const bool marked = static_cast<unsigned char>(fourth) >= 0x80;
    if ((third != 'y' && third != 'Y') || !(marked || marks == Marks::optional)) return {};
    // The space first: a word is then read once, however many a q it has.
    const std::size_t before = skip_spaces_back(text, at);
    if (before == at) return {};
    const std::size_t end = word_end(text, at);
    if (end - at < 5 || end - at > 8) return {};
    const std::size_t begin = word_begin(text, before);
    if (match_words(text, begin, "nghị quyết", marks) != end) return {};
    return {begin, end};
}

std::string_view act_before(std::string_view text, std::size_t at, std::string_view issuer) {
    std::size_t from = at - std::min(at, bytes_before_an_act);
    from = utf8_floor(text, from);
    const std::string_view window = text.substr(from, at - from);
    const std::size_t stop = window.find_last_of(".;\n");
    const std::string before = to_lower(stop == window.npos ? window : window.substr(stop + 1));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> acts{
        {{"luật", "Luật"}, {"nghị quyết", "NQ"}, {"pháp lệnh", "PL"}, {"hiến pháp", "HP"}}};
    std::string_view nearest;
    std::size_t nearest_at = 0;
    for (const auto& [words, type] : acts) {
        const std::size_t found = before.rfind(words);
        const bool standing_committee = issuer.starts_with("UBTVQH");
        if (standing_committee && type != "NQ" && type != "PL") continue;
        if (found == before.npos || (!nearest.empty() && found < nearest_at)) continue;
        nearest = type;
        nearest_at = found;
    }
    return nearest;
}

bool is_so(std::string_view before) {
    std::size_t end = skip_spaces_back(before, before.size());
    while (end > 0 && (before[end - 1] == ':' || before[end - 1] == '.')) --end;
    end = skip_spaces_back(before, end);
    if (before.substr(0, end).ends_with("n°")) return true;
    const std::size_t begin = word_begin(before, end);
    const std::string_view word = before.substr(begin, end - begin);
    constexpr std::array<std::string_view, 11> words{"số", "Số", "SỐ", "sô", "Sô", "SÔ",
                                                     "so", "So", "SO", "no", "No"};
    return std::ranges::find(words, word) != words.end();
}

std::size_t begin_of_so(std::string_view text, std::size_t at) {
    if (!is_so(text.substr(0, at))) return skip_spaces_back(text, at);
    while (at > 0 && !letter_before(text, at)) --at;
    return skip_spaces_back(text, word_begin(text, at));
}

}  // namespace tracuu
