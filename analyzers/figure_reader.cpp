#include "analyzers/figure_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/ascii.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Units that are written at their number and are no syllable of two letters or more.
constexpr std::array<std::string_view, 15> units{"m",  "km", "cm", "mm",  "kg", "mg", "ml", "đ",
                                                 "tr", "m2", "m3", "km2", "m²", "m³", "km²"};

/// No number or date has more groups; a longer chain is read in pieces.
constexpr std::size_t longest_chain = 32;

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint c = decode_utf8(text, at);
        if (c.value != ' ' && c.value != 0xA0) break;
        at += c.size;
    }
    return at;
}

/// A sign that may join digits, as figures.hpp writes it; `size` is set to its bytes.
char sign_at(std::string_view text, std::size_t at, std::size_t& size) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    size = 1;
    if (c == '.' || c == ',' || c == '/' || c == '-') return c;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    const CodePoint decoded = decode_utf8(text, at);
    size = decoded.size;
    return is_unicode_dash(decoded.value) ? '-' : '\0';
}

bool is_word_character(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const CodePoint c = decode_utf8(text, at);
    if (c.malformed) return false;
    const CharClass kind = char_class(c.value);
    return kind == CharClass::letter || kind == CharClass::digit;
}

int number_below_100(std::string_view digits) {
    if (digits.empty() || digits.size() > 2) return 100;
    return std::stoi(std::string(digits));
}

}  // namespace

std::size_t FigureTokens::read(std::size_t at) {
    if (const std::size_t end = read_spaced_date(at); end != at) return end;
    return read_chain(at);
}

/// d / m / yyyy with the same sign twice and any spaces around: 17 - 05 - 2024.
std::size_t FigureTokens::read_spaced_date(std::size_t at) {
    std::array<std::string_view, 3> parts;
    char first_sign = 0;
    std::size_t end = at;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t begin = end;
        end = digits_end(text_, begin);
        parts[i] = text_.substr(begin, end - begin);
        if (parts[i].empty() || parts[i].size() > (i == 2 ? 4u : 2u)) return at;
        if (i == 2) break;
        std::size_t size = 0;
        const std::size_t sign_begin = skip_spaces(text_, end);
        const char sign = sign_at(text_, sign_begin, size);
        if (sign == 0 || sign == ',' || (i == 1 && sign != first_sign)) return at;
        first_sign = sign;
        end = skip_spaces(text_, sign_begin + size);
    }
    if (parts[2].size() != 4 || is_word_character(text_, end)) return at;
    const std::string date = canonical_date(parts[0], parts[1], parts[2]);
    if (date.empty()) return at;
    sink_.add(date, {at, end}, TokenKind::date);
    return end;
}

std::size_t FigureTokens::read_chain(std::size_t at) {
    chain_.clear();
    char sign = 0;
    for (std::size_t begin = at;;) {
        const Span digits{begin, digits_end(text_, begin)};
        const Tail tail = tail_of(digits);
        if (tail.kind == Tail::Kind::time || tail.kind == Tail::Kind::name) {
            add_chain({});
            const Span span{digits.begin, tail.end};
            tail.kind == Tail::Kind::time ? add_time(span) : add_name(span);
            return tail.end;
        }
        chain_.push_back({digits, sign});
        std::size_t size = 0;
        sign = sign_at(text_, digits.end, size);
        begin = digits.end + size;
        const bool goes_on = sign != 0 && begin < text_.size() && is_digit(text_[begin]);
        if (goes_on && chain_.size() < longest_chain) continue;
        const std::size_t percent = percent_end(digits.end);
        add_chain({tail.kind == Tail::Kind::unit, percent});
        return std::max(digits.end, percent);
    }
}

