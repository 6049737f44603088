#include "analyzers/stray_marks.hpp"

#include <array>
#include <optional>
#include <utility>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::size_t most_spaces = 2;
constexpr std::size_t longest_syllable = 7;
constexpr std::size_t most_stray_marks = 8;  // a letter has two at most; more make no syllable

struct StrayMark {
    char32_t mark = 0;       ///< the combining mark
    bool lookalike = false;  ///< may also be a quote or a sign for minutes
    std::size_t end = 0;
};

bool is_space(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x2007 || c == 0x202F;
}

/// The marks that may stray: those of the Combining Diacritical Marks block.
bool is_mark(char32_t c) {
    return c >= 0x300 && c < 0x370 && char_class(c) == CharClass::mark;
}

std::optional<StrayMark> stray_mark_at(std::string_view text, std::size_t at) {
    std::size_t spaces = 0;
    while (at < text.size()) {
        const CodePoint c = decode_utf8(text, at);
        at += c.size;
        if (is_space(c.value)) {
            if (++spaces > most_spaces) break;
            continue;
        }
        if (const char32_t mark = combining_form(c.value)) return StrayMark{mark, true, at};
        if (spaces > 0 && is_mark(c.value)) return StrayMark{c.value, false, at};
        break;
    }
    return std::nullopt;
}

/// `word` with `stray` on its last letter, and all marks that follow at once.
WordLetters with_marks(std::string_view text, WordLetters word, std::optional<StrayMark> stray) {
    WordLetter& last = word.letters.back();
    for (std::size_t marks = 0; stray && marks < most_stray_marks; ++marks) {
        last = with_mark(last, stray->mark);
        word.end = last.span.end = stray->end;
        stray = stray_mark_at(text, word.end);
        if (stray && stray->lookalike) break;
    }
    return word;
}

/// `word` and the letters of `rest` behind it.
WordLetters with_rest(WordLetters word, const WordLetters& rest) {
    word.letters.insert(word.letters.end(), rest.letters.begin(), rest.letters.end());
    word.end = rest.end;
    return word;
}

}  // namespace

char32_t combining_form(char32_t c) {
    switch (c) {
        case 0xB4:
        case 0x2CA:
            return 0x301;
        case 0x60:
        case 0x2CB:
            return 0x300;
        case 0x2DC:
            return 0x303;
        default:
            return 0;
    }
}

WordLetters with_stray_marks(std::string_view text, WordLetters word,
                             const IsSyllable& is_syllable) {
    if (word.letters.size() > longest_syllable) return word;
    const std::optional<StrayMark> stray = stray_mark_at(text, word.end);
    if (!stray) return word;
    const auto legal = [&](const WordLetters& w) {
        return is_syllable(w.letters, 0, w.letters.size());
    };
    if (stray->lookalike && legal(word)) return word;

    const WordLetters marked = with_marks(text, word, stray);
    const bool is_whole = legal(marked);
    const bool space = marked.end < text.size() && text[marked.end] == ' ';
    const WordLetters rest = read_word_letters(text, marked.end + (space ? 1 : 0));
    const bool may_continue = !rest.letters.empty() && !(is_whole && legal(rest));
    if (may_continue && rest.letters.size() < longest_syllable) {
        WordLetters joined = with_rest(marked, rest);
        if (legal(joined)) return joined;
    }
    return is_whole ? marked : word;
}

}  // namespace tracuu
