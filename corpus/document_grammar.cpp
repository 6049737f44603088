#include "corpus/document_grammar.hpp"

#include <algorithm>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

constexpr std::size_t most_digits = 5;
constexpr std::size_t most_issuer_parts = 20;
constexpr std::size_t longest_known_issuer = 32;  // bytes; the closed list has none of half of it

bool is_separator(char c) {
    return c == '-' || c == '/';
}

int number_value(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = 10 * value + (c - '0');
    return value;
}

/// The small letters that symbols have: CTr, TTg, QĐi, ThU, QyĐ, TrS.
bool is_small_symbol_letter(char32_t c) {
    return c == U'r' || c == U'g' || c == U'i' || c == U'h' || c == U'y';
}

std::size_t letters_of(std::string_view symbol) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < symbol.size(); at += letter_at(symbol, at).size)
        count += bool(letter_at(symbol, at));
    return count;
}

/// "C61", "V03": departments of the Ministry of Public Security, after "BCA-".
bool is_department(std::string_view text, std::size_t at) {
    return byte_at(text, at - 1) == '-' && byte_at(text, at) >= 'A' && byte_at(text, at) <= 'Z' &&
           (digit_at(text, at + 1) && digit_at(text, at + 2) && !digit_at(text, at + 3));
}

/// Reads one reference from left to right.
class Reader {
public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at), begin_(at) {}

    std::optional<NumberedReference> run() {
        if (!read_number()) return std::nullopt;
        const std::size_t number_end = at_;
        const char first = read_separator();
        if (first != '\0') read_year();
        if (digit_at(text_, at_)) return std::nullopt;
        if (!(first == '\0' ? read_spaced() : read_symbols(first))) return std::nullopt;
        return NumberedReference{std::move(parts_), {begin_, at_}, number_end};
    }

