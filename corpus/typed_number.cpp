#include "corpus/typed_number.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/bare_documents.hpp"
#include "corpus/document_grammar.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_key.hpp"
#include "corpus/document_surroundings.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"
#include "corpus/typed_symbols.hpp"

namespace tracuu {
namespace {

/// Reads the reference around one number.
class NumberReader {
public:
    /// `floor`: nothing before it belongs to this reference.
    NumberReader(std::string_view text, std::size_t at, std::size_t floor)
        : text_(text), floor_(floor), number_begin_(at) {}

    std::optional<DocumentQuery> run() {
        auto printed = read_document_number(text_, number_begin_);
        if (!printed || number_begin_ < floor_) return std::nullopt;
        const std::size_t number = printed->end;
        parts_.number = std::move(printed->digits);
        announce();
        end_ = number;
        if (read_full(number)) return finished(DocumentKind::number);
        if (!type_.known || !read_bare(number)) return std::nullopt;
        return finished(parts_.issuer.empty() ? DocumentKind::bare : DocumentKind::number);
    }

private:
    /// What was typed between two parts of a reference.
    enum class Gap { none, space, separator };

    /// Looks before the number for "số" and for the type, in words or as a symbol.
    void announce() {
        begin_ = number_begin_;
        said_so_ = is_so(text_.substr(0, begin_));
        if (said_so_) begin_ = word_begin(text_, last_letter(begin_));
        so_begin_ = begin_;
        const std::size_t end = skip_spaces_back(text_, begin_);
        auto words = type_words_before(text_, end);
        if (!words) {
            words = type_words_before(text_, end, true);
            if (words && has_marks_between(words->begin, words->end)) words.reset();
        }
        if (words && words->begin >= floor_) {
            begin_ = words->begin;
            words_ = true;
            needs_so_ = words->needs_so;
            type_ = {std::string(words->symbol), {}, true};
            return;
        }
        words_ = false;
        const std::size_t begin = word_begin(text_, end);
        if (begin == end || begin < floor_) return;
        const SymbolReading symbol = read_type_symbol(text_.substr(begin, end - begin));
        if (!symbol.known) return;
        type_ = symbol;
        type_begin_ = begin;
        needs_so_ = false;
    }

    std::size_t last_letter(std::size_t end) const {
        while (end > 0 && !letter_before(text_, end)) --end;
        return end;
    }

    bool has_marks_between(std::size_t begin, std::size_t end) const {
        const std::string_view words = text_.substr(begin, end - begin);
        return std::ranges::any_of(words, [](char c) { return (c & 0x80) != 0; });
    }

    Gap skip_gap(std::size_t& at, char* separator = nullptr) const {
        const std::size_t begin = at;
        const std::size_t sign = skip_spaces(text_, at);
        const char c = byte_at(text_, sign);
        if (c == '-' || c == '/') {
            at = skip_spaces(text_, sign + 1);
            if (separator != nullptr) *separator = c;
            return Gap::separator;
        }
        at = sign;
        return at > begin ? Gap::space : Gap::none;
    }

    std::string_view symbol_at(std::size_t at) const {
        std::size_t end = at;
        while (true) {
            const PrintedLetter letter = letter_at(text_, end);
            const bool inner = end > at && (digit_at(text_, end) || byte_at(text_, end) == '&');
            const bool dot = byte_at(text_, end) == '.' && end == at + 1 &&
                             letter_at(text_, end + 1) && (text_[at] == 'T' || text_[at] == 't');
            if (!letter && !inner && !dot) break;
            end += letter ? letter.size : 1;
        }
        return text_.substr(at, end - at);
    }

    /// number [year] type issuer, or number issuer after a type's symbol.
    bool read_full(std::size_t at) {
        char separator = '\0';
        Gap first = skip_gap(at, &separator);
        if (first == Gap::none) return false;
        if (first == Gap::separator) read_year(at);
        const std::string_view word = symbol_at(at);
        if (word.empty() || has_tone(word)) return false;
        parts_.style = separator == '/' ? Style::state : Style::party;
        const SymbolReading type =
            preferring(read_type_symbol(word), words_ ? type_.symbol : std::string());
        if (type.known) {
            std::size_t next = at + word.size();
            const Gap second = skip_gap(next);
            const std::string_view issuer = symbol_at(next);
            if (second != Gap::none && read_issuer(next, issuer, first, second, type)) {
                if (!words_ && !type_.known) begin_ = so_begin_;
                if (type_.known && !words_) begin_ = type_begin_;
                type_ = type;
                return true;
            }
        }
        return read_after_type(at, word, first);
    }

