// Every legal syllable in every tone, found by its letters: the fast way from text to terms.
//
// A word is looked up by the numbers of its letters without tone, six bits each, and its tone; the
// answer is the canonical spelling, ready to copy. About 18,000 forms, built once from
// syllable_grammar.hpp, which parse_syllable() reads the slow way; tests hold the two together.
// The forms are numbered in the order of the grammar's lists: a database is written in these
// numbers (indexer/stored_term.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/letters.hpp"

namespace tracuu {

/// The letters of a word with its tones taken off, packed for lookup.
class SyllableKey {
public:
    void add(Letter letter) {
        const auto tone = static_cast<std::uint64_t>(letter.tone);
        letters_ = letters_ << 6 | letter.id;
        ++size_;
        tones_ += tone != 0;
        tone_ |= tone;  // two tones make nonsense, but then fits() is false
    }
    /// Whether the word may be a syllable: at most seven letters (nghiêng) and one tone.
    bool fits() const { return size_ <= 7 && tones_ <= 1; }
    std::uint64_t packed() const { return letters_ << 3 | tone_; }
    std::size_t size() const { return size_; }
    /// The key of the same letters without marks.
    SyllableKey unmarked() const;

private:
    std::uint64_t letters_ = 0;
    std::size_t size_ = 0;
    std::size_t tones_ = 0;
    std::uint64_t tone_ = 0;
};

class SyllableTable {
public:
    enum class Legality : std::uint8_t {
        marked,    ///< a legal syllable with a mark
        plain,     ///< a legal syllable without any mark
        stripped,  ///< no syllable as it is, but one without its marks: viet, nguoi, cac
    };
    struct Form {
        std::uint64_t key = 0;  ///< SyllableKey::packed(); 0 in an empty place
        std::array<char, 14> text{};
        std::uint8_t size = 0;
        Legality legality = Legality::plain;

        std::string_view term() const { return {text.data(), size}; }
    };

    SyllableTable();

    /// The form of `key`, which must fit; nullptr when it is none.
    const Form* find(const SyllableKey& key) const {
        const std::uint64_t packed = key.packed();
        for (std::size_t i = place_of(packed);; i = (i + 1) & mask) {
            const Form& form = forms_[i];
            if (form.key == packed) return &form;
            if (form.key == 0) return nullptr;
        }
    }

    /// The form whose spelling is `term`; nullptr when there is none.
    const Form* find(std::string_view term) const;

    std::size_t size() const { return places_.size(); }
    /// The form of a number below size().
    const Form& form(std::size_t number) const { return forms_[places_[number]]; }
    /// The number of a form of this table.
    std::size_t number_of(const Form& form) const {
        return numbers_[static_cast<std::size_t>(&form - forms_.data())];
    }

    /// The number of the form of `number` without marks, which is a form too.
    std::size_t unmarked(std::size_t number) const { return unmarked_[number]; }

    /// The one table; immutable, made on the first call.
    static const SyllableTable& instance();

private:
    static constexpr unsigned bits = 15;
    static constexpr std::size_t mask = (std::size_t{1} << bits) - 1;

    static std::size_t place_of(std::uint64_t packed) {
        return static_cast<std::size_t>(packed * 0x9E3779B97F4A7C15u >> (64 - bits));
    }
    void add(std::string_view spelled, Legality legality);

    std::vector<Form> forms_;
    std::vector<std::uint16_t> numbers_;   // by place in forms_
    std::vector<std::uint16_t> places_;    // by number
    std::vector<std::uint16_t> unmarked_;  // numbers by number
};

}  // namespace tracuu