private:
    bool read_number() {
        auto number = read_document_number(text_, at_);
        if (!number) return false;
        parts_.number = std::move(number->digits);
        at_ = number->end;
        return true;
    }

    /// The separator here, spaces around it passed over; '\0' and nothing passed where none stands.
    char read_separator() {
        const std::size_t at = skip_spaces(text_, at_);
        const char separator = byte_at(text_, at);
        if (!is_separator(separator)) return '\0';
        at_ = skip_spaces(text_, at + 1);
        return separator;
    }

    /// Digits that are no year (a misprint such as 20116) are passed over before a symbol.
    void read_year() {
        if (!digit_at(text_, at_)) return;
        const std::size_t before = at_;
        std::size_t end = at_;
        while (digit_at(text_, end)) ++end;
        const std::string_view digits = text_.substr(at_, end - at_);
        at_ = end;
        if (digits.size() > most_digits || digits.size() == 1 || read_separator() == '\0') {
            at_ = before;
            return;
        }
        const int year = number_value(digits);
        if (digits.size() == 4 && year >= 1900 && year < 2100) parts_.year = year;
    }

    /// "84 QĐ/TWĐTN": only with a type and an issuer of the closed list.
    bool read_spaced() {
        const std::size_t at = skip_spaces(text_, at_);
        if (at == at_) return false;
        at_ = at;
        return read_type() && read_separator() != '\0' && read_issuer() &&
               is_known_issuer(parts_.issuer) && settle_style('\0');
    }

    bool read_symbols(char first) {
        const std::size_t start = at_;
        if (read_type()) {
            if (read_separator() != '\0' || skip_type_space()) {
                if (read_issuer()) return settle_style(first);
            }
        }
        restart(start);
        if (read_made_up_type()) return settle_style(first);
        restart(start);
        if (read_glued()) return settle_style(first);
        restart(start);
        return read_without_type();
    }

    void restart(std::size_t at) {
        at_ = at;
        parts_.type.clear();
        parts_.subject.clear();
        parts_.issuer.clear();
    }

    bool read_type() {
        const Symbol symbol = read_symbol(text_, at_);
        std::string_view type;
        if (!symbol.span.empty() && !symbol.cut) {
            type = find_type(slice(text_, symbol.span));
            at_ = symbol.span.end;
        } else {
            type = read_small_type();
        }
        parts_.type = type;
        return !type.empty();
    }

    /// "QĐNS": a type with something added, before an issuer of the closed list; taken as written.
    bool read_made_up_type() {
        const Symbol symbol = read_symbol(text_, at_);
        const std::string_view type = slice(text_, symbol.span);
        if (symbol.span.empty() || symbol.cut || known_type_beginning(type).empty() ||
            is_known_issuer(normalize_issuer(type)))
            return false;
        at_ = symbol.span.end;
        parts_.type = type;
        return read_separator() != '\0' && read_issuer() && is_known_issuer(parts_.issuer);
    }

    /// "121/2003/NĐCP": the separator between type and issuer left out.
    bool read_glued() {
        const Symbol symbol = read_symbol(text_, at_);
        const std::string_view both = slice(text_, symbol.span);
        if (symbol.span.empty() || symbol.cut || is_known_issuer(both)) return false;
        const std::string_view type = known_type_beginning(both);
        const std::string issuer = normalize_issuer(both.substr(type.size()));
        if (type.empty() || !(is_party_issuer(issuer) || is_state_issuer(issuer))) return false;
        parts_.type = type;
        parts_.issuer = issuer;
        at_ = symbol.span.end;
        return true;
    }

    /// The longest type of two letters or more that `symbol` begins with and goes on after.
    static std::string_view known_type_beginning(std::string_view symbol) {
        std::size_t size = symbol.size();
        while (size > 0) {
            size = utf8_floor(symbol, size - 1);
            const std::string_view type = find_type(symbol.substr(0, size));
            if (letters_of(type) >= 2) return type;
        }
        return {};
    }

    /// "35-ct/tw", "Luật" and the like: a type in small letters or as a word.
    std::string_view read_small_type() {
        const std::size_t end = word_end(text_, at_);
        const std::string_view type = find_type(text_.substr(at_, end - at_));
        if (!type.empty()) at_ = end;
        return type;
    }

    /// "05-CT TW": a space for the second separator, before an issuer of the closed list.
    bool skip_type_space() {
        const std::size_t at = skip_spaces(text_, at_);
        if (at == at_) return false;
        const Symbol symbol = read_symbol(text_, at);
        if (symbol.cut || !is_party_issuer(normalize_issuer(slice(text_, symbol.span))))
            return false;
        at_ = at;
        return true;
    }

    bool read_issuer() {
        std::string joined = read_issuer_part(true);
        if (joined.empty()) return false;
        parts_.issuer = joined;
        std::string before;  // all but the last part
        for (std::size_t parts = 1; parts < most_issuer_parts; ++parts) {
            const std::string last = read_joined_part();
            if (last.empty()) break;
            before = parts_.issuer;
            parts_.issuer += '-' + last;
            // 621/NQ-NS-TU of the 1980s: the subject's symbol, then the committee's.
            if (parts == 1 && !is_known_issuer(before) && is_party_issuer(last) &&
                letters_of(before) <= 3) {
                parts_.subject = before;
                parts_.issuer = last;
            }
        }
        return true;
    }

    /// "-NC", "- ĐT", "&PTNT" after an issuer's part. A dash with spaces on both sides begins
    /// another phrase.
    std::string read_joined_part() {
        const std::size_t before = at_;
        const bool spaced = byte_at(text_, at_) == ' ' || byte_at(text_, at_) == '\n';
        const std::size_t sign = skip_spaces(text_, at_);
        if (!is_separator(byte_at(text_, sign))) return {};
        const std::size_t at = skip_spaces(text_, sign + 1);
        const bool apart = spaced && at > sign + 1;
        // But an official letter's unit may stand so: 301/BGDĐT – GDMN.
        if (apart && !parts_.type.empty()) return {};
        at_ = at;
        std::string part = read_issuer_part(at == sign + 1 && !spaced);
        if (part.empty() || (apart && is_syllable(part))) at_ = before;
        return at_ == before ? std::string() : part;
    }

    /// One symbol of an issuer, normalized. `close`: no space stands before it, so that unknown
    /// ones may be taken as written.
    std::string read_issuer_part(bool close) {
        const Symbol symbol = read_symbol(text_, at_);
        if (symbol.span.empty()) return read_small_issuer();
        std::string_view raw = slice(text_, symbol.span);
        std::string part = normalize_issuer(raw);
        if (symbol.cut && !is_known_issuer(part)) {
            raw = known_beginning(raw);
            part = normalize_issuer(raw);
        }
        if (raw.empty() || (letters_of(raw) < 2 && !is_digit(raw.back()))) return {};
        if (!is_known_issuer(part) && (symbol.cut || (!close && is_syllable(part)))) return {};
        at_ += raw.size();
        // A footnote's digit: no committee has one in its symbol.
        while (is_digit(part.back()) && is_party_issuer(part.substr(0, part.size() - 1))) {
            part.pop_back();
            --at_;
        }
        return part;
    }

    static bool is_syllable(std::string_view part) {
        return parse_syllable(to_lower(part)).has_value();
    }

    /// The longest known symbol that the glued `raw` begins with ("TTgP" of "TTgPhê"); may be
    /// empty.
    static std::string_view known_beginning(std::string_view raw) {
        raw = raw.substr(0, utf8_floor(raw, longest_known_issuer));
        while (!raw.empty() && !is_known_issuer(normalize_issuer(raw)))
            raw = raw.substr(0, utf8_floor(raw, raw.size() - 1));
        return raw;
    }

    /// "35-ct/tw" in a text without capitals: only issuers of the closed list.
    std::string read_small_issuer() {
        const std::size_t end = word_end(text_, at_);
        std::string upper = upper_known(text_.substr(at_, end - at_));
        if (!upper.empty()) at_ = end;
        return upper;
    }

    static std::string upper_known(std::string_view small) {
        for (const std::string_view known : {"TW", "TU", "QU", "HU", "ĐU", "ĐH", "UBND", "HĐND",
                                             "CP", "TTg", "BTGTU", "BTGTW", "VPTW"}) {
            if (to_lower(known) == to_lower(small)) return std::string(known);
        }
        return {};
    }

    /// 100/2015/QH13, 4912/UBND-NC: acts of the National Assembly and official letters.
    bool read_without_type() {
        const std::size_t start = at_;
        if (read_symbol(text_, at_).span.empty() || !read_issuer()) return false;
        parts_.letter = true;
        parts_.style = Style::state;
        if (!parts_.subject.empty()) {
            parts_.issuer = parts_.subject + '-' + parts_.issuer;
            parts_.subject.clear();
        }
        if (is_assembly(parts_.issuer)) return true;
        parts_.type = "CV";
        const std::string_view first =
            std::string_view(parts_.issuer).substr(0, parts_.issuer.find('-'));
        const bool joint = first.size() < parts_.issuer.size();
        const bool known = is_known_issuer(first);
        parts_.needs_words = !joint || !known;
        return text_[start - 1] == '/' && (joint || known) && !parts_.year;
    }

    bool settle_style(char first) {
        if (parts_.year) {
            parts_.style = Style::state;  // the Party's numbers have no year
        } else if (is_party_issuer(parts_.issuer) && parts_.type != "CĐ") {
            parts_.style = Style::party;
        } else if (is_state_issuer(parts_.issuer) || first == '/') {
            parts_.style = Style::state;
        }
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t begin_;
    DocumentNumber parts_;
};

}  // namespace

