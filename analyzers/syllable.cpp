#include "analyzers/syllable.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "analyzers/code_points.hpp"
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

/// The rhyme behind an onset spelling; gi lends its i to a rhyme that begins with one, which is not
/// spelled twice.
std::string rhyme_behind(std::string_view letters, std::string_view onset) {
    const std::string_view rest = letters.substr(onset.size());
    if (onset != "gi") return std::string(rest);
    constexpr std::string_view codas_after_i = "mnpt";
    const bool lends_i = rest.empty() || rest.starts_with("ê") ||
                         codas_after_i.find(rest.front()) != std::string_view::npos;
    if (!lends_i) return rest.starts_with('i') ? std::string() : std::string(rest);
    std::string rhyme = "i";
    return rhyme.append(rest);
}

std::vector<LetterId> letter_ids(std::string_view text) {
    std::vector<LetterId> ids;
    for (const char32_t c : code_points(text)) ids.push_back(letter_of(c).id);
    return ids;
}

/// Which letter of a rhyme carries the tone in the old style: the last one with a shape mark, else
/// the last vowel before a coda, else the first of one or two vowels, the middle of three.
std::size_t tone_place(std::span<const LetterId> rhyme) {
    std::size_t vowels = 0;
    std::size_t shaped = rhyme.size();
    for (std::size_t i = 0; i < rhyme.size() && is_vowel(rhyme[i]); ++i) {
        ++vowels;
        if (without_shape(rhyme[i]) != rhyme[i]) shaped = i;
    }
    if (shaped < rhyme.size()) return shaped;
    if (vowels < rhyme.size()) return vowels - 1;
    return vowels == 3 ? 1 : 0;
}

std::string spell_letters(std::span<const LetterId> letters, std::size_t place, Tone tone) {
    std::string spelled;
    for (std::size_t i = 0; i < letters.size(); ++i)
        append_letter(spelled, letters[i], i == place ? tone : Tone::ngang);
    return spelled;
}

/// A word of Vietnamese letters that is no syllable, with its only tone in the old place of the
/// vowels it is on or follows, or comes before if it follows none: Ngoḳ → ngọk, Kŕai → krái.
/// nullopt when it has other letters, no tone or several, or no vowel.
std::optional<std::string> place_tone(std::string_view lower) {
    std::vector<LetterId> letters;
    std::size_t toned = 0;
    Tone tone = Tone::ngang;
    const std::u32string apart = code_points(to_nfd(lower));
    for (std::size_t i = 0; i < apart.size();) {
        std::string base;
        for (bool first = true; i < apart.size() && (first || is_combining(apart[i])); ++i) {
            if (!first && is_tone_mark(apart[i])) {
                if (tone != Tone::ngang) return std::nullopt;
                tone = static_cast<Tone>(std::ranges::find(combining_tones, apart[i]) -
                                         combining_tones.begin());
                toned = letters.size();
            } else {
                append_utf8(base, apart[i]);
            }
            first = false;
        }
        base = to_nfc(base);
        const CodePoint c = decode_utf8(base, 0);
        const Letter letter = letter_of(c.value);
        if (letter.id == letter::none || letter.tone != Tone::ngang || c.size != base.size())
            return std::nullopt;
        letters.push_back(letter.id);
    }
    if (tone == Tone::ngang) return std::nullopt;
    const auto vowel_at = [&](std::size_t i) { return is_vowel(letters[i]); };
    std::size_t begin = toned;
    while (begin > 0 && !vowel_at(begin)) --begin;
    while (begin < letters.size() && !vowel_at(begin)) ++begin;
    if (begin == letters.size()) return std::nullopt;
    while (begin > 0 && vowel_at(begin - 1)) --begin;
    const std::span<const LetterId> rhyme = std::span(letters).subspan(begin);
    return spell_letters(letters, begin + tone_place(rhyme), tone);
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
    const std::vector<LetterId> rhyme = letter_ids(syllable.rhyme);
    return (shared_i ? "g" : syllable.onset) +
           spell_letters(rhyme, tone_place(rhyme), syllable.tone);
}

std::string canonical_term(std::string_view word) {
    // Composed first: İ is one letter in lower case, I with a dot above would be two.
    const std::string lower = to_lower(to_nfc(word));
    if (const std::optional<Syllable> syllable = parse_syllable(lower)) return spell(*syllable);
    if (std::optional<std::string> placed = place_tone(lower)) return *std::move(placed);
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
