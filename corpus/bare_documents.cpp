#include "corpus/bare_documents.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "analyzers/unicode.hpp"
#include "corpus/document_grammar.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_list.hpp"
#include "corpus/document_surroundings.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

constexpr std::array<std::string_view, 57> counted_nouns{
    "năm",  "tháng", "ngày",  "tuần",  "giờ",  "quý",  "buổi",   "kỳ",     "khóa",  "điểm",
    "nội",  "nhiệm", "mục",   "chỉ",   "vấn",  "bước", "phần",   "chương", "điều",  "nhóm",
    "giải", "đợt",   "lần",   "người", "đồng", "xã",   "phường", "quận",   "huyện", "tỉnh",
    "hộ",   "tỷ",    "triệu", "nghìn", "khâu", "lớp",  "tổ",     "trường", "học",   "nhất",
    "việc", "trang", "tiêu",  "công",  "dự",   "đề",   "chương", "kế",     "nghị",  "lĩnh",
    "cán",  "đơn",   "trụ",   "mô",    "loại", "bài",  "nhà"};

// What goes on after "Nghị quyết 18" where 18 is its number.
constexpr std::array<std::string_view, 53> followers{
    "của",  "về",   "ngày", "và",  "do",    "được",  "là",    "trong", "tại", "ở",     "theo",
    "khóa", "khoá", "nhằm", "với", "cho",   "có",    "đã",    "này",   "thì", "mà",    "đến",
    "vào",  "bằng", "cũng", "sẽ",  "đang",  "thực",  "triển", "quy",   "qui", "hướng", "ban",
    "sửa",  "thay", "bổ",   "hay", "hoặc",  "gắn",   "ra",    "trên",  "từ",  "như",   "năm",
    "đối",  "để",   "khi",  "còn", "nhưng", "không", "tới",   "nên",   "vừa"};

constexpr std::array<std::string_view, 5> never_bare{"DA", "PA", "Luật", "L", "GM"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && digits >= "1900" && digits < "2100";
}

