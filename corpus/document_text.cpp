#include "corpus/document_text.hpp"

#include <algorithm>
#include <array>

#include "analyzers/ascii.hpp"
#include "analyzers/letters.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// What becomes of a code point; `keep` for nearly all.
enum class Change { keep, space, dash, slash, remove, big_d, small_d, mark };

Change change_of(char32_t c) {
    switch (c) {
        case U'\t':
        case U'\r':
        case 0xA0:
        case 0x2007:
        case 0x202F:
        case 0x3000:
            return Change::space;
        case 0x2044:
        case 0x2215:
        case 0xFF0F:
            return Change::slash;
        case 0xAD:
        case 0x34F:
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0x2060:
        case 0xFEFF:
            return Change::remove;
        case 0xD0:
        case 0x189:
            return Change::big_d;
        case 0xF0:
        case 0x256:
            return Change::small_d;
        default:
            if (is_unicode_dash(c)) return Change::dash;
            return c >= 0x300 && c < 0x370 ? Change::mark : Change::keep;
    }
}

/// Bytes that may begin a code point that changes; all others are passed over quickly.
constexpr std::array<bool, 256> make_suspects() {
    std::array<bool, 256> suspects{};
    for (const int byte : {0x09, 0x0D, 0xC2, 0xC3, 0xC6, 0xC9, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF})
        suspects[static_cast<std::size_t>(byte)] = true;
    return suspects;
}
constexpr std::array<bool, 256> suspects = make_suspects();

/// Whether the code point of a suspect byte and the next one is worth decoding. C3 and C6 begin
/// most letters of Vietnamese, E2 every quotation mark.
bool may_change(unsigned char first, unsigned char second) {
    switch (first) {
        case 0xC2:
            return second == 0xA0 || second == 0xAD;
        case 0xC3:
            return second == 0x90 || second == 0xB0;
        case 0xC6:
            return second == 0x89;
        case 0xC9:
            return second == 0x96;
        default:
            return true;
    }
}

bool is_shape_mark(char32_t c) {
    return c == 0x302 || c == 0x306 || c == 0x31B;
}

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

bool is_word(std::string_view word, std::string_view wanted, Marks marks) {
    // A letter takes as many bytes in capitals, and a mark lost or moved at most two more or less.
    if (word == wanted) return true;
    if (word.empty() || word.size() > wanted.size() + 2) return false;
    if (marks == Marks::optional && is_ascii(word)) return to_lower(word) == fold(wanted);
    return canonical_term(to_lower(word)) == wanted;
}

}  // namespace

DocumentText::DocumentText(std::string_view original) {
    std::size_t kept = 0;  // the original is copied up to here
    for (std::size_t at = 0; at < original.size();) {
        const auto byte = static_cast<unsigned char>(original[at]);
        if (!suspects[byte] ||
            !may_change(byte, static_cast<unsigned char>(byte_at(original, at + 1)))) {
            ++at;
            continue;
        }
        const CodePoint point = decode_utf8(original, at);
        const Change change = change_of(point.value);
        if (change == Change::keep) {
            at += point.size;
            continue;
        }
        constexpr std::array<std::string_view, 7> made{"", " ", "-", "/", "", "Đ", "đ"};
        copy_.append(original, kept, at - kept);
        if (change == Change::mark) {
            at = compose(original, at);
        } else {
            replace({at, at + point.size}, made[static_cast<std::size_t>(change)]);
            at += point.size;
        }
        kept = at;
    }
    if (edits_.empty()) {
        text_ = original;
        return;
    }
    copy_.append(original, kept);
    text_ = copy_;
}

void DocumentText::replace(Span from, std::string_view made) {
    const std::size_t begin = copy_.size();
    copy_ += made;
    edits_.push_back({{begin, copy_.size()}, from});
}

