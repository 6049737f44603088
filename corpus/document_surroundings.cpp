#include "corpus/document_surroundings.hpp"

#include <algorithm>
#include <array>

#include "analyzers/unicode.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_text.hpp"

namespace tracuu {
namespace {

// A date in words with a line feed in it is the longest: "ngày 23 tháng 10 năm 2018".
constexpr std::size_t bytes_of_a_date = 48;
constexpr std::size_t bytes_before_an_act = 120;

std::optional<Date> read_date(std::string_view text, std::size_t& at) {
    std::size_t begin = skip_spaces(text, at);
    if (byte_at(text, begin) == '(' || byte_at(text, begin) == ',')
        begin = skip_spaces(text, begin + 1);
    if (const std::size_t day = match_words(text, begin, "ngày"); day != text.npos)
        begin = skip_spaces(text, day);
    if (!digit_at(text, begin)) return std::nullopt;
    // find_dates() is asked for the whole stretch, so that it sees "ngày".
    const std::string_view stretch = text.substr(at, bytes_of_a_date);
    const auto dates = find_dates(stretch.substr(0, utf8_floor(stretch, stretch.size())));
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

}  // namespace

Surroundings read_surroundings(std::string_view text, std::size_t at) {
    Surroundings beside;
    beside.date = read_date(text, at);
    if (auto body = read_of_body(text, at)) {
        beside.body = std::move(body->name);
        beside.issuer = body->issuer;
        if (!beside.date) beside.date = read_date(text, at);
    }
    beside.end = at;
    return beside;
}

std::string_view act_before(std::string_view text, std::size_t at) {
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
    const std::string word = to_lower(before.substr(begin, end - begin));
    return word == "số" || word == "sô" || word == "so" || word == "no";
}

}  // namespace tracuu