std::optional<NumberedReference> read_reference(std::string_view text, std::size_t at) {
    return Reader(text, at).run();
}

std::optional<PrintedNumber> read_document_number(std::string_view text, std::size_t at) {
    const std::size_t end = number_end(text, at);
    if (end == text.npos) return std::nullopt;
    if (byte_at(text, end) != '.' || !digit_at(text, end + 1))
        return PrintedNumber{to_lower(text.substr(at, end - at)), end};
    const std::size_t after = number_end(text, end + 1);
    if (after == text.npos || after > end + 4) return std::nullopt;
    const bool thousands = after == end + 4;
    if (thousands && end - at > most_digits - 3) return std::nullopt;
    std::string digits(text.substr(at, end - at));
    if (!thousands) digits += '.';
    digits += text.substr(end + 1, after - end - 1);
    return PrintedNumber{std::move(digits), after};
}

std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (digit_at(text, end)) ++end;
    if (end == at || end - at > most_digits) return text.npos;
    const char letter = byte_at(text, end);
    const bool is_small = letter >= 'a' && letter <= 'z';
    const bool is_capital = letter >= 'A' && letter <= 'E';
    if ((is_small || is_capital) && !letter_at(text, end + 1)) return end + 1;
    return end;
}

Symbol read_symbol(std::string_view text, std::size_t at) {
    Symbol symbol{{at, at}, false};
    std::size_t& end = symbol.span.end;
    std::size_t letters = 0;
    while (true) {
        const PrintedLetter letter = letter_at(text, end);
        const std::string_view so_far = text.substr(at, end - at);
        if (so_far == "T" && text.substr(end).starts_with("tg")) {  // Ttg, a slip for TTg
            end += 2;
            break;
        }
        if (letter && letter.upper && !letter.toned) {
            ++letters;
            end += letter.size;
        } else if (letter && !letter.upper && is_small_symbol_letter(letter.value) && end > at) {
            const PrintedLetter next = letter_at(text, end + letter.size);
            if (next && !next.upper) break;
            ++letters;
            end += letter.size;
        } else if (digit_at(text, end) && (letters >= 2 || is_department(text, at))) {
            ++end;
        } else if (byte_at(text, end) == '&' && end > at && letter_at(text, end + 1).upper) {
            ++end;
        } else if (byte_at(text, end) == '.' && (so_far.ends_with("T") || so_far.ends_with("Tr"))) {
            const PrintedLetter next = letter_at(text, end + 1);
            if (next.value != U'Ư' && next.value != U'W') break;
            ++end;
        } else {
            break;
        }
    }
    symbol.cut = bool(letter_at(text, end)) && end > at;
    return symbol;
}

}  // namespace tracuu
