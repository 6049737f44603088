#include "analyzers/half_vni.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "analyzers/span.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Different words that must be mended for a text to be held for half converted.
constexpr std::size_t least_words = 3;

/// The letters that VNI's bytes for ị ĩ Ị Ĩ are in Latin-1, and those, in the same order.
constexpr std::u32string_view printed_letters = U"òóÒÓ", meant_letters = U"ịĩỊĨ";

/// The letter that the byte behind `c` means in VNI; 0 for any other letter.
char32_t letter_meant(char32_t c) {
    const std::size_t at = printed_letters.find(c);
    return at == printed_letters.npos ? 0 : meant_letters[at];
}

bool is_word_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000);
}

std::string as_meant(std::string_view word) {
    std::string meant;
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = decode_utf8(word, i);
        const char32_t letter = letter_meant(c.value);
        append_utf8(meant, letter != 0 ? letter : c.value);
        i += c.size;
    }
    return meant;
}

bool is_legal(std::string_view word) {
    return parse_syllable(to_lower(word)).has_value();
}

/// The words of `text` that have such a letter.
std::vector<Span> suspects(std::string_view text) {
    std::vector<Span> found;
    Span word;
    bool suspect = false;
    for (std::size_t i = 0; i <= text.size();) {
        const CodePoint c = i < text.size() ? decode_utf8(text, i) : CodePoint{' ', 1, false};
        if (is_word_letter(c.value)) {
            suspect = suspect || letter_meant(c.value) != 0;
        } else {
            word.end = i;
            if (suspect) found.push_back(word);
            word.begin = i + c.size;
            suspect = false;
        }
        i += c.size;
    }
    return found;
}

}  // namespace

std::optional<std::string> repair_half_vni(std::string_view text) {
    std::string mended;
    std::set<std::string> words;
    std::size_t copied = 0;
    for (const Span& span : suspects(text)) {
        const std::string_view word = slice(text, span);
        if (is_legal(word)) continue;
        const std::string meant = as_meant(word);
        if (!is_legal(meant)) continue;
        mended += text.substr(copied, span.begin - copied);
        mended += meant;
        copied = span.end;
        words.insert(to_lower(meant));
    }
    if (words.size() < least_words) return std::nullopt;
    mended += text.substr(copied);
    return mended;
}

}  // namespace tracuu
