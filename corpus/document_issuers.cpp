#include "corpus/document_issuers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/unicode.hpp"
#include "corpus/document_text.hpp"

namespace tracuu {
namespace {

constexpr std::array party{
    // committees and congresses
    "TW", "TU", "QU", "HU", "ThU", "TXU", "ĐU", "ĐUK", "CB", "ĐB", "ĐH", "ĐCT", "BTTCĐB", "BCHTW",
    // organs of the Central Committee
    "VPTW", "BTCTW", "BTGTW", "BDVTW", "BTGDVTW", "BNCTW", "BKTTW", "UBKTTW", "QUTW", "ĐUCA",
    "ĐUCATW", "HĐLLTW", "BCS", "BCSĐ", "BCSĐCP", "ĐĐ", "ĐĐQH",
    // organs of local committees
    "VPTU", "BTCTU", "BTGTU", "BTGDVTU", "BDVTU", "BNCTU", "UBKTTU", "VPQU", "BTCQU", "BTGQU",
    "BDVQU", "UBKTQU", "VPHU", "BTCHU", "BTGHU", "BDVHU", "UBKTHU", "VPĐU", "UBKTĐU", "BTG", "BDV",
    "BXDĐ", "UBKT", "BTCĐU", "BTGĐU", "BTGDV", "VPThU", "BTCThU", "BTGThU", "UBKTThU"};

constexpr std::array state{
    "CP", "TTg", "VPCP", "CTN", "VPCTN", "LPQT", "QH", "UBTVQH", "VPQH", "HĐND", "UBND", "UB",
    "UBHC", "HĐBT", "HĐNN", "HĐCP", "CTUBND", "TANDTC", "VKSNDTC", "VKSTC", "HĐTP", "TANDTC",
    "KTNN", "TTCP", "UBDT", "NHNN", "HĐTVĐX", "HĐBCQG", "HĐBC", "BBC",
    // ministries, old and new
    "BTC", "BYT", "BNV", "BGDĐT", "BGD&ĐT", "BNNPTNT", "BNN&PTNT", "BNN", "BNNMT", "BNN&MT", "BCT",
    "BCA", "BQP", "BTP", "BXD", "BNG", "BKHCN", "BKHĐT", "BTNMT", "BTTTT", "BVHTTDL", "BGTVT",
    "BLĐTBXH", "BTM", "BTS", "BCN", "BVHTT", "BKH", "BDTTG", "BTCCBCP",
    // offices and departments of a province or a district
    "VP", "SNV", "STC", "SYT", "STP", "SXD", "SCT", "SGDĐT", "SGD&ĐT", "SLĐTBXH", "STNMT", "SGTVT",
    "SNN", "SVHTT", "SVHTTDL", "STTTT", "SKHĐT", "SKHCN", "PC08", "TCT", "TCHQ", "BHXH", "TCTK",
    "CAT", "CATP", "CAHN", "HĐTĐKT"};

// Mass organisations and steering committees, which write either way.
constexpr std::array either{
    "MTTQ", "MTTQ-BTT", "MTTW",     "MTTW-BTT",  "UBMTTQ", "UBMTTQVN", "UBTWMTTQVN", "BTT",
    "LHPN", "BTV",      "PN",       "ĐCT",       "TWĐTN",  "ĐTN",      "TĐTN",       "CCB",
    "HND",  "HNDVN",    "LĐLĐ",     "TLĐ",       "TWH",    "UBH",      "HCCB",       "HLHPN",
    "HCTĐ", "TWĐ",      "ĐTNCSHCM", "TWĐTN-BTC", "BCH",    "HKH",      "BCĐ",        "BCĐTW"};

template <std::size_t n>
bool contains(const std::array<const char*, n>& list, std::string_view symbol) {
    return std::ranges::find(list, symbol) != list.end();
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// `symbol` without the digits at its end.
std::string_view without_digits(std::string_view symbol) {
    while (!symbol.empty() && is_digit(symbol.back())) symbol.remove_suffix(1);
    return symbol;
}

struct BodyName {
    std::string_view words;
    std::string_view issuer;
    std::string_view name;  // as it is given out; a local one is followed by its unit
    bool local = false;
    bool drops_kind = false;  // "Quận ủy quận Long Biên" is Quận ủy Long Biên
};

// Longer names before the ones they begin with.
constexpr std::array<BodyName, 43> body_names{{
    {"bộ chính trị", "TW", "Bộ Chính trị"},
    {"ban bí thư", "TW", "Ban Bí thư"},
    {"ban chấp hành trung ương", "TW", "Ban Chấp hành Trung ương"},
    {"bch trung ương", "TW", "Ban Chấp hành Trung ương"},
    {"bch tw", "TW", "Ban Chấp hành Trung ương"},
    {"trung ương đảng", "TW", "Ban Chấp hành Trung ương"},
    {"trung ương đoàn", "TWĐTN", "Trung ương Đoàn"},
    {"trung ương", "TW", "Ban Chấp hành Trung ương"},
    {"tw", "TW", "Ban Chấp hành Trung ương"},
    {"quân ủy trung ương", "QUTW", "Quân ủy Trung ương"},
    {"đảng ủy công an trung ương", "ĐUCA", "Đảng ủy Công an Trung ương"},
    {"ủy ban kiểm tra trung ương", "UBKTTW", "Ủy ban Kiểm tra Trung ương"},
    {"ban tổ chức trung ương", "BTCTW", "Ban Tổ chức Trung ương"},
    {"ban tuyên giáo trung ương", "BTGTW", "Ban Tuyên giáo Trung ương"},
    {"ban dân vận trung ương", "BDVTW", "Ban Dân vận Trung ương"},
    {"văn phòng trung ương", "VPTW", "Văn phòng Trung ương"},
    {"thủ tướng chính phủ", "TTg", "Thủ tướng Chính phủ"},
    {"thủ tướng", "TTg", "Thủ tướng Chính phủ"},
    {"chính phủ", "CP", "Chính phủ"},
    {"ủy ban thường vụ quốc hội", "UBTVQH", "Ủy ban Thường vụ Quốc hội"},
    {"bộ tài chính", "BTC", "Bộ Tài chính"},
    {"bộ y tế", "BYT", "Bộ Y tế"},
    {"bộ nội vụ", "BNV", "Bộ Nội vụ"},
    {"bộ công an", "BCA", "Bộ Công an"},
    {"bộ quốc phòng", "BQP", "Bộ Quốc phòng"},
    {"bộ tư pháp", "BTP", "Bộ Tư pháp"},
    {"bộ xây dựng", "BXD", "Bộ Xây dựng"},
    {"bộ công thương", "BCT", "Bộ Công Thương"},
    {"bộ giáo dục và đào tạo", "BGDĐT", "Bộ Giáo dục và Đào tạo"},
    {"thành ủy", "TU", "Thành ủy", true, true},
    {"tỉnh ủy", "TU", "Tỉnh ủy", true, true},
    {"quận ủy", "QU", "Quận ủy", true, true},
    {"huyện ủy", "HU", "Huyện ủy", true, true},
    {"thị ủy", "ThU", "Thị ủy", true, true},
    {"đảng ủy", "ĐU", "Đảng ủy", true},
    {"đảng bộ", "ĐU", "Đảng ủy", true},
    {"đại hội đảng bộ", "ĐH", "Đại hội Đảng bộ", true},
    {"đại hội đại biểu đảng bộ", "ĐH", "Đại hội Đảng bộ", true},
    {"ủy ban nhân dân", "UBND", "UBND", true},
    {"ubnd", "UBND", "UBND", true},
    {"hội đồng nhân dân", "HĐND", "HĐND", true},
    {"hđnd", "HĐND", "HĐND", true},
    {"hdnd", "HĐND", "HĐND", true},
}};

// What may stand before a committee without changing whose document it is.
constexpr std::array<std::string_view, 8> inner_organs{
    "ban thường vụ", "btv",       "ban chấp hành", "bch",
    "thường trực",   "thường vụ", "hội nghị",      "chủ tịch"};

// "tp." stands for a kind of unit and ends with a full stop that ends no sentence.
constexpr std::array<std::string_view, 10> unit_kinds{
    "phường", "xã", "thị trấn", "quận", "huyện", "thị xã", "thành phố", "tỉnh", "tp", "đặc khu"};

/// "phường Thanh Nhàn", "TP. Hà Nội", "Long Biên" from `at`: an optional kind and capitalised
/// words, as they are printed with single spaces. In a line of capitals a name has no end: empty.
std::string read_unit(std::string_view text, std::size_t& at) {
    std::string name;
    std::size_t end = at;
    std::size_t next = skip_spaces(text, at);
    for (const std::string_view kind : unit_kinds) {
        const std::size_t after = match_words(text, next, kind);
        if (after == text.npos) continue;
        name = kind == "tp" ? "thành phố" : kind;
        next = skip_spaces(text, byte_at(text, after) == '.' ? after + 1 : after);
        break;
    }
    constexpr int most_words = 5;
    int words = 0;
    for (; words < most_words; ++words) {
        const std::size_t after = word_end(text, next);
        const PrintedLetter first = letter_at(text, next);
        const PrintedLetter second = letter_at(text, next + first.size);
        if (!first.upper || (second && second.upper)) break;
        if (!name.empty()) name += ' ';
        name += text.substr(next, after - next);
        end = after;
        if (byte_at(text, after) != ' ') break;
        next = skip_spaces(text, after);
    }
    if (words == 0) return {};
    at = end;
    return name;
}

struct Committee {
    std::string_view kind, name, issuer;
};
constexpr std::array<Committee, 5> committees{{{"quận ", "Quận ủy", "QU"},
                                               {"huyện ", "Huyện ủy", "HU"},
                                               {"thị xã ", "Thị ủy", "ThU"},
                                               {"thành phố ", "Thành ủy", "TU"},
                                               {"tỉnh ", "Tỉnh ủy", "TU"}}};

/// Completes a local body by its unit; without one it is not named in full. The committee of a
/// party organisation bears the name of its level: BCH Đảng bộ quận Long Biên is Quận ủy Long Biên.
void add_unit(NamedBody& named, const BodyName& body, std::string unit) {
    const bool any_level = body.words == "đảng bộ";
    if (any_level) named.issuer = {};
    if (unit.empty()) {
        named.name.clear();
        return;
    }
    for (const std::string_view ward : {"phường ", "xã ", "thị trấn "}) {
        if (any_level && unit.starts_with(ward)) named.issuer = body.issuer;
    }
    for (const Committee& committee : committees) {
        if (!unit.starts_with(committee.kind)) continue;
        if (any_level) {
            named.name = committee.name;
            named.issuer = committee.issuer;
        }
        if (any_level || body.drops_kind) unit.erase(0, committee.kind.size());
        break;
    }
    named.name += ' ' + unit;
}

}  // namespace

std::string normalize_issuer(std::string_view symbol) {
    std::string normal(symbol);
    for (const std::string_view dotted : {"Tr.Ư", "Tr.W", "T.Ư", "T.W", "TƯ", "T.U"})
        replace_all(normal, dotted, dotted == "T.U" ? "TU" : "TW");
    for (const std::string_view typo : {"ƯBND", "UBNĐ", "ỦBND", "UBDN"})
        replace_all(normal, typo, "UBND");
    replace_all(normal, "HDND", "HĐND");
    if (normal == "TWĐ") return "TW";
    const std::string lower = to_lower(normal);
    if (lower == "ttg") return "TTg";
    if (lower == "thu") return "ThU";
    return normal;
}

bool is_known_issuer(std::string_view symbol) {
    return is_party_issuer(symbol) || is_state_issuer(symbol) || contains(either, symbol) ||
           contains(either, without_digits(symbol));
}

bool is_party_issuer(std::string_view symbol) {
    return contains(party, symbol.substr(0, symbol.find('-')));
}

bool is_state_issuer(std::string_view symbol) {
    if (is_assembly(symbol)) return true;
    const std::string_view first = symbol.substr(0, symbol.find('-'));
    return contains(state, first) || contains(state, without_digits(first));
}

bool is_of_one_body(std::string_view symbol) {
    return std::ranges::any_of(
        body_names, [&](const BodyName& body) { return !body.local && body.issuer == symbol; });
}

bool is_assembly(std::string_view symbol) {
    const std::string_view body = without_digits(symbol);
    return body.size() < symbol.size() && (body == "QH" || body == "UBTVQH");
}

std::string find_issuer(std::string_view symbol) {
    const std::string lower = to_lower(symbol);
    if (lower == "tư" || lower == "t.ư" || lower == "t.w" || lower == "tr.ư") return "TW";
    const std::string_view letters = without_digits(lower);
    const auto search = [&](const auto& list, std::string_view wanted) -> std::string {
        for (const std::string_view known : list) {
            if (to_lower(known) == wanted) return std::string(known);
        }
        return {};
    };
    for (const std::string_view wanted : {std::string_view(lower), letters}) {
        std::string found = search(party, wanted);
        if (found.empty()) found = search(state, wanted);
        if (found.empty()) found = search(either, wanted);
        if (!found.empty()) return found + lower.substr(wanted.size());
    }
    return {};
}

std::string_view marked_issuer(std::string_view folded) {
    const auto search = [&](const auto& list) -> std::string_view {
        for (const std::string_view symbol : list) {
            if (to_lower(symbol) != folded && fold(symbol) == folded) return symbol;
        }
        return {};
    };
    if (const auto found = search(party); !found.empty()) return found;
    if (const auto found = search(state); !found.empty()) return found;
    return search(either);
}

std::optional<NamedBody> read_body(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view organ : inner_organs) {
            const std::size_t end = match_words(text, at, organ);
            if (end == text.npos) continue;
            const std::size_t next = skip_spaces(text, end);
            // "Ban Chấp hành Trung ương" is a body of its own.
            if (match_words(text, next, "trung ương") != text.npos) break;
            at = next;
            again = true;
            break;
        }
    }
    for (const BodyName& body : body_names) {
        std::size_t end = match_words(text, at, body.words);
        if (end == text.npos) continue;
        NamedBody named{begin, end, body.issuer, std::string(body.name)};
        if (body.local) {
            add_unit(named, body, read_unit(text, end));
            named.end = end;
        }
        return named;
    }
    return std::nullopt;
}

}  // namespace tracuu