FigureTokens::Tail FigureTokens::tail_of(Span digits) const {
    if (const Tail time = time_with_letter(digits); time.kind != Tail::Kind::none) return time;
    if (const Tail time = time_with_colon(digits); time.kind != Tail::Kind::none) return time;
    if (!is_word_character(text_, digits.end)) return {};
    const WordLetters word = read_word_letters(text_, digits.end);
    if (word.letters.empty() || word.letters.front().digit) return {};
    const std::string term = join(word.letters, 0, word.letters.size());
    if (std::ranges::find(units, term) != units.end()) return {Tail::Kind::unit, digits.end};
    if (word.letters.size() > 1 && words_.is_legal(word.letters, 0, word.letters.size())) return {};
    return {Tail::Kind::name, word.end};
}

/// 14h, 14h00, 8h30', and 7g30 as the South writes it.
FigureTokens::Tail FigureTokens::time_with_letter(Span digits) const {
    if (digits.end >= text_.size()) return {};
    const char letter = static_cast<char>(text_[digits.end] | 0x20);
    if ((letter != 'h' && letter != 'g') || number_below_100(slice(text_, digits)) > 24) return {};
    const Span minutes{digits.end + 1, digits_end(text_, digits.end + 1)};
    const bool has_minutes = minutes.size() == 2 && number_below_100(slice(text_, minutes)) < 60;
    if (!has_minutes && (letter == 'g' || !minutes.empty())) return {};
    std::size_t end = minutes.end;
    if (has_minutes && end < text_.size() && text_[end] == '\'') ++end;
    if (is_word_character(text_, end)) return {};
    return {Tail::Kind::time, end};
}

/// 14:00, 7:05:30.
FigureTokens::Tail FigureTokens::time_with_colon(Span digits) const {
    if (number_below_100(slice(text_, digits)) > 24) return {};
    std::size_t end = digits.end;
    std::size_t groups = 0;
    while (groups < 2 && end < text_.size() && text_[end] == ':') {
        const Span next{end + 1, digits_end(text_, end + 1)};
        if (next.size() != 2 || number_below_100(slice(text_, next)) > 59) break;
        end = next.end;
        ++groups;
    }
    if (groups == 0 || is_word_character(text_, end)) return {};
    return {Tail::Kind::time, end};
}

/// The byte after a percent sign at `at`, a space before it allowed; 0 if there is none.
std::size_t FigureTokens::percent_end(std::size_t at) const {
    const std::size_t sign = skip_spaces(text_, at);
    return sign < text_.size() && text_[sign] == '%' ? sign + 1 : 0;
}

void FigureTokens::add_chain(Behind behind) {
    if (chain_.empty()) return;
    figures_.clear();
    read_figures(text_, chain_, behind.unit || behind.percent_end != 0, figures_);
    if (behind.percent_end != 0) {
        Figure& last = figures_.back();
        last.span.end = behind.percent_end;
        last.term += '%';
        if (!last.value.empty()) last.value += '%';
    }
    for (const Figure& figure : figures_) {
        sink_.add(figure.term, figure.span, figure.kind);
        if (!figure.value.empty()) sink_.add_alternative(figure.value);
    }
    chain_.clear();
}

/// As written, and as hours:minutes.
void FigureTokens::add_time(Span span) {
    const std::string written = to_lower(slice(text_, span));
    std::size_t at = digits_end(written, 0);
    std::string canonical(without_zeros(std::string_view(written).substr(0, at)));
    if (at + 1 >= written.size()) canonical += ":00";
    while (at + 2 < written.size()) {
        canonical.append(":").append(written, at + 1, 2);
        at += 3;
    }
    const bool minute_sign = written.ends_with('\'');
    sink_.add(minute_sign ? written.substr(0, written.size() - 1) : written, span,
              TokenKind::number);
    sink_.add_alternative(canonical);
}

void FigureTokens::add_name(Span span) {
    const WordLetters word = read_word_letters(text_, span.begin);
    sink_.add(join(word.letters, 0, word.letters.size()), {span.begin, word.end},
              TokenKind::foreign);
}

}  // namespace tracuu