/// Reads what stands after the number: nothing that makes it a figure, a date or a range.
class Tail {
public:
    Tail(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    /// "/2020" of "Nghị định 30/2020".
    std::optional<int> read_year() {
        if (byte_at(text_, at_) != '/') return std::nullopt;
        std::size_t end = at_ + 1;
        while (digit_at(text_, end)) ++end;
        const std::string_view digits = text_.substr(at_ + 1, end - at_ - 1);
        if (!is_year(digits) || byte_at(text_, end) == '/' || byte_at(text_, end) == '-')
            return std::nullopt;
        at_ = end;
        return (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 +
               (digits[3] - '0');
    }

    bool is_figure() const {
        const char next = byte_at(text_, at_);
        if (next == '%' || next == '/' || letter_at(text_, at_)) return true;
        if (next == '.' || next == ',' || next == ':') return digit_at(text_, at_ + 1);
        const std::size_t sign = skip_spaces(text_, at_);
        if (byte_at(text_, sign) == '%') return true;
        return byte_at(text_, sign) == '-' && digit_at(text_, skip_spaces(text_, sign + 1));
    }

    /// Whether the next word leaves the number a document's. With "số" before it only a counted
    /// noun speaks against it, without it a small word must be one that goes on after a document.
    bool allows(bool said_so) const {
        std::size_t next = skip_spaces(text_, at_);
        const std::string word = word_at(next);
        if (word.empty()) return !digit_at(text_, next);
        if (word == "năm") return follows_year(next) || said_so;
        if (word == "ngày") return digit_at(text_, skip_spaces(text_, word_end(text_, next)));
        if (word == "khóa" || word == "khoá") return true;
        if (is_one_of(word, counted_nouns)) return said_so && letter_at(text_, next).upper;
        return said_so || letter_at(text_, next).upper || is_one_of(word, followers);
    }

    std::size_t at() const { return at_; }

private:
    std::string word_at(std::size_t at) const {
        return to_lower(text_.substr(at, word_end(text_, at) - at));
    }

    bool follows_year(std::size_t word) const {
        const std::size_t at = skip_spaces(text_, word_end(text_, word));
        return is_year(text_.substr(at, 4)) && !digit_at(text_, at + 4);
    }

    std::string_view text_;
    std::size_t at_;
};

struct Announcement {
    std::string_view type;
    std::size_t begin = 0;
    bool said_so = false, needs_so = false;
};

/// "Chỉ thị số", "NQ" … before the number at `at`. A symbol may be glued to it (NQ21).
std::optional<Announcement> announcement_before(std::string_view text, std::size_t at) {
    Announcement found;
    found.said_so = is_so(text.substr(0, at));
    const std::size_t end = begin_of_so(text, at);
    const std::size_t begin = word_begin(text, end);
    const std::string_view word = text.substr(begin, end - begin);
    if (!may_end_type_words(word)) return std::nullopt;
    if (const auto words = type_words_before(text, end)) {
        const bool any_document = match_words(text, words->begin, "văn bản") == end;
        if (end == at || any_document) return std::nullopt;
        found.type = words->symbol;
        found.begin = words->begin;
        found.needs_so = words->needs_so;
        return found;
    }
    found.type = find_type(word);
    found.begin = begin;
    // "CT5" is a block of flats, "KL 2" anything: only these are resolutions without more.
    const bool certain = found.type == "NQ" || found.type == "NĐ" ||
                         (found.type == "QĐ" && end < at) || found.type == "CTHĐ";
    if (found.type != word || !certain) return std::nullopt;
    return found;
}

/// "Hướng dẫn 03 của Ban Tổ chức Trung ương": the body that follows makes up for "số".
bool is_of_the_party(std::string_view text, std::size_t end) {
    const Surroundings beside = read_surroundings(text, end);
    return is_party_issuer(beside.issuer);
}

/// One number of a list that `announced` begins; only the first has "số" and the type beside it.
std::optional<BareReference> read_number(std::string_view text, std::size_t at,
                                         const Announcement& announced, bool first) {
    const std::size_t end = number_end(text, at);
    if (end == text.npos) return std::nullopt;
    if (announced.needs_so && !announced.said_so && !is_of_the_party(text, end))
        return std::nullopt;
    const bool said_so = announced.said_so && first;
    const std::string_view digits = text.substr(at, end - at);
    if (!said_so && is_year(digits)) return std::nullopt;
    BareReference bare;
    Tail tail(text, end);
    bare.parts.year = tail.read_year();
    if (tail.is_figure() || !tail.allows(said_so)) return std::nullopt;
    bare.parts.type = announced.type;
    bare.parts.number = to_lower(digits);
    bare.span = {first ? announced.begin : at, tail.at()};
    return bare;
}

bool is_open(const DocumentMention& mention) {
    const bool completed_by_text =
        mention.kind == DocumentKind::bare || mention.key.starts_with("nqtw.");
    return completed_by_text && mention.key.ends_with(".?");
}

/// Makes `open` the document that `full` is; its span and what is printed beside it stay.
void complete(DocumentMention& open, const DocumentMention& full) {
    open.type = full.type;
    open.number = full.number;
    open.year = full.year;
    open.issuer = full.issuer;
    open.canonical = full.canonical;
    open.key = full.key;
    if (open.body.empty()) open.body = full.body;
}

}  // namespace

std::vector<BareReference> read_bare_references(std::string_view text, std::size_t at) {
    const auto announced = announcement_before(text, at);
    if (!announced || !may_be_bare(announced->type)) return {};
    std::vector<BareReference> list;
    for (std::size_t next = at; digit_at(text, next);) {
        auto bare = read_number(text, next, *announced, list.empty());
        if (!bare) break;
        next = bare->span.end;
        list.push_back(std::move(*bare));
        if (read_joint(text, next) != Joint::comma) break;
    }
    return list;
}

void complete_bare_documents(std::vector<DocumentMention>& mentions) {
    // The first mention of each full key, in order of the keys: those that an open key can be
    // stand side by side.
    std::map<std::string_view, const DocumentMention*> full;
    for (const DocumentMention& mention : mentions) {
        if (!mention.key.ends_with(".?")) full.try_emplace(mention.key, &mention);
    }
    for (DocumentMention& mention : mentions) {
        if (!is_open(mention)) continue;
        const std::string beginning = mention.key.substr(0, mention.key.size() - 1);
        const auto first = full.lower_bound(beginning);
        if (first == full.end() || !first->first.starts_with(beginning)) continue;
        const auto second = std::next(first);
        if (second == full.end() || !second->first.starts_with(beginning))
            complete(mention, *first->second);
    }
}

bool may_be_bare(std::string_view type) {
    return !is_one_of(type, never_bare);
}

}  // namespace tracuu
