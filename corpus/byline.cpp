#include "corpus/byline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/unicode.hpp"
#include "corpus/text_lines.hpp"

namespace tracuu {

namespace {

constexpr std::size_t longest_byline = 96;  ///< bytes
constexpr std::size_t most_words = 6;

/// Beginnings of capitalised lines that name an organ, a place or an event. "Thành", "Chi", "Công"
/// alone are persons' names, so these are told by two words.
constexpr std::array<std::string_view, 34> no_names = {
    "đảng",      "quận",      "phường",   "xã ",        "huyện",      "tỉnh",     "thành phố",
    "thị xã",    "thị trấn",  "ubnd",     "hđnd",       "mttq",       "chi bộ",   "công an",
    "công tác",  "công đoàn", "chủ tịch", "trung tâm",  "trung ương", "ban chấp", "ban thường",
    "ban tuyên", "hội nghị",  "hội đồng", "nghị quyết", "đại hội",    "tin tức",  "trang chủ",
    "bài viết",  "video",     "nguồn",    "theo ",      "xem ",       "ảnh "};

constexpr std::array<std::string_view, 4> desks = {"PV", "BBT", "CTV", "P.V"};

constexpr std::array<std::string_view, 10> credit_labels = {
    "tin, anh:", "tin, bai:",   "tin va anh:", "tin bai:", "tin anh:",
    "bai, anh:", "bai va anh:", "bai:",        "tin:",     "tac gia:"};

bool is_upper(char32_t c) {
    std::string letter;
    append_utf8(letter, c);
    return to_lower(letter) != letter;
}

/// Letters only, the first of them a capital; `all`: every one of them.
bool is_capitalised(std::string_view word, bool& all) {
    all = true;
    bool first = true;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = decode_utf8(word, at);
        at += point.size;
        if (point.value < 0x80 && !((point.value | 0x20) >= 'a' && (point.value | 0x20) <= 'z'))
            return false;
        const bool mark = point.value >= 0x300 && point.value < 0x370;
        const bool upper = is_upper(point.value);
        if (first && !upper) return false;
        if (!upper && !mark) all = false;
        first = false;
    }
    return !word.empty();
}

/// "Gia Thủy" or "GIA THỦY": the capitals of one style throughout.
bool is_name(std::string_view text, std::size_t fewest) {
    const auto words = words_of(text);
    if (words.size() < fewest || words.size() > 5) return false;
    std::size_t in_capitals = 0;
    for (const auto word : words) {
        bool all = false;
        if (!is_capitalised(word, all)) return false;
        if (all) ++in_capitals;
    }
    if (in_capitals != 0 && in_capitals != words.size()) return false;
    const std::string lower = to_nfc(to_lower(text));
    return std::none_of(no_names.begin(), no_names.end(),
                        [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

/// VPĐU, VHTT, TTVH: the abbreviation of an office, or its name after a dash.
bool is_desk(std::string_view text) {
    if (std::find(desks.begin(), desks.end(), text) != desks.end()) return true;
    bool all = false;
    return words_of(text).size() == 1 && is_capitalised(text, all) && all && text.size() >= 2;
}

std::string_view without_tail(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '|' || line.back() == '.'))
        line.remove_suffix(1);
    return line;
}

/// The names of a line parted by dashes, commas or "và".
bool is_list_of_names(std::string_view line) {
    constexpr std::array<std::string_view, 5> joints = {" - ", " – ", ", ", " và ", " & "};
    std::size_t names = 0;
    while (!line.empty()) {
        std::size_t at = line.npos, width = 0;
        for (const auto joint : joints) {
            const std::size_t found = line.find(joint);
            if (found < at) at = found, width = joint.size();
        }
        const std::string_view part = line.substr(0, at);
        const bool desk = names > 0 && is_desk(part);
        if (!desk && !is_name(part, names > 0 ? 1 : 2)) return false;
        ++names;
        line = at == line.npos ? std::string_view() : line.substr(at + width);
    }
    return names > 0 && names <= 3;
}

/// Bytes of a credit label at the start of `line`, its colon included; 0 when there is none.
std::size_t credit_label(std::string_view line) {
    constexpr std::size_t longest_label = 24;
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon > longest_label) return 0;
    const std::string label = fold(line.substr(0, colon + 1));
    const bool known =
        std::find(credit_labels.begin(), credit_labels.end(), label) != credit_labels.end();
    return known ? colon + 1 : 0;
}

}  // namespace

bool is_person_name(std::string_view text) {
    return is_name(text, 1);
}

std::optional<Span> parse_byline(std::string_view line) {
    if (line.size() > longest_byline || line.ends_with("./.")) return std::nullopt;
    const std::size_t label = credit_label(line);
    const std::string_view kept = without_tail(line);
    if (kept.size() <= label) return std::nullopt;
    const Span span = trimmed(kept, {label, kept.size()});
    const std::string_view name = slice(kept, span);
    if (name.empty() || words_of(name).size() > most_words + (label > 0 ? 3 : 0))
        return std::nullopt;
    if (label > 0) return span;
    const bool desk = std::find(desks.begin(), desks.end(), name) != desks.end();
    return desk || is_list_of_names(name) ? std::optional(span) : std::nullopt;
}

}  // namespace tracuu