    void read_year(std::size_t& at) {
        std::size_t end = at;
        while (digit_at(text_, end)) ++end;
        if (end != at + 4 || (text_[at] != '1' && text_[at] != '2')) return;
        std::size_t next = end;
        if (skip_gap(next) != Gap::separator) return;
        parts_.year = std::stoi(std::string(text_.substr(at, 4)));
        at = next;
    }

    /// The issuer at `at` after `type`. With spaces alone both must be known, and not both be
    /// ordinary syllables ("30 da tu").
    bool read_issuer(std::size_t at, std::string_view typed, Gap first, Gap second,
                     const SymbolReading& type) {
        if (typed.empty() || has_tone(typed)) return false;
        const SymbolReading issuer = read_issuer_symbol(typed);
        const bool separated = first == Gap::separator && second == Gap::separator;
        if (!issuer.known && !separated) return false;
        if (first == Gap::space && second == Gap::space && parse_syllable(to_lower(type.symbol)) &&
            parse_syllable(to_lower(typed)))
            return false;
        issuer_ = issuer;
        end_ = at + typed.size();
        read_more_parts();
        return true;
    }

    /// "-NC" after an issuer's first part.
    void read_more_parts() {
        while (byte_at(text_, end_) == '-' || byte_at(text_, end_) == '/') {
            const std::string_view typed = symbol_at(end_ + 1);
            if (typed.empty() || has_tone(typed)) return;
            issuer_ = joined(issuer_, read_issuer_symbol(typed));
            end_ += 1 + typed.size();
        }
    }

    std::vector<std::string> heads() const {
        std::vector<std::string> all{issuer_.symbol};
        all.insert(all.end(), issuer_.others.begin(), issuer_.others.end());
        return all;
    }

    /// "CT 35/TW", "ct 35 tw", "chỉ thị 35 tw": the issuer alone after the number. And what needs
    /// no type: 100/2015/QH13, 4912/UBND-NC.
    bool read_after_type(std::size_t at, std::string_view word, Gap gap) {
        if (is_assembly(in_capitals(word)) && gap == Gap::separator) {
            issuer_ = {in_capitals(word), {}, true};
            parts_.letter = true;
            if (!type_.known) {
                const std::string_view act = act_before(text_, number_begin_, in_capitals(word));
                type_ = {std::string(act), {}, true};
            }
            for (const char* act : {"", "Luật", "NQ", "PL"}) {
                if (type_.symbol != act) type_.others.emplace_back(act);
            }
            if (!words_) begin_ = so_begin_;
            end_ = at + word.size();
            return true;
        }
        const SymbolReading issuer = read_issuer_symbol(word);
        if (!type_.known || (words_ && !issuer.known)) return read_letter(at, issuer, word, gap);
        if (!issuer.known) return false;
        const bool plain = parse_syllable(to_lower(word)).has_value();
        if (gap == Gap::space && plain && (words_ || parse_syllable(to_lower(type_.symbol))))
            return false;
        if (!words_) begin_ = type_begin_;
        // "nghị định 64/cp", "văn bản 4912/ubnd-nc": the type is in words alone.
        parts_.letter = words_ && is_state_issuer(issuer.symbol) && parts_.style == Style::state;
        issuer_ = issuer;
        end_ = at + word.size();
        read_more_parts();
        return true;
    }

    /// Of several parts of the issuer some must be known: 451/UBND-NC, and 971/QD8-TTg as printed.
    bool read_letter(std::size_t at, const SymbolReading& first, std::string_view word, Gap gap) {
        if (gap != Gap::separator || parts_.style != Style::state || parts_.year) return false;
        issuer_ = first;
        end_ = at + word.size();
        const std::size_t first_part = end_;
        read_more_parts();
        if (end_ == first_part || !issuer_.known) return false;
        parts_.letter = true;
        type_ = {"CV", {}, true};
        if (!words_) begin_ = so_begin_;
        return true;
    }

    /// "chỉ thị 35", "nghị định 30/2020", "nq 18".
    bool read_bare(std::size_t at) {
        if (!words_) {
            if (!is_bare_symbol()) return false;
            begin_ = type_begin_;
        }
        const bool is_any_paper =
            match_words(text_, begin_, "văn bản", Marks::optional) != text_.npos;
        if (!may_be_bare(type_.symbol) || is_any_paper) return false;
        std::size_t next = at;
        if (skip_gap(next) == Gap::separator && digit_at(text_, next)) return read_bare_year(next);
        if (is_figure(at) || (!said_so_ && counts_something(at, next))) return false;
        end_ = at;
        if (const std::size_t congress = end_of_congress(next); congress != text_.npos) {
            issuer_ = {"ĐH", {}, true};
            parts_.issuer = "ĐH";
            end_ = congress;
        }
        return true;
    }

