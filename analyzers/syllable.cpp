#include "analyzers/syllable.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Combining marks by Tone; ngang has none.
constexpr std::array<char32_t, 6> tone_marks{0, 0x300, 0x301, 0x309, 0x303, 0x323};

/// Onset spellings, longest first. Source: the Vietnamese alphabet as taught; f j w z begin no
/// syllable.
constexpr std::array<std::string_view, 28> onsets{
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
    "đ",   "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v", "x", ""};

/// Rhymes without tone. Source: the table of nuclei and codas, checked against 39,000 news articles
/// (154 of these are attested there at least twenty times).
constexpr std::string_view rhyme_list =
    "a ai ao au ay ac ach am an ang anh ap at ă ăc ăm ăn ăng ăp ăt â âu ây âc âm ân âng âp ât "
    "e eo ec em en eng ep et ê êu êch êm ên ênh êp êt i ia iu ich im in inh ip it y "
    "iêu iêc iêm iên iêng iêp iêt yêu yêm yên yêng yêt "
    "o oi oc om on ong op ot ooc oong ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oe oeo oem oen oet "
    "u ua ui uc um un ung up ut ư ưa ưi ưu ưc ưm ưn ưng ưt "
    "uôi uôc uôm uôn uông uôt ươi ươu ươc ươm ươn ương ươp ươt "
    "uây uân uâng uât uê uêch uênh uơ uy uya uyu uych uyn uynh uyp uyt uyên uyêt";

/// Rhymes that only qu takes, beside those of the rows a ă â e ê i ơ and ôc.
constexpr std::string_view after_qu_list = "y yt yp ynh ych yn yên yêt yêu";

