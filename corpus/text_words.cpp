#include "corpus/text_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

struct CueWord {
    std::string_view word;
    Cue cue;
};

// clang-format off
constexpr CueWord cue_words[] = {
    {"phường", Cue::phuong}, {"xã", Cue::xa},       {"thị", Cue::thi},       {"trấn", Cue::tran},
    {"quận", Cue::quan},     {"huyện", Cue::huyen}, {"thành", Cue::thanh},   {"phố", Cue::pho},
    {"tỉnh", Cue::tinh},     {"đặc", Cue::dac},     {"khu", Cue::khu},       {"tp", Cue::tp},
    {"tphcm", Cue::tphcm},   {"tx", Cue::tx},       {"tt", Cue::tt},         {"p", Cue::p},
    {"q", Cue::q},           {"đảng", Cue::dang},   {"ủy", Cue::uy},         {"uỷ", Cue::uy},
    {"bộ", Cue::bo},         {"chi", Cue::chi},     {"ubnd", Cue::ubnd},     {"hđnd", Cue::hdnd},
    {"mttq", Cue::mttq},     {"dân", Cue::dan},     {"quốc", Cue::quoc},     {"bí", Cue::bi},
    {"thư", Cue::thu},       {"chủ", Cue::chu},     {"tịch", Cue::tich},     {"an", Cue::an},
    {"hội", Cue::hoi},       {"đại", Cue::dai},     {"nghị", Cue::nghi},     {"quyết", Cue::quyet}, {"định", Cue::dinh},
    {"chương", Cue::chuong}, {"trình", Cue::trinh}, {"chỉ", Cue::directive}, {"đề", Cue::de},
    {"án", Cue::proposal},   {"kế", Cue::ke},       {"hoạch", Cue::hoach},   {"đường", Cue::duong},
    {"ngõ", Cue::ngo},       {"hẻm", Cue::hem},     {"quê", Cue::que},       {"ngụ", Cue::ngu},
    {"trú", Cue::tru},       {"sinh", Cue::sinh},   {"cũ", Cue::cu},         {"nhiệm", Cue::nhiem},
    {"kỳ", Cue::ky},         {"kì", Cue::ky},       {"nk", Cue::nk},         {"khóa", Cue::khoa},
    {"khoá", Cue::khoa},     {"giai", Cue::giai},
};
// clang-format on

// First words of the names of provinces, in either tier.
constexpr std::string_view province_heads[] = {
    "hà",    "cao",  "bắc",  "tuyên", "lào",  "điện", "lai",   "sơn",  "yên",  "hòa",
    "hoà",   "thái", "lạng", "quảng", "phú",  "vĩnh", "hải",   "hưng", "nam",  "ninh",
    "thanh", "nghệ", "thừa", "huế",   "đà",   "bình", "khánh", "kon",  "gia",  "đắk",
    "đắc",   "đăk",  "lâm",  "tây",   "đồng", "bà",   "hồ",    "long", "tiền", "bến",
    "trà",   "kiên", "cần",  "hậu",   "sóc",  "bạc",  "cà",    "hcm",
};

char32_t upper(char32_t c) {
    if (c >= U'a' && c <= U'z') return c - 32;
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
    const bool paired = (c >= 0x100 && c < 0x180) || c == 0x1A1 || (c >= 0x1EA0 && c < 0x1F00);
    if (c == 0x1B0) return 0x1AF;
    return paired && (c % 2 == 1) ? c - 1 : c;
}

bool is_capital(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z';
    if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if (c == 0x1AF) return true;
    if (c < 0x180 || c == 0x1A0 || (c >= 0x1EA0 && c < 0x1F00)) return c % 2 == 0;
    return false;
}

std::string with_capitals(std::string_view word, bool all) {
    std::string capitals;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = decode_utf8(word, at);
        append_utf8(capitals, all || at == 0 ? upper(point.value) : point.value);
        at += point.size;
    }
    return capitals;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

class Cues {
public:
    explicit Cues(bool unmarked) {
        for (const auto& [word, cue] : cue_words) add(word, cue, unmarked);
        for (const std::string_view head : province_heads) add(head, Cue::province_head, unmarked);
    }