    /// "nq", "CV": "CV 2916" is how a bare reference is listed, "cv 2916" may be any words.
    bool is_bare_symbol() const {
        constexpr std::array<std::string_view, 5> certain{"NQ", "CT", "KL", "QĐ", "NĐ"};
        const auto is_certain = [&](const std::string& symbol) {
            return std::ranges::find(certain, symbol) != certain.end();
        };
        return text_.substr(type_begin_).starts_with(type_.symbol) || is_certain(type_.symbol) ||
               std::ranges::any_of(type_.others, is_certain);
    }

    /// The year of "nghị định 30/2020" at `at`.
    bool read_bare_year(std::size_t at) {
        std::size_t end = at;
        while (digit_at(text_, end)) ++end;
        const std::string_view digits = text_.substr(at, end - at);
        const bool is_year = digits.size() == 4 && digits < "2100" && digits >= "1945";
        if (!is_year || byte_at(text_, at - 1) != '/') return false;
        parts_.year = std::stoi(std::string(digits));
        end_ = end;
        return true;
    }

    /// Whether the number that ends at `at` goes on: 35%, 35,5, 35.5.
    bool is_figure(std::size_t at) const {
        const char next = byte_at(text_, at);
        return next == '%' || next == ',' || (next == '.' && digit_at(text_, at + 1));
    }

    /// Whether the number before `at` is a year, or one that people say without meaning a document
    /// (Chương trình 135, "kế hoạch 5 năm"); the word behind it is at `next`.
    bool counts_something(std::size_t at, std::size_t next) const {
        const std::string_view digits = text_.substr(number_begin_, at - number_begin_);
        if (digits.size() == 4 && digits >= "1900" && digits < "2100") return true;
        if (needs_so_ && (digits.size() == 1 || digits == "135" || digits == "06")) return true;
        const std::size_t word = word_end(text_, next);
        return word > next && is_counted(fold(text_.substr(next, word - next)));
    }

    /// "nghị quyết 01 đại hội" is 01-NQ/ĐH.
    std::size_t end_of_congress(std::size_t at) const {
        if (type_.symbol != "NQ") return text_.npos;
        const std::size_t dai = word_end(text_, at);
        const std::size_t begin = skip_spaces(text_, dai);
        const std::size_t hoi = word_end(text_, begin);
        const std::string words = fold(text_.substr(at, hoi - at));
        return words == "dai hoi" ? hoi : text_.npos;
    }

    DocumentQuery finished(DocumentKind kind) const {
        DocumentQuery query;
        query.document.kind = kind;
        DocumentNumber parts = parts_;
        parts.type = type_.symbol;
        parts.issuer = issuer_.symbol;
        if (is_party_issuer(parts.issuer)) parts.style = Style::party;
        if (is_state_issuer(parts.issuer)) parts.style = Style::state;
        set_number(query.document, parts);
        std::vector<std::string> types{type_.symbol};
        types.insert(types.end(), type_.others.begin(), type_.others.end());
        for (const std::string& type : types) {
            for (const std::string& issuer : heads()) {
                parts.type = type;
                parts.issuer = issuer;
                std::string key = document_key(parts);
                if (key != query.document.key) query.other_keys.push_back(std::move(key));
            }
        }
        query.document.span = {begin_, end_};
        return query;
    }

    std::string_view text_;
    std::size_t floor_;
    std::size_t number_begin_;
    std::size_t begin_ = 0, end_ = 0;  // of the reference
    std::size_t so_begin_ = 0;         // of "số" before the number, else of the number
    std::size_t type_begin_ = 0;       // of the type's symbol before the number
    DocumentNumber parts_;
    SymbolReading type_, issuer_;
    bool words_ = false;     // the type stands in words before the number
    bool said_so_ = false;   // and "số"
    bool needs_so_ = false;  // the words count things otherwise: "kế hoạch 5 năm"
};

}  // namespace

std::optional<DocumentQuery> read_typed_number(std::string_view text, std::size_t at,
                                               std::size_t floor) {
    return NumberReader(text, at, floor).run();
}

}  // namespace tracuu
