#include "analyzers/reference_kinds.hpp"

#include <algorithm>
#include <array>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Symbols of document types as terms. Sources: Quy định 66-QĐ/TW (2017) and 399-QĐ/TW (2026) for
/// Party documents, Nghị định 30/2020/NĐ-CP, annex III, for those of the State.
constexpr std::array<std::string_view, 40> type_symbols{
    "ba", "bb",   "bc", "bs",   "ct",   "cthđ", "ctph", "ctr",  "ctrhđ", "cv",
    "cđ", "da",   "gm", "hd",   "hdlt", "hđ",   "kh",   "khlt", "khph",  "kl",
    "nq", "nqlt", "nđ", "pa",   "pl",   "qc",   "qcph", "qđ",   "qđi",   "qyđ",
    "sl", "sy",   "tb", "tbkl", "tc",   "trs",  "tt",   "ttlt", "ttr",   "đa"};

enum class Gap : std::uint8_t { none, space, slash, hyphen, other };

/// What stands between two tokens: a slash or hyphen with spaces around, spaces alone, or more.
Gap gap_between(std::string_view text, const Token& left, const Token& right) {
    const std::size_t begin = left.span.end;
    const std::size_t end = right.span.begin;
    if (begin >= end) return Gap::none;
    if (end - begin > 8) return Gap::other;
    Gap gap = Gap::space;
    for (std::size_t i = begin; i < end;) {
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        if (c.value == ' ' || c.value == 0xA0) continue;
        const bool hyphen = c.value == '-' || (c.value >= 0x2010 && c.value <= 0x2014);
        if (gap != Gap::space || (!hyphen && c.value != '/' && c.value != '&')) return Gap::other;
        gap = hyphen ? Gap::hyphen : Gap::slash;
    }
    return gap;
}

/// Walks tokens place by place, alternatives together.
class Places {
public:
    Places(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    bool valid(std::size_t i) const { return i < tokens_.size(); }
    std::size_t next(std::size_t i) const {
        const auto position = tokens_[i].position;
        while (i < tokens_.size() && tokens_[i].position == position) ++i;
        return i;
    }
    Gap gap_before(std::size_t i) const { return gap_between(text_, tokens_[i - 1], tokens_[i]); }
    bool is_tight(std::size_t i) const {
        return tokens_[i].span.begin - tokens_[i - 1].span.end == 1;
    }
    bool is_number(std::size_t i) const {
        return tokens_[i].kind == TokenKind::number && tokens_[i].span.size() <= 5;
    }
    bool is_type(std::size_t i) const {
        return std::ranges::find(type_symbols, tokens_[i].term) != type_symbols.end();
    }
    bool is_word(std::size_t i) const {
        return tokens_[i].kind != TokenKind::number && tokens_[i].kind != TokenKind::date;
    }
    void mark(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) tokens_[i].kind = TokenKind::reference;
    }

private:
    std::string_view text_;
    std::vector<Token>& tokens_;
};

/// The end of the reference whose number begins at token `begin`; `begin` if there is none.
std::size_t reference_end(const Places& places, std::size_t begin) {
    std::size_t i = places.next(begin);
    if (places.valid(i) && places.is_number(i) && places.gap_before(i) == Gap::slash)
        i = places.next(i);
    if (!places.valid(i) || !places.is_type(i)) return begin;
    const Gap before_type = places.gap_before(i);
    if (before_type != Gap::slash && before_type != Gap::hyphen && before_type != Gap::space)
        return begin;
    i = places.next(i);
    std::size_t end = begin;
    while (places.valid(i) && places.is_word(i)) {
        const Gap gap = places.gap_before(i);
        const bool joins = gap == Gap::slash || (gap == Gap::hyphen && places.is_tight(i));
        if (!joins) break;
        i = places.next(i);
        end = i;
    }
    return end;
}

}  // namespace

void mark_references(std::string_view text, std::vector<Token>& tokens, std::size_t first) {
    Places places(text, tokens);
    for (std::size_t i = first; i < tokens.size();) {
        const std::size_t end = places.is_number(i) ? reference_end(places, i) : i;
        places.mark(i, end);
        i = end > i ? end : i + 1;
    }
}

}  // namespace tracuu
