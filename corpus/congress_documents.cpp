#include <algorithm>
#include <array>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

constexpr std::string_view national = "Đảng Cộng sản Việt Nam";
constexpr std::string_view key_without_unit = "nqddh.?.";

constexpr std::array<std::string_view, 9> unit_kinds{
    "phường", "xã", "thị trấn", "quận", "huyện", "thị xã", "thành phố", "tỉnh", "đặc khu"};

// Words that end a unit's name in a line of capitals.
constexpr std::array<std::string_view, 16> name_ends{"lần", "nhiệm", "khóa", "về",   "tổ",  "và",
                                                     "năm", "của",   "tại",  "đến",  "cho", "thực",
                                                     "đợt", "gắn",   "do",   "trong"};

/// "QUẬN HAI BÀ TRƯNG" → each word with one capital.
std::string in_title_case(std::string_view words) {
    std::string titled;
    bool first = true;
    for (std::size_t at = 0; at < words.size();) {
        const std::string_view letter = words.substr(at, decode_utf8(words, at).size);
        titled += first ? std::string(letter) : to_lower(letter);
        first = letter == " ";
        at += letter.size();
    }
    return titled;
}

class CongressReader {
public:
    CongressReader(std::string_view text, std::size_t begin, std::size_t end, Marks marks)
        : text_(text), begin_(begin), at_(end), marks_(marks) {}

    std::optional<DocumentMention> run() {
        if (!accept("đại hội") && !accept_symbol("ĐH")) return std::nullopt;
        read_kind();
        while (read_ordinal_part() || read_term() || read_unit()) {
        }
        if (foreign_ || !(ordinal_ || term_ || unit_read_)) return std::nullopt;
        return mention();
    }

private:
    bool accept(std::string_view words) { return accept(words, at_); }

    bool accept(std::string_view words, std::size_t& at) const {
        return skip_words(text_, at, words, marks_);
    }

    bool accept_symbol(std::string_view symbol) {
        const std::size_t at = skip_spaces(text_, at_);
        const std::size_t end = at + symbol.size();
        if (!text_.substr(at).starts_with(symbol) || letter_at(text_, end)) return false;
        at_ = end;
        return true;
    }

    void read_kind() {
        delegates_ = accept("đại biểu");
        if (!delegates_) accept("đảng viên") || accept("toàn thể");
        nation_ = accept("toàn quốc");
    }

    /// "lần thứ IV", "khóa III"; right after "Đại hội" also "XIII" alone.
    bool read_ordinal_part() {
        if (ordinal_) return false;
        std::size_t at = past_bracket(at_);
        const bool said = accept("lần thứ", at) || accept("khóa", at);
        at = skip_spaces(text_, at);
        const bool alone = !said && !unit_read_ && !term_;
        if (!said && !(alone && (letter_at(text_, at).upper || digit_at(text_, at)))) return false;
        const bool arabic = digit_at(text_, at);
        const auto value = read_ordinal(text_, at, said, marks_);
        if (!value || byte_at(text_, at) == '-') return false;
        // "Đại hội 12 của Đảng"; a number alone may count anything.
        std::size_t party = at;
        if (!said && arabic && !(accept("của", party) && accept("đảng", party))) return false;
        ordinal_ = *value;
        at_ = past_closing(at);
        return true;
    }

    /// ", nhiệm kỳ 2020-2025", "(nhiệm kỳ 2015-2020)".
    bool read_term() {
        if (term_) return false;
        std::size_t at = past_bracket(at_);
        if (!accept("nhiệm kỳ", at) && !accept("nhiệm kì", at)) return false;
        at = skip_spaces(text_, at);
        std::size_t end = at;
        while (digit_at(text_, end) || byte_at(text_, end) == '-' ||
               (byte_at(text_, end) == ' ' &&
                (byte_at(text_, end + 1) == '-' || byte_at(text_, end - 1) == '-')))
            ++end;
        if (!parse_term_of_office(text_.substr(at, end - at))) return false;
        term_ = true;
        at_ = past_closing(end);
        return true;
    }

    std::size_t past_bracket(std::size_t at) const {
        at = skip_spaces(text_, at);
        const char sign = byte_at(text_, at);
        return sign == ',' || sign == '(' ? skip_spaces(text_, at + 1) : at;
    }