/// Replaces the letter before the marks that begin at `mark` by the composed one; returns where the
/// marks end. Shape goes before tone, which is the order NFC composes and some texts do not keep.
std::size_t DocumentText::compose(std::string_view original, std::size_t mark) {
    std::string shapes, tones;
    std::size_t end = mark;
    while (end < original.size()) {
        const CodePoint point = decode_utf8(original, end);
        if (change_of(point.value) != Change::mark) break;
        append_utf8(is_shape_mark(point.value) ? shapes : tones, point.value);
        end += point.size;
    }
    const std::size_t base = copy_.empty() ? 0 : utf8_floor(copy_, copy_.size() - 1);
    const Span letter{base, copy_.size()};
    const std::size_t from = letter.empty() ? mark : this->original(letter).begin;
    const std::string composed = to_nfc(copy_.substr(base) + shapes + tones);
    copy_.resize(base);
    while (!edits_.empty() && edits_.back().made.begin >= base) edits_.pop_back();
    replace({from, end}, composed);
    return end;
}

Span DocumentText::original(Span span) const {
    if (edits_.empty()) return span;
    const auto by_begin = [](const Edit& edit) { return edit.made.begin; };
    Span result = span;
    // The last edit at or before the begin, and the last one before the end: what was removed at
    // either edge of the span stays outside it.
    if (const auto next = std::ranges::upper_bound(edits_, span.begin, {}, by_begin);
        next != edits_.begin()) {
        const Edit& edit = *std::prev(next);
        result.begin = span.begin < edit.made.end ? edit.from.begin
                                                  : edit.from.end + (span.begin - edit.made.end);
    }
    if (const auto next = std::ranges::lower_bound(edits_, span.end, {}, by_begin);
        next != edits_.begin()) {
        const Edit& edit = *std::prev(next);
        result.end =
            span.end <= edit.made.end ? edit.from.end : edit.from.end + (span.end - edit.made.end);
    }
    return result;
}

PrintedLetter letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    if (const char c = text[at]; (c & 0x80) == 0) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z')) return {static_cast<char32_t>(c), 1, upper, false};
        return {};
    }
    const CodePoint point = decode_utf8(text, at);
    if (point.malformed || !is_printed_letter(point.value)) return {0, point.size, false, false};
    const Letter letter = letter_of(point.value);
    // Letters of other languages (é is Vietnamese, ç is not) make no symbol either.
    const bool foreign = letter.id == letter::none && point.value >= 0x80;
    return {point.value, point.size, letter.upper, foreign || letter.tone != Tone::ngang};
}

PrintedLetter letter_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    if ((text[at - 1] & 0x80) == 0) return letter_at(text, at - 1);
    return letter_at(text.substr(0, at), utf8_floor(text.substr(0, at), at - 1));
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    bool line = false;
    for (; at < text.size() && is_space(text[at]); ++at) {
        if (text[at] != '\n') continue;
        if (line) break;
        line = true;
    }
    return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t at) {
    bool line = false;
    for (; at > 0 && is_space(text[at - 1]); --at) {
        if (text[at - 1] != '\n') continue;
        if (line) break;
        line = true;
    }
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    for (PrintedLetter letter = letter_at(text, at); letter; letter = letter_at(text, at))
        at += letter.size;
    return at;
}

std::size_t word_begin(std::string_view text, std::size_t at) {
    for (PrintedLetter letter = letter_before(text, at); letter; letter = letter_before(text, at))
        at -= letter.size;
    return at;
}

std::size_t match_words(std::string_view text, std::size_t at, std::string_view lower,
                        Marks marks) {
    while (!lower.empty()) {
        const std::string_view wanted = lower.substr(0, lower.find(' '));
        const std::size_t end = word_end(text, at);
        if (!is_word(text.substr(at, end - at), wanted, marks)) return text.npos;
        lower.remove_prefix(std::min(wanted.size() + 1, lower.size()));
        at = lower.empty() ? end : skip_spaces(text, end);
    }
    return at;
}

bool skip_words(std::string_view text, std::size_t& at, std::string_view lower, Marks marks) {
    const std::size_t end = match_words(text, skip_spaces(text, at), lower, marks);
    if (end == text.npos) return false;
    at = end;
    return true;
}

}  // namespace tracuu
