#include "analyzers/word_letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/stray_marks.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::size_t most_letters = 256;
constexpr std::size_t most_marks = 8;  ///< on one letter; more are decoration

/// A letter as encoded: the base first, then its marks.
struct EncodedLetter {
    Span span;
    std::string text;
    char32_t base = 0;
    std::size_t marks = 0;
    bool digit = false;
};

/// What a letter is once its tone is told from its shape: also a consonant that carries the tone of
/// its word (viêṭ).
Letter letter_of_text(std::string_view text) {
    const CodePoint first = decode_utf8(text, 0);
    if (first.size == text.size()) {
        if (const Letter letter = letter_of(first.value); letter.id != letter::none) return letter;
    }
    const std::string apart = to_nfd(text);
    std::string toneless;
    Letter letter;
    std::size_t tones = 0;
    for (std::size_t i = 0; i < apart.size();) {
        const CodePoint c = decode_utf8(apart, i);
        i += c.size;
        const auto* mark = std::find(combining_tones.begin() + 1, combining_tones.end(), c.value);
        if (mark == combining_tones.end()) {
            append_utf8(toneless, c.value);
        } else {
            ++tones;
            letter.tone = static_cast<Tone>(mark - combining_tones.begin());
        }
    }
    toneless = to_nfc(toneless);
    const CodePoint base = decode_utf8(toneless, 0);
    if (tones > 1 || base.size != toneless.size()) return {};
    letter.id = letter_of(base.value).id;
    return letter;
}

WordLetter decoded(const EncodedLetter& encoded) {
    WordLetter letter;
    letter.span = encoded.span;
    letter.digit = encoded.digit;
    if (encoded.marks == 0) letter.letter = letter_of(encoded.base);
    if (letter.letter.id != letter::none) {
        append_letter(letter.text, letter.letter.id, letter.letter.tone);
        return letter;
    }
    letter.text = canonical_term(encoded.text);
    letter.letter = letter_of_text(letter.text);
    letter.letter.upper = to_lower(encoded.text) != encoded.text;
    return letter;
}

struct Lookalike {
    char32_t from, to;
};

/// Cyrillic letters that look like Latin ones.
constexpr std::array<Lookalike, 16> cyrillic{{{U'а', U'a'},
                                              {U'е', U'e'},
                                              {U'о', U'o'},
                                              {U'р', U'p'},
                                              {U'с', U'c'},
                                              {U'х', U'x'},
                                              {U'у', U'y'},
                                              {U'і', U'i'},
                                              {U'А', U'A'},
                                              {U'Е', U'E'},
                                              {U'О', U'O'},
                                              {U'Р', U'P'},
                                              {U'С', U'C'},
                                              {U'Х', U'X'},
                                              {U'У', U'Y'},
                                              {U'І', U'I'}}};

char32_t latin_form(char32_t c) {
    for (const Lookalike& entry : cyrillic) {
        if (entry.from == c) return entry.to;
    }
    return 0;
}

bool is_latin(const EncodedLetter& letter) {
    return !letter.digit &&
           (letter.base < 0x250 || (letter.base >= 0x1E00 && letter.base < 0x1F00));
}

/// Whether there was anything to mend.
bool mend_cyrillic(std::vector<EncodedLetter>& letters) {
    bool mended = false;
    if (std::ranges::none_of(letters, is_latin)) return mended;
    for (EncodedLetter& letter : letters) {
        const char32_t latin = latin_form(letter.base);
        if (latin == 0) continue;
        letter.base = latin;
        letter.text.replace(0, 2, 1, static_cast<char>(latin));
        mended = true;
    }
    return mended;
}

/// Adds one more code point to the letters; false when it ends the word.
bool take(const CodePoint& c, std::size_t at, std::vector<EncodedLetter>& letters) {
    if (c.malformed || combining_form(c.value) != 0) return false;
    const CharClass kind = char_class(c.value);
    if (kind == CharClass::invisible) return !letters.empty();
    if (kind == CharClass::separator) return false;
    if (kind == CharClass::mark) {
        if (letters.empty()) return false;
        EncodedLetter& last = letters.back();
        last.span.end = at + c.size;
        if (++last.marks <= most_marks) append_utf8(last.text, c.value);
        return true;
    }
    EncodedLetter letter;
    letter.span = {at, at + c.size};
    letter.base = c.value;
    letter.digit = kind == CharClass::digit;
    append_utf8(letter.text, c.value);
    letters.push_back(std::move(letter));
    return true;
}

}  // namespace

WordLetters read_word_letters(std::string_view text, std::size_t at) {
    WordLetters word;
    word.end = at;
    std::vector<EncodedLetter> letters;
    for (std::size_t i = at; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (!take(c, i, letters)) break;
        i += c.size;
        word.end = letters.back().span.end;
        if (letters.size() <= most_letters) continue;
        word.is_longer = true;
        letters.pop_back();
        letters.back().span.end = word.end;
    }
    word.is_mended = mend_cyrillic(letters);
    word.letters.reserve(letters.size());
    for (const EncodedLetter& letter : letters) word.letters.push_back(decoded(letter));
    return word;
}

std::string join(const std::vector<WordLetter>& letters, std::size_t begin, std::size_t end) {
    std::string text;
    bool only_vietnamese = true;
    for (std::size_t i = begin; i < end; ++i) {
        text += letters[i].text;
        only_vietnamese = only_vietnamese && letters[i].letter.id != letter::none;
    }
    // Letters of other scripts may compose with each other (Hangul).
    return only_vietnamese ? text : to_nfc(text);
}

WordLetter with_mark(const WordLetter& letter, char32_t mark) {
    WordLetter marked = letter;
    append_utf8(marked.text, mark);
    marked.text = canonical_term(marked.text);
    marked.letter = letter_of_text(marked.text);
    marked.letter.upper = letter.letter.upper;
    return marked;
}

}  // namespace tracuu
