#include <array>

#include "analyzers/roman.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

constexpr int most_ordinal = 30;
constexpr int most_plenum = 15;

constexpr std::array<std::string_view, 11> ordinal_words{
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một"};

class PlenumReader {
public:
    PlenumReader(std::string_view text, std::size_t begin, std::size_t end, Marks marks)
        : text_(text), begin_(begin), at_(end), marks_(marks) {}

    std::vector<DocumentMention> run() {
        if (!read_meeting()) return {};
        std::size_t end = at_;
        const std::vector<int> congresses = read_congresses(end);
        // In words only with the congress: "Nghị quyết Trung ương năm 2020" is of no plenum.
        if (congresses.empty() && in_words_) return {};
        std::vector<DocumentMention> mentions;
        for (const int plenum : plenums_) {
            if (congresses.empty()) mentions.push_back(mention(plenum, 0, at_));
            for (const int congress : congresses)
                mentions.push_back(mention(plenum, congress, end));
        }
        return mentions;
    }

private:
    bool accept(std::string_view words) { return accept(words, at_); }

    bool accept(std::string_view words, std::size_t& at) const {
        return skip_words(text_, at, words, marks_);
    }

    /// Trung ương, TW, T.Ư, TƯ, Tr.Ư.
    bool accept_central() {
        const std::size_t at = skip_spaces(text_, at_);
        for (const std::string_view dotted :
             {"T.Ư", "T.ư", "t.ư", "T.W", "Tr.Ư", "T.U", "TW", "Tw", "tw", "TƯ", "Tư"}) {
            const std::size_t end = at + dotted.size();
            if (text_.substr(at).starts_with(dotted) && !letter_at(text_, end)) {
                at_ = end;
                return true;
            }
        }
        return accept("trung ương");
    }

    void accept_comma(std::size_t& at) const {
        const std::size_t sign = skip_spaces(text_, at);
        if (byte_at(text_, sign) == ',') at = sign + 1;
    }

    /// Up to the plenums' numbers: "Hội nghị Trung ương lần thứ 4", "TW4", "Hội nghị lần thứ 8 Ban
    /// Chấp hành Trung ương Đảng".
    bool read_meeting() {
        const bool meeting = accept("hội nghị") || accept("hn");
        const bool numbered = meeting && digit_at(text_, skip_spaces(text_, at_));
        if (numbered || (meeting && accept("lần thứ"))) {
            if (!read_plenums(true)) return false;
            accept_comma(at_);
            accept("của");
            if (!accept("ban chấp hành") && !accept("bch")) {
                // "Hội nghị lần thứ tư (khóa XII)" is the Central Committee's all the same.
                std::size_t at = at_;
                return !read_congresses(at).empty();
            }
            return accept_central() && accept_party();
        }
        if (!accept_central()) return false;
        accept("đảng");
        const bool ordinal = accept("lần thứ");
        return read_plenums(ordinal);
    }

    bool accept_party() {
        accept("đảng") && accept("cộng sản việt nam");
        return true;
    }

    bool read_plenums(bool ordinal) {
        std::size_t at = skip_spaces(text_, at_);
        while (true) {
            const bool is_word = !digit_at(text_, at);
            const auto plenum = read_ordinal(text_, at, true, marks_);
            if (!plenum || *plenum > most_plenum) return !plenums_.empty();
            // A figure goes on: 4%, 4,5, 4/2020.
            const char next = byte_at(text_, at);
            if (next == '%' || ((next == '.' || next == '/') && digit_at(text_, at + 1)))
                return false;
            const bool roman = is_word && letter_at(text_, at - 1).upper;
            in_words_ = in_words_ || (is_word && !ordinal && !roman);
            plenums_.push_back(*plenum);
            at_ = at;
            const std::size_t sign = skip_spaces(text_, at);
            const std::size_t both = match_words(text_, sign, "và", marks_);
            if (byte_at(text_, sign) != ',' && both == text_.npos) return true;
            at = skip_spaces(text_, both == text_.npos ? sign + 1 : both);
            // "Trung ương 4 và Trung ương 5".
            std::size_t again = at;
            if (accept("trung ương", again)) at = skip_spaces(text_, again);
            if (!digit_at(text_, at)) return true;
        }
    }

    /// ", khóa XII", "(khóa XI, XII)", "khóa XI và khóa XII", "/XII" from `at`; empty and unmoved
    /// for none.
    std::vector<int> read_congresses(std::size_t& at) const {
        std::vector<int> congresses;
        std::size_t next = at;
        accept_comma(next);
        next = skip_spaces(text_, next);
        const bool bracket = byte_at(text_, next) == '(';
        if (bracket) next = skip_spaces(text_, next + 1);
        const bool slash = byte_at(text_, at) == '/';
        if (slash) next = at + 1;
        if (!slash && !accept("khóa", next)) return {};
        next = skip_spaces(text_, next);
        if (byte_at(text_, next) == '(') next = skip_spaces(text_, next + 1);
        while (const auto congress = read_ordinal(text_, next, false, marks_)) {
            congresses.push_back(*congress);
            at = next;
            next = skip_spaces(text_, next);
            const std::size_t both = match_words(text_, next, "và", marks_);
            const char sign = byte_at(text_, next);
            if (both != text_.npos) {
                next = both;
            } else if (sign == ',' || sign == '+' || sign == ';') {
                ++next;
            } else {
                break;
            }
            accept("khóa", next);
            next = skip_spaces(text_, next);
        }
        if (bracket && byte_at(text_, skip_spaces(text_, at)) == ')')
            at = skip_spaces(text_, at) + 1;
        return congresses;
    }

    DocumentMention mention(int plenum, int congress, std::size_t end) const {
        DocumentMention mention;
        const std::string roman = congress == 0 ? "?" : to_roman(congress);
        mention.kind = DocumentKind::named;
        mention.type = "NQ";
        mention.number = std::to_string(plenum) + '/' + roman;
        mention.issuer = "TW";
        mention.canonical = "NQTW" + mention.number;
        mention.key = "nqtw." + std::to_string(plenum) + '.' +
                      (congress == 0 ? "?" : std::to_string(congress));
        mention.span = {begin_, end};
        return mention;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    Marks marks_;
    std::vector<int> plenums_;
    bool in_words_ = false;
};

}  // namespace

std::vector<DocumentMention> read_plenum_resolutions(std::string_view text, std::size_t begin,
                                                     std::size_t end, Marks marks) {
    return PlenumReader(text, begin, end, marks).run();
}

std::optional<int> read_ordinal(std::string_view text, std::size_t& at, bool words, Marks marks) {
    if (digit_at(text, at)) {
        std::size_t end = at;
        int value = 0;
        for (; digit_at(text, end) && end < at + 3; ++end) value = 10 * value + (text[end] - '0');
        if (value < 1 || value > most_ordinal || letter_at(text, end)) return std::nullopt;
        at = end;
        return value;
    }
    const std::size_t end = word_end(text, at);
    const std::string word = to_lower(text.substr(at, end - at));
    const bool capitals = end > at && letter_at(text, at).upper;
    if (capitals || marks == Marks::optional) {
        if (const auto value = roman_value(word)) {
            at = end;
            return value;
        }
    }
    if (!words) return std::nullopt;
    for (std::size_t i = ordinal_words.size(); i-- > 0;) {
        const std::size_t after = match_words(text, at, ordinal_words[i], marks);
        if (after == text.npos) continue;
        at = after;
        return static_cast<int>(i) + 1;
    }
    if (const std::size_t after = match_words(text, at, "bốn", marks); after != text.npos) {
        at = after;
        return 4;
    }
    return std::nullopt;
}

std::string to_roman(int value) {
    if (value < 1 || value > most_ordinal) return {};
    constexpr std::array<std::string_view, 10> ones{"",  "I",  "II",  "III",  "IV",
                                                    "V", "VI", "VII", "VIII", "IX"};
    return std::string(static_cast<std::size_t>(value / 10), 'X') +
           std::string(ones[static_cast<std::size_t>(value % 10)]);
}

}  // namespace tracuu