std::unordered_set<std::string_view> words_of(std::string_view list) {
    std::unordered_set<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        words.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

const std::unordered_set<std::string_view>& rhymes() {
    static const auto set = words_of(rhyme_list);
    return set;
}

const std::unordered_set<std::string_view>& rhymes_after_qu() {
    static const auto set = words_of(after_qu_list);
    return set;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> letters) {
    return std::any_of(letters.begin(), letters.end(),
                       [&](std::string_view letter) { return text.starts_with(letter); });
}

bool begins_with_front_vowel(std::string_view rhyme) {
    return begins_with_any(rhyme, {"e", "ê", "i"});
}

bool fits_after_qu(std::string_view rhyme) {
    if (rhymes_after_qu().contains(rhyme)) return true;
    return rhymes().contains(rhyme) &&
           (rhyme == "ôc" || rhyme == "ơ" ||
            begins_with_any(rhyme, {"a", "ă", "â", "e", "ê", "i"})) &&
           !begins_with_any(rhyme, {"iê", "ia"});
}

/// The spelling rules that tie an onset to the letter after it.
bool fits(std::string_view onset, std::string_view rhyme) {
    if (onset == "qu") return fits_after_qu(rhyme);
    if (!rhymes().contains(rhyme)) return false;
    if (rhyme.starts_with("yê")) return onset.empty();
    if (rhyme.starts_with("iê")) return !onset.empty();
    if (rhyme == "y")
        return onset.empty() || std::string_view("hklmstv").find(onset) != std::string_view::npos;
    const bool front = begins_with_front_vowel(rhyme);
    if (onset == "c") return !front;
    // Before a, o, u only in names from other languages of Vietnam: Đắk, Kạn.
    if (onset == "g" || onset == "ng") return !front;
    if (onset == "gh" || onset == "ngh") return front;
    return true;
}

bool is_stopped(std::string_view rhyme) {
    return rhyme.ends_with('c') || rhyme.ends_with("ch") || rhyme.ends_with('p') ||
           rhyme.ends_with('t');
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
    const std::string decomposed = to_nfd(lower);
    for (std::size_t i = 0; i < decomposed.size();) {
        const CodePoint c = decode_utf8(decomposed, i);
        i += c.size;
        const auto* mark = std::find(tone_marks.begin() + 1, tone_marks.end(), c.value);
        if (mark == tone_marks.end()) {
            append_utf8(apart, c.value);
        } else {
            ++toneless.tones;
            toneless.tone = static_cast<Tone>(mark - tone_marks.begin());
        }
    }
    toneless.letters = to_nfc(apart);
    return toneless;
}

/// The rhyme behind an onset spelling; gi lends its i to a rhyme that begins with one.
std::string rhyme_behind(std::string_view letters, std::string_view onset) {
    const std::string_view rest = letters.substr(onset.size());
    const bool lends_i =
        onset == "gi" && (rest.empty() || rest.starts_with("ê") ||
                          std::string_view("cmnpt").find(rest.front()) != std::string_view::npos);
    return lends_i ? "i" + std::string(rest) : std::string(rest);
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

/// Which letter of the rhyme carries the tone, in the old style.
std::size_t tone_place(const std::u32string& rhyme) {
    constexpr std::u32string_view shaped = U"ăâêôơư";
    constexpr std::u32string_view vowels = U"aăâeêioôơuưy";
    if (const std::size_t last = rhyme.find_last_of(shaped); last != std::u32string::npos)
        return last;
    const std::size_t count = std::min(rhyme.find_first_not_of(vowels), rhyme.size());
    const bool has_coda = count < rhyme.size();
    if (has_coda) return count - 1;
    return count == 3 ? 1 : 0;
}

/// Marks of each base letter in order, shape before tone, each once.
std::string ordered_marks(std::string_view lower) {
    const std::u32string apart = code_points(to_nfd(lower));
    std::string ordered;
    for (std::size_t i = 0; i < apart.size();) {
        append_utf8(ordered, apart[i++]);
        std::u32string tones;
        for (; i < apart.size() && apart[i] >= 0x300 && apart[i] < 0x370; ++i) {
            const bool tone =
                std::find(tone_marks.begin(), tone_marks.end(), apart[i]) != tone_marks.end();
            if (tone) {
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
    if (lower.empty() || lower.size() > 24) return std::nullopt;
    const Toneless word = take_tone(lower);
    if (word.tones > 1) return std::nullopt;
    for (const std::string_view onset : onsets) {
        if (!std::string_view(word.letters).starts_with(onset)) continue;
        std::string rhyme = rhyme_behind(word.letters, onset);
        if (!fits(onset, rhyme)) continue;
        const bool typed_without_marks = word.tones == 0 && !has_marks(word.letters);
        if (is_stopped(rhyme) && word.tone != Tone::sac && word.tone != Tone::nang &&
            !typed_without_marks)
            continue;
        return Syllable{std::string(onset), std::move(rhyme), word.tone};
    }
    return std::nullopt;
}

std::string spell(const Syllable& syllable) {
    const bool shared_i = syllable.onset == "gi" && syllable.rhyme.starts_with('i');
    std::string spelled = shared_i ? "g" : syllable.onset;
    const std::u32string rhyme = code_points(syllable.rhyme);
    const std::size_t place = tone_place(rhyme);
    for (std::size_t i = 0; i < rhyme.size(); ++i) {
        append_utf8(spelled, rhyme[i]);
        if (i == place && syllable.tone != Tone::ngang) {
            append_utf8(spelled, tone_marks[static_cast<std::size_t>(syllable.tone)]);
        }
    }
    return to_nfc(spelled);
}

std::string canonical_term(std::string_view word) {
    const std::string lower = to_lower(word);
    if (const std::optional<Syllable> syllable = parse_syllable(lower)) return spell(*syllable);
    return ordered_marks(lower);
}

bool has_marks(std::string_view term) {
    return fold(term) != term;
}

std::vector<std::string> i_y_variants(std::string_view term) {
    std::optional<Syllable> syllable = parse_syllable(term);
    if (!syllable || (syllable->rhyme != "i" && syllable->rhyme != "y")) return {};
    if (syllable->onset.empty()) return {};
    syllable->rhyme = syllable->rhyme == "i" ? "y" : "i";
    const std::string& onset = syllable->onset;
    const bool swaps =
        onset == "qu" ||
        (onset.size() == 1 && std::string_view("hklmstv").find(onset) != std::string_view::npos);
    if (!swaps) return {};
    return {spell(*syllable)};
}

}  // namespace tracuu
