#include "analyzers/plain_word.hpp"

#include "analyzers/ascii.hpp"
#include "analyzers/letters.hpp"

namespace tracuu {
namespace {

unsigned char byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// The precomposed letter at byte `i`, if it is one that the table has; `size` is set to its bytes.
Letter precomposed_letter(std::string_view text, std::size_t i, std::size_t& size) {
    const unsigned char first = byte_at(text, i);
    size = 1;
    if (first < 0x80) return letter_of(first);
    const auto tail = [&](std::size_t k) { return static_cast<char32_t>(byte_at(text, i + k)); };
    const auto continues = [&](std::size_t k) { return (tail(k) & 0xC0) == 0x80; };
    if (first >= 0xC3 && first <= 0xC6 && continues(1)) {
        size = 2;
        return letter_of((first & 0x1Fu) << 6 | (tail(1) & 0x3F));
    }
    if (first == 0xE1 && continues(1) && continues(2)) {
        size = 3;
        return letter_of((first & 0x0Fu) << 12 | (tail(1) & 0x3F) << 6 | (tail(2) & 0x3F));
    }
    return {};
}

/// Whether what begins at byte `i` may be a mark that belongs to the word before it, or a character
/// that hides one: anything that is not surely something else.
bool may_be_mark(std::string_view text, std::size_t i) {
    const unsigned char first = byte_at(text, i);
    if (first < 0x80) return first == '`';
    if (first == 0xE1) return byte_at(text, i + 1) != 0xBA && byte_at(text, i + 1) != 0xBB;
    const bool letter = first >= 0xC3 && first <= 0xC6;
    const bool quote_or_dash = first == 0xE2 && byte_at(text, i + 1) == 0x80 &&
                               byte_at(text, i + 2) >= 0x90 && byte_at(text, i + 2) <= 0xA6;
    return !letter && !quote_or_dash;
}

/// Whether the word surely ends at byte `i`, where no letter of the table stands.
bool ends_surely(std::string_view text, std::size_t i, std::size_t letters) {
    const unsigned char next = byte_at(text, i);
    if (next == ' ') {
        const std::size_t spaces = byte_at(text, i + 1) == ' ' ? 2 : 1;
        return !may_be_mark(text, i + spaces);
    }
    if (is_digit(static_cast<char>(next))) return false;
    if (next == '.' || next == '/') return letters > 1;
    if (next >= 0xC3 && next <= 0xC6) return false;
    return next != 0xE1 && !may_be_mark(text, i);
}

}  // namespace

PlainWord read_plain_word(std::string_view text, std::size_t at) {
    PlainWord word;
    word.end = at;
    while (word.end < text.size()) {
        std::size_t size = 0;
        const Letter letter = precomposed_letter(text, word.end, size);
        if (letter.id == letter::none) break;
        if (letter.upper) {
            word.has_inner_capital = word.has_inner_capital || word.capitals < word.key.size();
            ++word.capitals;
        }
        word.is_ascii = word.is_ascii && size == 1;
        word.key.add(letter);
        word.end += size;
    }
    if (!ends_surely(text, word.end, word.key.size())) word.end = at;
    return word;
}

}  // namespace tracuu
