#include "analyzers/tokenizer.hpp"

#include <string>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

enum class Class : std::uint8_t { separator, letter, digit };

Class class_of(const CodePoint& c) {
    if (c.malformed) return Class::separator;
    if (c.value >= '0' && c.value <= '9') return Class::digit;
    const bool ascii = (c.value >= 'a' && c.value <= 'z') || (c.value >= 'A' && c.value <= 'Z');
    const bool beyond =
        (c.value >= 0xC0 && c.value < 0x2000 && c.value != 0xD7 && c.value != 0xF7) ||
        c.value >= 0x3040;
    return ascii || beyond ? Class::letter : Class::separator;
}

}  // namespace

const char* to_string(TokenKind kind) {
    switch (kind) {
        case TokenKind::native:
            return "native";
        case TokenKind::unmarked:
            return "unmarked";
        case TokenKind::foreign:
            return "foreign";
        case TokenKind::number:
            return "number";
        case TokenKind::date:
            return "date";
        case TokenKind::reference:
            return "reference";
        case TokenKind::abbreviation:
            return "abbreviation";
    }
    return "foreign";
}

std::uint32_t tokenize(std::string_view text, std::vector<Token>& out, TokenizeStats& stats,
                       std::uint32_t first_position) {
    std::uint32_t position = first_position;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint first = decode_utf8(text, i);
        const Class wanted = class_of(first);
        if (first.malformed) stats.malformed_bytes += first.size;
        const std::size_t begin = i;
        i += first.size;
        if (wanted == Class::separator) continue;
        while (i < text.size()) {
            const CodePoint next = decode_utf8(text, i);
            if (class_of(next) != wanted) break;
            i += next.size;
        }
        Token token;
        token.span = {begin, i};
        token.term = canonical_term(slice(text, token.span));
        if (token.term.size() > max_term_bytes) {
            token.term.resize(utf8_floor(token.term, max_term_bytes));
            ++stats.shortened_terms;
        }
        token.position = position++;
        if (wanted == Class::digit) {
            token.kind = TokenKind::number;
        } else if (parse_syllable(token.term)) {
            token.kind = has_marks(token.term) ? TokenKind::native : TokenKind::unmarked;
        }
        out.push_back(std::move(token));
    }
    return position;
}

}  // namespace tracuu
