#include "analyzers/syllable.hpp"

#include <algorithm>
#include <array>

#include "analyzers/syllable_grammar.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// No legal syllable is longer, even with every mark as a code point of its own.
constexpr std::size_t longest_syllable_bytes = 24;

bool is_tone_mark(char32_t c) {
    return std::ranges::find(combining_tones.begin() + 1, combining_tones.end(), c) !=
           combining_tones.end();
}

bool is_combining(char32_t c) {
    return c >= 0x300 && c < 0x370;
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        points += c.value;
        i += c.size;
    }
    return points;
}

/// A word with its tone taken off: NFC letters with shape marks.
struct Toneless {
    std::string letters;
    Tone tone = Tone::ngang;
    std::size_t tones = 0;
};

Toneless take_tone(std::string_view lower) {
    Toneless toneless;
    std::string apart;
    for (const char32_t c : code_points(to_nfd(lower))) {
        if (!is_tone_mark(c)) {
            append_utf8(apart, c);
            continue;
        }
        ++toneless.tones;
        const auto* mark = std::ranges::find(combining_tones, c);
        toneless.tone = static_cast<Tone>(mark - combining_tones.begin());
    }
    toneless.letters = to_nfc(apart);
    return toneless;
}

/// The rhyme behind an onset spelling; gi lends its i to a rhyme that begins with one.
std::string rhyme_behind(std::string_view letters, std::string_view onset) {
    const std::string_view rest = letters.substr(onset.size());
    constexpr std::string_view codas_after_i = "mnpt";
    const bool lends_i = onset == "gi" && (rest.empty() || rest.starts_with("ê") ||
                                           codas_after_i.find(rest.front()) != rest.npos);
    return lends_i ? "i" + std::string(rest) : std::string(rest);
}

struct RhymeLetters {
    std::array<LetterId, 4> ids{};
    std::size_t size = 0;
};

RhymeLetters letters_of(std::string_view rhyme) {
    RhymeLetters letters;
    for (const char32_t c : code_points(rhyme)) {
        if (letters.size < letters.ids.size()) letters.ids[letters.size++] = letter_of(c).id;
    }
    return letters;
}

/// Which letter of the rhyme carries the tone in the old style: the last one with a shape mark,
/// else the last vowel before a coda, else the first of one or two vowels, the middle of three.
std::size_t tone_place(const RhymeLetters& rhyme) {
    std::size_t vowels = 0;
    std::size_t shaped = rhyme.size;
    for (std::size_t i = 0; i < rhyme.size && is_vowel(rhyme.ids[i]); ++i) {
        ++vowels;
        if (without_shape(rhyme.ids[i]) != rhyme.ids[i]) shaped = i;
    }
    if (shaped < rhyme.size) return shaped;
    if (vowels < rhyme.size) return vowels - 1;
    return vowels == 3 ? 1 : 0;
}

/// Marks of each base letter in order, shape before tone; those of other scripts stay as they are.
std::string ordered_marks(std::string_view lower) {
    const std::u32string apart = code_points(to_nfd(lower));
    std::string ordered;
    for (std::size_t i = 0; i < apart.size();) {
        append_utf8(ordered, apart[i++]);
        std::u32string tones;
        for (; i < apart.size() && is_combining(apart[i]); ++i) {
            if (is_tone_mark(apart[i])) {
                tones += apart[i];
            } else {
                append_utf8(ordered, apart[i]);
            }
        }
        for (const char32_t mark : tones) append_utf8(ordered, mark);
    }
    return to_nfc(ordered);
}

}  // namespace

std::optional<Syllable> parse_syllable(std::string_view lower) {
    if (lower.empty() || lower.size() > longest_syllable_bytes) return std::nullopt;
    const Toneless word = take_tone(lower);
    if (word.tones > 1) return std::nullopt;
    const bool typed_without_marks = word.tones == 0 && !has_marks(word.letters);
    for (const std::string_view onset : syllable_onsets()) {
        if (!word.letters.starts_with(onset)) continue;
        std::string rhyme = rhyme_behind(word.letters, onset);
        if (!is_legal_pair(onset, rhyme)) continue;
        if (!is_legal_tone(rhyme, word.tone) && !typed_without_marks) continue;
        return Syllable{std::string(onset), std::move(rhyme), word.tone};
    }
    return std::nullopt;
}

std::string spell(const Syllable& syllable) {
    const bool shared_i = syllable.onset == "gi" && syllable.rhyme.starts_with('i');
    std::string spelled = shared_i ? "g" : syllable.onset;
    const RhymeLetters rhyme = letters_of(syllable.rhyme);
    const std::size_t place = tone_place(rhyme);
    for (std::size_t i = 0; i < rhyme.size; ++i)
        append_letter(spelled, rhyme.ids[i], i == place ? syllable.tone : Tone::ngang);
    return spelled;
}

std::string canonical_term(std::string_view word) {
    const std::string lower = to_lower(word);
    if (const std::optional<Syllable> syllable = parse_syllable(lower)) return spell(*syllable);
    return ordered_marks(lower);
}

bool has_marks(std::string_view term) {
    for (std::size_t i = 0; i < term.size();) {
        const CodePoint c = decode_utf8(term, i);
        const Letter letter = letter_of(c.value);
        const bool marked = letter.id != letter::none &&
                            (letter.tone != Tone::ngang || without_shape(letter.id) != letter.id);
        if (marked || is_combining(c.value)) return true;
        i += c.size;
    }
    return false;
}

std::vector<std::string> i_y_variants(std::string_view term) {
    std::optional<Syllable> syllable = parse_syllable(term);
    if (!syllable || (syllable->rhyme != "i" && syllable->rhyme != "y")) return {};
    constexpr std::array<std::string_view, 8> onsets{"h", "k", "l", "m", "s", "t", "v", "qu"};
    if (std::ranges::find(onsets, syllable->onset) == onsets.end()) return {};
    syllable->rhyme = syllable->rhyme == "i" ? "y" : "i";
    return {spell(*syllable)};
}

}  // namespace tracuu
