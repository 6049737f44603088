#include "analyzers/keystrokes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "analyzers/ascii.hpp"
#include "analyzers/letters.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

enum class Mark : std::uint8_t {
    none,
    tone,
    no_tone,
    circumflex,
    horn,
    breve,
    horn_or_breve,
    stroke
};

constexpr std::u32string_view vowels = U"aăâeêioôơuưy";

struct Key {
    Mark mark = Mark::none;
    Tone tone = Tone::ngang;
    char vowel = 0;  ///< circumflex by doubling goes to this vowel only
};

/// The word as it is built up key by key: letters with shape marks, and one tone.
class Composition {
public:
    /// Applies a mark; false when there is nothing to put it on.
    bool apply(const Key& key) {
        switch (key.mark) {
            case Mark::none:
                return false;
            case Mark::tone:
                return set_tone(key.tone);
            case Mark::no_tone:
                return clear_tone();
            case Mark::circumflex:
                return set_circumflex(key.vowel);
            case Mark::horn:
                return set_horn();
            case Mark::breve:
                return replace_last(U'a', U'ă');
            case Mark::horn_or_breve:
                return set_horn_or_breve();
            case Mark::stroke:
                return set_stroke();
        }
        return false;
    }

    /// Takes `key` back where it is already applied; false when it is not.
    bool revert(const Key& key) {
        switch (key.mark) {
            case Mark::tone:
                return tone_ == key.tone && clear_tone();
            case Mark::circumflex:
                return (key.vowel == 0 || key.vowel == 'a' ? replace_last(U'â', U'a') : false) ||
                       (key.vowel == 0 || key.vowel == 'e' ? replace_last(U'ê', U'e') : false) ||
                       (key.vowel == 0 || key.vowel == 'o' ? replace_last(U'ô', U'o') : false);
            case Mark::horn:
            case Mark::horn_or_breve: {
                const bool horn = replace_last(U'ơ', U'o');
                const bool u_horn = replace_last(U'ư', U'u');
                return horn || u_horn ||
                       (key.mark == Mark::horn_or_breve && replace_last(U'ă', U'a'));
            }
            case Mark::breve:
                return replace_last(U'ă', U'a');
            case Mark::stroke:
                return replace_last(U'đ', U'd');
            default:
                return false;
        }
    }

    /// Adds a letter, which may carry a tone of its own, or a tone's mark by itself.
    void append(char32_t letter) {
        std::string toneless;
        std::string spelled;
        append_utf8(spelled, letter);
        const std::string apart = letter < 0x80 ? spelled : to_nfd(spelled);
        for (std::size_t i = 0; i < apart.size();) {
            const CodePoint c = decode_utf8(apart, i);
            i += c.size;
            const auto tone = std::find(combining_tones.begin(), combining_tones.end(), c.value);
            if (tone == combining_tones.end() || c.value == 0) {
                append_utf8(toneless, c.value);
            } else {
                tone_ = static_cast<Tone>(tone - combining_tones.begin());
            }
        }
        if (!toneless.empty()) letters_.push_back(decode_utf8(to_nfc(toneless), 0).value);
    }

    /// The legal syllable the letters make; nullopt if none. The circumflex of iê and yê may be
    /// left untyped: there is no ie or ye that it could be taken for.
    std::optional<std::string> syllable() const {
        std::u32string letters = joined_letters();
        if (auto word = legal_word(letters)) return word;
        for (std::size_t i = 1; i < letters.size(); ++i) {
            const bool after_i = letters[i - 1] == U'i' || letters[i - 1] == U'y';
            if (letters[i] == U'e' && after_i) letters[i] = U'ê';
        }
        return legal_word(letters);
    }

private:
    bool set_tone(Tone tone) {
        if (letters_.find_first_of(vowels) == std::u32string::npos || tone_ == tone) return false;
        tone_ = tone;
        return true;
    }

    bool clear_tone() {
        const bool had = tone_ != Tone::ngang;
        tone_ = Tone::ngang;
        return had;
    }

    bool replace_last(char32_t from, char32_t to) {
        const auto found = std::find(letters_.rbegin(), letters_.rend(), from);
        if (found == letters_.rend()) return false;
        *found = to;
        return true;
    }