    std::size_t past_closing(std::size_t at) const {
        return byte_at(text_, at) == ')' ? at + 1 : at;
    }

    /// "Đảng bộ quận Long Biên", "của Ban Chấp hành Đảng bộ …", "Thành phố Hà Nội", "của Đảng"; the
    /// congresses of others ("của Hội Nông dân", "Chi bộ 5") make it none of ours.
    bool read_unit() {
        if (unit_read_ || foreign_) return false;
        std::size_t at = at_;
        if (byte_at(text_, at) == ',') return false;
        const bool joined = skip_other_subject(at);
        const bool of = accept("của", at) || joined;
        accept("ban chấp hành", at) || accept("bch", at);
        if (accept("đảng bộ", at) || accept("đảng bộ các cấp", at)) {
            if (accept("các", at)) return false;
            return read_name(at, true);
        }
        if (of && read_committee(at)) return true;
        std::size_t party = at;
        if (accept("đảng", party)) {
            if (accept("các", party) || accept("cấp", party)) return false;
            if (read_name(party, false)) return true;
            const bool whole_name =
                accept("cộng sản việt nam", party) || accept("cộng sản vn", party);
            if (whole_name || nation_ || of || ordinal_or_national_follows(party)) {
                accept("toàn quốc", party);
                unit_ = national;
                unit_read_ = true;
                at_ = party;
                return true;
            }
            return false;
        }
        if (read_name(at, false)) return true;
        // "của Đoàn thanh niên", "Đại hội Công đoàn": a congress of somebody else.
        foreign_ = of && !joined && !accept("quận ủy", at);
        return false;
    }

    bool ordinal_or_national_follows(std::size_t at) {
        std::size_t next = past_bracket(at);
        if (accept("toàn quốc", next)) return true;
        return !ordinal_ && accept("lần thứ", next);
    }

    /// "Đại hội và 3 Chương trình công tác toàn khóa của …": the other subject up to "của".
    bool skip_other_subject(std::size_t& at) const {
        std::size_t next = at;
        if (!accept("và", next)) return false;
        constexpr int most_words = 8;
        for (int words = 0; words < most_words; ++words) {
            next = skip_spaces(text_, next);
            std::size_t end = word_end(text_, next);
            while (digit_at(text_, end)) ++end;
            if (end == next) return false;
            if (match_words(text_, next, "của", marks_) != text_.npos) {
                at = end;
                return true;
            }
            next = end;
        }
        return false;
    }

