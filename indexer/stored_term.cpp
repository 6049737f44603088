#include "indexer/stored_term.hpp"

#include <cstddef>

#include "analyzers/syllable_table.hpp"

namespace tracuu {
namespace {

/// First bytes of a syllable: those that begin no character of UTF-8. With the second bytes enough
/// for 19,635 syllables.
constexpr std::size_t continuations = 0xC2 - 0x80, beyond = 0x100 - 0xF5;
/// Second bytes: all but 0, for which Xapian takes two.
constexpr std::size_t seconds = 255;

char first_byte(std::size_t index) {
    return static_cast<char>(index < continuations ? 0x80 + index : 0xF5 + (index - continuations));
}

/// The index that first_byte() made the byte of; `continuations + beyond` for any other.
std::size_t index_of(unsigned char byte) {
    if (byte >= 0x80 && byte < 0x80 + continuations) return byte - 0x80U;
    if (byte >= 0xF5) return continuations + (byte - 0xF5U);
    return continuations + beyond;
}

}  // namespace

std::string stored_term(std::string_view prefix, std::string_view term) {
    std::string stored(prefix);
    const SyllableTable& table = SyllableTable::instance();
    const SyllableTable::Form* form = table.find(term);
    if (form == nullptr) return stored.append(term);
    const std::size_t number = table.number_of(*form);
    stored += first_byte(number / seconds);
    stored += static_cast<char>(1 + number % seconds);
    return stored;
}

bool is_stored_syllable(std::string_view stored) {
    return stored.size() == 2 &&
           index_of(static_cast<unsigned char>(stored[0])) < continuations + beyond;
}

std::optional<std::size_t> syllable_number(std::string_view stored) {
    if (!is_stored_syllable(stored)) return std::nullopt;
    const std::size_t first = index_of(static_cast<unsigned char>(stored[0]));
    const std::size_t second = static_cast<unsigned char>(stored[1]);
    const std::size_t number = first * seconds + second - 1;
    if (second == 0 || number >= SyllableTable::instance().size()) return std::nullopt;
    return number;
}

std::string term_of(std::string_view stored) {
    const auto number = syllable_number(stored);
    return std::string(number ? SyllableTable::instance().form(*number).term() : stored);
}

}  // namespace tracuu