    bool set_circumflex(char vowel) {
        if (vowel != 0)
            return replace_last(static_cast<char32_t>(vowel),
                                with_circumflex(static_cast<char32_t>(vowel)));
        for (std::size_t i = letters_.size(); i-- > 0;) {
            const char32_t shaped = with_circumflex(letters_[i]);
            if (shaped == letters_[i]) continue;
            letters_[i] = shaped;
            return true;
        }
        return false;
    }

    static char32_t with_circumflex(char32_t vowel) {
        switch (vowel) {
            case U'a':
                return U'â';
            case U'e':
                return U'ê';
            case U'o':
                return U'ô';
            default:
                return vowel;
        }
    }

    /// The place of the u of a cluster "uo" or "ua" that is no part of qu; npos if there is none.
    std::size_t cluster(char32_t second) const {
        for (std::size_t i = 0; i + 1 < letters_.size(); ++i) {
            const bool after_q = i > 0 && letters_[i - 1] == U'q';
            if (letters_[i] == U'u' && letters_[i + 1] == second && !after_q) return i;
        }
        return std::u32string::npos;
    }

    bool set_horn() {
        if (const std::size_t u = cluster(U'o'); u != std::u32string::npos) {
            letters_[u + 1] = U'ơ';
            if (u + 2 < letters_.size()) letters_[u] = U'ư';
            return true;
        }
        if (const std::size_t u = cluster(U'a');
            u != std::u32string::npos && u + 2 == letters_.size()) {
            letters_[u] = U'ư';
            return true;
        }
        return replace_last(U'o', U'ơ') || replace_last_u();
    }

    bool replace_last_u() {
        for (std::size_t i = letters_.size(); i-- > 0;) {
            if (letters_[i] != U'u' || (i > 0 && letters_[i - 1] == U'q')) continue;
            letters_[i] = U'ư';
            return true;
        }
        return false;
    }

    bool set_horn_or_breve() {
        const bool open_ua =
            cluster(U'a') != std::u32string::npos && cluster(U'a') + 2 == letters_.size();
        if (!open_ua && replace_last(U'a', U'ă')) return true;
        return set_horn() || replace_last(U'ô', U'ơ') || replace_last(U'â', U'ă');
    }

    bool set_stroke() {
        if (letters_.empty() || letters_.front() != U'd') return false;
        letters_.front() = U'đ';
        return true;
    }

    std::optional<std::string> legal_word(const std::u32string& letters) const {
        const std::size_t last_vowel = letters.find_last_of(vowels);
        std::string spelled;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            append_utf8(spelled, letters[i]);
            // Where the tone stands is parse_syllable()'s business.
            if (i == last_vowel && tone_ != Tone::ngang) {
                append_utf8(spelled, combining_tones[static_cast<std::size_t>(tone_)]);
            }
        }
        const std::optional<Syllable> read = parse_syllable(spelled);
        return read ? std::optional<std::string>(spell(*read)) : std::nullopt;
    }

    /// uơ before a coda, and ưo anywhere, are ươ typed with one horn.
    std::u32string joined_letters() const {
        std::u32string joined = letters_;
        for (std::size_t i = 0; i + 1 < joined.size(); ++i) {
            const bool after_q = i > 0 && joined[i - 1] == U'q';
            if (after_q) continue;
            if (joined[i] == U'u' && joined[i + 1] == U'ơ' && i + 2 < joined.size())
                joined[i] = U'ư';
            if (joined[i] == U'ư' && joined[i + 1] == U'o') joined[i + 1] = U'ơ';
        }
        return joined;
    }

    std::u32string letters_;
    Tone tone_ = Tone::ngang;
};

std::optional<Tone> telex_tone(char key) {
    switch (key) {
        case 's':
            return Tone::sac;
        case 'f':
            return Tone::huyen;
        case 'r':
            return Tone::hoi;
        case 'x':
            return Tone::nga;
        case 'j':
            return Tone::nang;
        default:
            return std::nullopt;
    }
}