    /// "Quận ủy Long Biên" for the unit "quận Long Biên".
    bool read_committee(std::size_t at) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 5> committees{
            {{"quận ủy", "quận"},
             {"huyện ủy", "huyện"},
             {"thành ủy", "thành phố"},
             {"tỉnh ủy", "tỉnh"},
             {"thị ủy", "thị xã"}}};
        for (const auto& [words, kind] : committees) {
            std::size_t end = at;
            if (!accept(words, end)) continue;
            unit_ = kind;
            unit_read_ = true;
            at_ = end;
            read_proper_name(end);
            return true;
        }
        return false;
    }

    /// A kind of unit, its name, or both, from `at`. After "Đảng bộ" a name alone will do.
    bool read_name(std::size_t at, bool after_party) {
        const std::size_t begin = at;
        for (const std::string_view kind : unit_kinds) {
            if (!accept(kind, at) && !(kind == "thành phố" && accept_city(at))) continue;
            unit_ = kind;
            break;
        }
        if (unit_.empty() && !after_party) return false;
        unit_read_ = true;
        at_ = at > begin ? at : begin;
        read_proper_name(at_);
        return true;
    }

    /// "TP." or "TP".
    bool accept_city(std::size_t& at) const {
        if (!accept("tp", at)) return false;
        if (byte_at(text_, at) == '.') ++at;
        return true;
    }

    /// Appends the capitalised words at `at` to the unit. In a line of capitals they end where a
    /// word goes on that ends names; without one they cannot be told from what follows.
    void read_proper_name(std::size_t at) {
        constexpr int most_words = 5;
        std::size_t end = at;
        const std::size_t begin = skip_spaces(text_, at);
        bool capitals = false;
        std::size_t next = begin;
        for (int words = 0; words < most_words; ++words) {
            const PrintedLetter first = letter_at(text_, next);
            if (!first.upper && !digit_at(text_, next)) break;
            std::size_t after = word_end(text_, next);
            while (digit_at(text_, after)) ++after;
            const PrintedLetter second = letter_at(text_, next + first.size);
            capitals = capitals || (first && second.upper);
            if (is_name_end(text_.substr(next, after - next))) break;
            end = after;
            if (byte_at(text_, after) != ' ') break;
            next = skip_spaces(text_, after);
        }
        if (end <= begin) return;
        if (unit_.empty() && !capitals) end = end_of_organisation(end);
        const bool ended = is_name_end(text_.substr(next, word_end(text_, next) - next)) ||
                           (byte_at(text_, end) != ' ');
        if (capitals && !ended) return;
        const std::string_view name = text_.substr(begin, end - begin);
        if (!unit_.empty()) unit_ += ' ';
        unit_ += capitals ? in_title_case(name) : std::string(name);
        at_ = end;
    }

    /// "Quân đội" before "lần thứ X": small words that go on a name without a kind of unit.
    std::size_t end_of_organisation(std::size_t end) const {
        constexpr int most_words = 4;
        std::size_t next = end;
        for (int words = 0; words < most_words; ++words) {
            const std::size_t begin = skip_spaces(text_, next);
            const std::size_t after = word_end(text_, begin);
            if (after == begin) return end;
            if (match_words(text_, begin, "lần", marks_) != text_.npos) return next;
            if (is_name_end(text_.substr(begin, after - begin))) return end;
            next = after;
        }
        return end;
    }

    static bool is_name_end(std::string_view word) {
        return std::ranges::find(name_ends, canonical_term(to_lower(word))) != name_ends.end();
    }

    DocumentMention mention() const {
        DocumentMention mention;
        mention.kind = DocumentKind::named;
        mention.type = "NQ";
        mention.issuer = "ĐH";
        if (ordinal_) mention.number = to_roman(*ordinal_);
        const bool whole_party = unit_ == national || (nation_ && unit_.empty());
        mention.body = whole_party ? std::string(national) : unit_;
        mention.canonical = "Nghị quyết Đại hội";
        if (delegates_) mention.canonical += " đại biểu";
        if (whole_party) {
            mention.canonical += " toàn quốc";
        } else if (!unit_.empty()) {
            mention.canonical += " Đảng bộ " + unit_;
        }
        if (ordinal_) mention.canonical += " lần thứ " + mention.number;
        mention.key = (whole_party ? "nqddh.tw." : std::string(key_without_unit)) +
                      (ordinal_ ? std::to_string(*ordinal_) : "?");
        mention.span = {begin_, at_};
        return mention;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    Marks marks_;
    bool delegates_ = false, nation_ = false;
    std::optional<int> ordinal_;
    bool term_ = false, unit_read_ = false, foreign_ = false;
    std::string unit_;
};

}  // namespace

std::optional<DocumentMention> read_congress_resolution(std::string_view text, std::size_t begin,
                                                        std::size_t end, Marks marks) {
    return CongressReader(text, begin, end, marks).run();
}

bool lacks_congress_unit(const DocumentMention& mention) {
    return mention.kind == DocumentKind::named && mention.key.starts_with(key_without_unit);
}

void name_congress_unit(DocumentMention& mention, const Unit& unit) {
    const bool delegates = mention.canonical.find("đại biểu") != std::string::npos;
    const std::string ordinal = mention.key.substr(mention.key.rfind('.') + 1);
    mention.body = "Đại hội Đảng bộ " + name_with_kind(unit);
    mention.body_unit = unit.key;
    mention.canonical = "Nghị quyết Đại hội" + std::string(delegates ? " đại biểu" : "") +
                        " Đảng bộ " + name_with_kind(unit);
    if (!mention.number.empty()) mention.canonical += " lần thứ " + mention.number;
    mention.key = "nqddh." + unit.key + '.' + ordinal;
}

const Unit* congress_unit(const DocumentMention& mention, const Gazetteer& gazetteer) {
    if (!lacks_congress_unit(mention) || mention.body.find(' ') == std::string::npos)
        return nullptr;
    const Unit* found = nullptr;
    for (const Unit* unit : gazetteer.named(mention.body)) {
        if (found != nullptr && found->tier == unit->tier) return nullptr;
        if (found == nullptr || unit->tier > found->tier) found = unit;
    }
    return found;
}

}  // namespace tracuu
