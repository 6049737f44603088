#include "corpus/text_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

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
    {"hội", Cue::hoi},       {"đại", Cue::dai},     {"nghị", Cue::nghi},     {"quyết", Cue::quyet},
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

/// Letters are told by exclusion: what Vietnamese text holds above U+00C0 and below the punctuation
/// block is letters and combining marks.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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
        if (word.size() > longest_) return Cue::other;
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
        longest_ = std::max(longest_, word.size());
        table_.try_emplace(std::move(word), cue);
    }

    std::unordered_map<std::string, Cue, Hash, std::equal_to<>> table_;
    std::size_t longest_ = 0;
};

const Cues& cues(bool unmarked) {
    static const Cues marked_cues(false);
    static const Cues unmarked_cues(true);
    return unmarked ? unmarked_cues : marked_cues;
}

Cue cue_of(std::string_view word, const Cues& table) {
    // Combining marks begin with 0xCC or 0xCD; text that has them is rare and worth a slow look.
    const bool decomposed = word.find_first_of("\xCC\xCD") != std::string_view::npos;
    return decomposed ? table.find(to_nfc(word)) : table.find(word);
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
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
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
            return stronger(Gap::other);
    }
}

}  // namespace

void read_words(std::string_view text, Span region, bool unmarked, std::vector<Word>& out) {
    const Cues& table = cues(unmarked);
    const std::string_view visible = text.substr(0, region.end);
    Gap gap = Gap::line;
    for (std::size_t at = region.begin; at < region.end;) {
        if (is_digit(text[at])) {
            Word word{{at, at}, Cue::number, gap, false};
            while (at < region.end && is_digit(text[at])) ++at;
            word.span.end = at;
            out.push_back(word);
            gap = Gap::none;
            continue;
        }
        CodePoint point = decode_utf8(visible, at);
        if (!is_letter(point.value)) {
            gap = widened(gap, point.value);
            at += point.size;
            continue;
        }
        Word word{{at, at}, Cue::other, gap, is_capital(point.value)};
        std::size_t letters = 0, capitals = 0;
        do {
            ++letters;
            capitals += is_capital(point.value) ? 1 : 0;
            at += point.size;
            if (at >= region.end) break;
            point = decode_utf8(visible, at);
        } while (is_letter(point.value));
        word.all_capitals = letters > 1 && capitals == letters;
        word.span.end = at;
        word.cue = cue_of(slice(text, word.span), table);
        out.push_back(word);
        gap = Gap::none;
    }
}

}  // namespace tracuu