Key telex_key(char32_t c) {
    if (c >= 0x80) return {};
    const char key = static_cast<char>(c);
    if (const auto tone = telex_tone(key)) return {Mark::tone, *tone, 0};
    switch (key) {
        case 'z':
            return {Mark::no_tone, Tone::ngang, 0};
        case 'a':
        case 'e':
        case 'o':
            return {Mark::circumflex, Tone::ngang, key};
        case 'w':
            return {Mark::horn_or_breve, Tone::ngang, 0};
        case 'd':
            return {Mark::stroke, Tone::ngang, 0};
        default:
            return {};
    }
}

Key vni_key(char32_t c) {
    switch (c) {
        case U'0':
            return {Mark::no_tone, Tone::ngang, 0};
        case U'1':
            return {Mark::tone, Tone::sac, 0};
        case U'2':
            return {Mark::tone, Tone::huyen, 0};
        case U'3':
            return {Mark::tone, Tone::hoi, 0};
        case U'4':
            return {Mark::tone, Tone::nga, 0};
        case U'5':
            return {Mark::tone, Tone::nang, 0};
        case U'6':
            return {Mark::circumflex, Tone::ngang, 0};
        case U'7':
            return {Mark::horn, Tone::ngang, 0};
        case U'8':
            return {Mark::breve, Tone::ngang, 0};
        case U'9':
            return {Mark::stroke, Tone::ngang, 0};
        default:
            return {};
    }
}

struct Decoding {
    Composition word;
    std::size_t marks = 0;       ///< keys that became marks
    bool only_last_tone = true;  ///< the one mark is a tone key at the very end
};

/// Letters that stand for themselves when they come first, or when there is nothing to mark.
Decoding compose(std::string_view keys, Key (*key_of)(char32_t)) {
    Decoding decoding;
    const std::string lower = to_lower(to_nfc(keys));
    for (std::size_t i = 0; i < lower.size();) {
        const CodePoint c = decode_utf8(lower, i);
        i += c.size;
        const Key key = key_of(c.value);
        if (decoding.word.apply(key)) {
            ++decoding.marks;
            if (i < lower.size() || key.mark != Mark::tone) decoding.only_last_tone = false;
            continue;
        }
        if (decoding.word.revert(key)) {
            --decoding.marks;
            decoding.word.append(c.value);
            continue;
        }
        // A lone w is ư (tw, chuw without its u).
        if (key.mark == Mark::horn_or_breve) {
            decoding.word.append(U'ư');
            ++decoding.marks;
            decoding.only_last_tone = false;
            continue;
        }
        decoding.word.append(c.value);
    }
    return decoding;
}

std::optional<std::string> decode(std::string_view keys, Key (*key_of)(char32_t)) {
    const Decoding decoding = compose(keys, key_of);
    return decoding.marks == 0 ? std::nullopt : decoding.word.syllable();
}

}  // namespace

std::optional<std::string> decode_telex(std::string_view keys) {
    return decode(keys, telex_key);
}

std::optional<std::string> decode_vni_keys(std::string_view keys) {
    return decode(keys, vni_key);
}

std::optional<KeystrokeReading> read_keystrokes(
    std::string_view word, const std::function<bool(std::string_view)>& attested) {
    if (word.empty() || !is_ascii_letter(word.front())) return std::nullopt;
    const bool digits = std::any_of(word.begin(), word.end(), is_digit);
    const bool letters_only = std::all_of(word.begin(), word.end(), is_ascii_letter);
    const bool letters_and_digits = std::all_of(
        word.begin(), word.end(), [](char c) { return is_ascii_letter(c) || is_digit(c); });
    if (!letters_only && !(digits && letters_and_digits)) return std::nullopt;
    if (attested(to_lower(word))) return std::nullopt;

    const Decoding decoding = compose(word, digits ? vni_key : telex_key);
    if (decoding.marks == 0) return std::nullopt;
    std::optional<std::string> term = decoding.word.syllable();
    if (!term) return std::nullopt;
    // English words end in s, r, x or f; none of theirs is a digit or j.
    const bool natural_end =
        decoding.only_last_tone && !digits && word.back() != 'j' && word.back() != 'J';
    return KeystrokeReading{std::move(*term), !natural_end};
}

}  // namespace tracuu