    Cue find(std::string_view word) const {
        if (!may_be_cue(word)) return Cue::other;
        const auto found = table_.find(word);
        return found == table_.end() ? Cue::other : found->second;
    }

private:
    void add(std::string_view word, Cue cue, bool unmarked) {
        const std::string spelled = unmarked ? fold(word) : std::string(word);
        const bool lower_names_nothing = cue == Cue::province_head;
        if (!lower_names_nothing) insert(spelled, cue);
        insert(with_capitals(spelled, false), cue);
        insert(with_capitals(spelled, true), cue);
    }

    void insert(std::string word, Cue cue) {
        lengths_[first_byte(word)] |= length_bit(word);
        table_.try_emplace(std::move(word), cue);
    }

    static std::size_t first_byte(std::string_view word) {
        return static_cast<unsigned char>(word[0]);
    }
    static std::uint32_t length_bit(std::string_view word) {
        return std::uint32_t{1} << word.size();
    }

    /// Four words of five are told to be none by first byte and length.
    bool may_be_cue(std::string_view word) const {
        return word.size() < 32 && (lengths_[first_byte(word)] & length_bit(word)) != 0;
    }

    std::unordered_map<std::string, Cue, Hash, std::equal_to<>> table_;
    std::array<std::uint32_t, 256> lengths_{};  // of the words that begin with a byte
};

const Cues& cues(bool unmarked) {
    static const Cues marked_cues(false);
    static const Cues unmarked_cues(true);
    return unmarked ? unmarked_cues : marked_cues;
}

/// decode_utf8() with the common case inline.
CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? CodePoint{byte, 1, false} : decode_utf8(text, at);
}

bool is_combining_mark(char32_t c) {
    return c >= 0x300 && c < 0x370;
}

/// The gap that `c` makes; a stronger one before it stays.
Gap widened(Gap gap, char32_t c) {
    const auto stronger = [&](Gap other) { return std::max(gap, other); };
    switch (c) {
        case U' ':
        case U'\t':
        case 0xA0:
            return stronger(Gap::space);
        case U'.':
            return stronger(Gap::dot);
        case U'-':
        case U'_':
            return stronger(Gap::hyphen);
        case U',':
            return stronger(Gap::comma);
        case U'(':
        case U')':
        case U'[':
        case U']':
            return stronger(Gap::bracket);
        case U'\n':
        case U'\r':
            return Gap::line;
        case U'\'':
        case 0x2019:
            return gap;  // Ea H'leo
        default:
            return stronger(is_unicode_dash(c) ? Gap::hyphen : Gap::other);
    }
}

/// The digits from `at` on.
Word read_number(std::string_view text, std::size_t at, Gap gap) {
    Word word{{at, at}, Cue::number, gap};
    while (word.span.end < text.size() && is_digit(text[word.span.end])) ++word.span.end;
    return word;
}

/// The letters from `at` on, of which `first` is the first.
Word read_word(std::string_view text, std::size_t at, CodePoint first, Gap gap, const Cues& table) {
    Word word{{at, at}, Cue::other, gap, is_capital(first.value)};
    std::size_t letters = 0, capitals = 0;
    bool decomposed = false;
    for (CodePoint point = first; is_printed_letter(point.value); point = code_point_at(text, at)) {
        ++letters;
        capitals += is_capital(point.value) ? 1 : 0;
        decomposed = decomposed || is_combining_mark(point.value);
        at += point.size;
        if (at == text.size()) break;
    }
    word.span.end = at;
    word.all_capitals = letters > 1 && capitals == letters;
    const std::string_view written = slice(text, word.span);
    word.cue = decomposed ? table.find(to_nfc(written)) : table.find(written);
    return word;
}

}  // namespace

void read_words(std::string_view text, Span region, bool unmarked, std::vector<Word>& out) {
    const Cues& table = cues(unmarked);
    const std::string_view visible = text.substr(0, region.end);
    Gap gap = Gap::line;
    for (std::size_t at = region.begin; at < region.end;) {
        const CodePoint point = code_point_at(visible, at);
        const bool letter = is_printed_letter(point.value);
        if (!letter && !is_digit(visible[at])) {
            gap = widened(gap, point.value);
            at += point.size;
            continue;
        }
        out.push_back(letter ? read_word(visible, at, point, gap, table)
                             : read_number(visible, at, gap));
        at = out.back().span.end;
        gap = Gap::none;
    }
}

bool TextWords::is(std::size_t at, std::string_view lower) const {
    return at < size() && to_lower(word(at)) == lower;
}

}  // namespace tracuu
