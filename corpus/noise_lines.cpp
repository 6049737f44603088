#include "corpus/noise_lines.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/post_stamp.hpp"
#include "corpus/text_lines.hpp"

namespace tracuu {

namespace {

constexpr std::size_t longest_noise = 240;  ///< bytes
constexpr std::size_t longest_caption = 96;

/// Keys as line_key() makes them, folded: without spaces and punctuation.
constexpr std::array<std::string_view, 62> whole_lines = {
    "print",
    "intrang",
    "inbaiviet",
    "inbai",
    "inbainay",
    "email",
    "guiemail",
    "trangchu",
    "banin",
    "aaa",
    "aa",
    "a",
    "aaatangtuongphangiamtuongphan",
    "tangtuongphangiamtuongphan",
    "xemvoicochu",
    "cochu",
    "doctruyen",
    "doctin",
    "nghedoctin",
    "skipribboncommands",
    "skiptomaincontent",
    "skipribboncommandsskiptomaincontent",
    "traloi",
    "gopy",
    "gopykien",
    "ykien",
    "ykiencuaban",
    "chiase",
    "chiasebaiviet",
    "chiasefacebook",
    "facebook",
    "twitter",
    "zalo",
    "youtube",
    "thich",
    "youtubelienhefacebookdangnhap",
    "dangnhap",
    "lienhe",
    "sodowebsite",
    "quaylentren",
    "quaylai",
    "vedautrang",
    "lentren",
    "xemthem",
    "xemchitiettaiday",
    "taive",
    "taixuong",
    "lienketwebsite",
    "tukhoa",
    "tags",
    "baigoc",
    "undefined",
    "null",
    "nan",
    "100",
    "0",
    "nguoidangtin",
    "quantri",
    "chitietbaiviet",
    "chitiettin",
    "guibinhluan",
    "binhluan",
};

/// Folded beginnings of lines that are noise however they go on.
constexpr std::array<std::string_view, 25> beginnings = {"danh gia:",
                                                         "luot danh gia",
                                                         "thong ke:",
                                                         "online:",
                                                         "dang online",
                                                         "so nguoi truy cap",
                                                         "luot truy cap",
                                                         "ban do hanh chinh",
                                                         "gui file dinh kem",
                                                         "luu y: bdo",
                                                         "vui long go tieng viet",
                                                         "toi thieu 10 chu",
                                                         "hotline",
                                                         "powered by",
                                                         "ban quyen thuoc",
                                                         "menu_war_",
                                                         "fb img",
                                                         "![](",
                                                         "<image>",
                                                         "-->",
                                                         "nguon: ",
                                                         "nguon tin: ",
                                                         "nguon tin:",
                                                         "copyright",
                                                         "nguon anh: "};

/// Folded beginnings of captions; a line is one when it is short and no sentence follows.
constexpr std::array<std::string_view, 14> captions = {"mot so hinh anh",
                                                       "mot vai hinh anh",
                                                       "hinh anh hoi nghi",
                                                       "hinh anh buoi le",
                                                       "mot so anh",
                                                       "toan canh hoi nghi",
                                                       "quang canh hoi nghi",
                                                       "toan canh dai hoi",
                                                       "quang canh dai hoi",
                                                       "anh minh hoa",
                                                       "toan canh buoi le",
                                                       "quang canh buoi le",
                                                       "sau day la mot so hinh anh",
                                                       "hinh anh:"};

constexpr std::array<std::string_view, 16> other_articles = {
    "tinlienquan",      "tinbailienquan",   "bailienquan",       "baivietlienquan",
    "tincungchuyenmuc", "baicungchuyenmuc", "cungchuyenmuc",     "nhungtinmoihon",
    "nhungtincuhon",    "cactinkhac",       "cactinbaivietkhac", "cacbaikhac",
    "tinkhac",          "tinmoinhat",       "vietbinhluan",      "ykienbandoc"};

bool starts_with_one_of(std::string_view text, auto& beginnings_of) {
    return std::any_of(beginnings_of.begin(), beginnings_of.end(),
                       [&](std::string_view each) { return text.starts_with(each); });
}

template <typename Table>
bool holds(const Table& table, std::string_view key) {
    return std::find(table.begin(), table.end(), key) != table.end();
}

std::string folded_key(std::string_view line) {
    return fold(line_key(line));
}

bool has_letters(std::string_view key) {
    return std::any_of(key.begin(), key.end(), [](char c) { return c < '0' || c > '9'; });
}

/// "- Ảnh 1.", "Ảnh 2"
bool is_picture_number(std::string_view key) {
    return key.starts_with("anh") && key.size() > 3 && key.size() < 6 &&
           std::all_of(key.begin() + 3, key.end(), is_digit);
}

bool is_source_line(std::string_view folded) {
    if (!folded.starts_with("theo ") && !folded.starts_with("nguon ")) return false;
    return folded.size() < 100 && folded.find(' ', 5) == folded.npos &&
           folded.find('.') != folded.npos && !folded.ends_with('.');
}

/// A line that is only an address, or a name with an address glued to it.
bool is_address(std::string_view folded) {
    const std::size_t at = folded.find("http");
    return at != folded.npos && folded.find("://", at) == at + (folded[at + 4] == 's' ? 5U : 4U) &&
           folded.find(' ', at) == folded.npos && at < 64;
}

}  // namespace

bool is_noise_line(std::string_view line) {
    if (line.size() > longest_noise) return false;
    const std::string folded = fold(line);
    const std::string key = folded_key(line);
    if (key.empty() || holds(whole_lines, key) || is_picture_number(key)) return true;
    if (!has_letters(key) && key.size() < 4) return true;  // page numbers, votes, zoom controls
    if (line.size() <= longest_caption && starts_with_one_of(folded, captions)) return true;
    if (starts_with_one_of(folded, beginnings)) return true;
    return is_source_line(folded) || is_address(folded) || is_relative_time(line) ||
           is_letter_head_date(line);
}

bool begins_other_articles(std::string_view line) {
    return line.size() <= longest_caption && holds(other_articles, folded_key(line));
}

std::size_t junk_prefix(std::string_view line) {
    constexpr std::array<std::string_view, 2> prefixes = {"null ", "undefined "};
    for (const std::string_view prefix : prefixes)
        if (line.starts_with(prefix) && line.size() > prefix.size() + 8) return prefix.size();
    return 0;
}

}  // namespace tracuu
