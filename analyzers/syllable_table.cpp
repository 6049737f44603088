#include "analyzers/syllable_table.hpp"

#include <algorithm>
#include <string>

#include "analyzers/syllable.hpp"
#include "analyzers/syllable_grammar.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::array<Tone, 6> all_tones{Tone::ngang, Tone::huyen, Tone::sac,
                                        Tone::hoi,   Tone::nga,   Tone::nang};

SyllableKey key_of(std::string_view spelled) {
    SyllableKey key;
    for (std::size_t i = 0; i < spelled.size() && key.fits();) {
        const CodePoint c = decode_utf8(spelled, i);
        key.add(letter_of(c.value));
        i += c.size;
    }
    return key;
}

LetterId unmarked(LetterId id) {
    // ă â đ ê ô ơ ư, as LetterId counts them
    constexpr std::array<LetterId, 7> bare{letter::a, letter::a, letter::d, letter::e,
                                           letter::o, letter::o, letter::u};
    return id < letter::a_breve ? id : bare[id - letter::a_breve];
}

}  // namespace

SyllableKey SyllableKey::unmarked() const {
    SyllableKey key;
    for (std::size_t left = size_; left > 0; --left) {
        const auto id = static_cast<LetterId>(letters_ >> 6 * (left - 1) & 0x3F);
        key.add({tracuu::unmarked(id), Tone::ngang, false});
    }
    return key;
}

SyllableTable::SyllableTable() : forms_(mask + 1), numbers_(mask + 1) {
    std::vector<std::string> stripped;
    for (const std::string_view onset : syllable_onsets()) {
        for (const std::string_view rhyme : syllable_rhymes()) {
            if (!is_legal_pair(onset, rhyme)) continue;
            for (const Tone tone : all_tones) {
                const bool bare = tone == Tone::ngang;
                const bool legal = is_legal_tone(rhyme, tone);
                if (!legal && !bare) continue;
                const std::string spelled = spell({std::string(onset), std::string(rhyme), tone});
                const bool marked = !bare || has_marks(spelled);
                if (legal) add(spelled, marked ? Legality::marked : Legality::plain);
                if (bare) stripped.push_back(fold(spelled));
            }
        }
    }
    for (const std::string& spelled : stripped) add(spelled, Legality::stripped);
    for (const std::uint16_t place : places_) {
        const Form* const bare = find(key_of(forms_[place].term()).unmarked());
        unmarked_.push_back(static_cast<std::uint16_t>(number_of(*bare)));
    }
}

void SyllableTable::add(std::string_view spelled, Legality legality) {
    const std::uint64_t packed = key_of(spelled).packed();
    std::size_t i = place_of(packed);
    while (forms_[i].key != 0 && forms_[i].key != packed) i = (i + 1) & mask;
    if (forms_[i].key == packed) return;
    Form& form = forms_[i];
    form.key = packed;
    std::ranges::copy(spelled, form.text.begin());
    form.size = static_cast<std::uint8_t>(spelled.size());
    form.legality = legality;
    numbers_[i] = static_cast<std::uint16_t>(places_.size());
    places_.push_back(static_cast<std::uint16_t>(i));
}

const SyllableTable::Form* SyllableTable::find(std::string_view term) const {
    const SyllableKey key = key_of(term);
    const Form* form = key.fits() && key.size() > 0 ? find(key) : nullptr;
    // What is no letter is 0 in the key, as nothing is.
    return form != nullptr && form->term() == term ? form : nullptr;
}

const SyllableTable& SyllableTable::instance() {
    static const SyllableTable table;
    return table;
}

}  // namespace tracuu
