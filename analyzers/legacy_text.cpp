#include "analyzers/legacy_text.hpp"

#include <algorithm>
#include <array>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Words with marks of which at least this share must be legal for a decoding to be believed …
constexpr double least_legal_share = 0.6;
/// … and by which it must beat the text as it is.
constexpr double least_margin = 0.2;
/// Fewer words with marks than this prove nothing.
constexpr std::size_t least_words = 3;

bool is_letter(char32_t c) {
    const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // Everything from Latin-1 up that is no dash, quote or space; symbols inside words count, since
    // a wrong decoding is full of them.
    return ascii || (c >= 0xA1 && c < 0x2000) || c == 0xFFFD;
}

struct Legality {
    std::size_t words = 0;  ///< with at least one character beyond ASCII
    std::size_t legal = 0;
    double share() const {
        return words == 0 ? 0 : static_cast<double>(legal) / static_cast<double>(words);
    }
};

Legality legality_of(std::string_view utf8) {
    Legality legality;
    const auto count = [&](std::string_view word, bool marked) {
        if (!marked) return;
        ++legality.words;
        if (parse_syllable(to_lower(word))) ++legality.legal;
    };
    std::size_t begin = 0;
    bool marked = false;
    std::size_t i = 0;
    while (i < utf8.size()) {
        const CodePoint c = decode_utf8(utf8, i);
        if (is_letter(c.value)) {
            marked = marked || c.value >= 0x80;
            i += c.size;
            continue;
        }
        count(utf8.substr(begin, i - begin), marked);
        i += c.size;
        begin = i;
        marked = false;
    }
    count(utf8.substr(begin), marked);
    return legality;
}

constexpr std::array<LegacyEncoding, 5> encodings{
    LegacyEncoding::double_utf8, LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::viscii,
    LegacyEncoding::windows1258};

/// The best reading of `bytes`; nullopt when none makes sense.
std::optional<LegacyDecoding> best_decoding(std::string_view bytes) {
    std::optional<LegacyDecoding> best;
    for (const LegacyEncoding encoding : encodings) {
        LegacyBytes raw = read_legacy(encoding, bytes);
        if (raw.unmapped > 0) continue;
        raw.text = to_nfc(raw.text);
        const Legality legality = legality_of(raw.text);
        if (legality.words < least_words || legality.share() < least_legal_share) continue;
        if (!best || legality.share() > best->legal_share) {
            best = LegacyDecoding{encoding, std::move(raw.text), legality.share()};
        }
    }
    return best;
}

}  // namespace

std::optional<LegacyDecoding> decode_legacy(std::string_view bytes) {
    const bool ascii =
        std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    // VISCII alone spells six capitals with control bytes, and never those alone in a text.
    if (ascii) return std::nullopt;

    const Legality as_it_is = legality_of(bytes);
    std::optional<LegacyDecoding> best;
    if (is_valid_utf8(bytes)) {
        const std::optional<std::string> behind = bytes_behind(bytes);
        if (!behind) return std::nullopt;
        best = best_decoding(*behind);
    } else {
        best = best_decoding(bytes);
    }
    if (!best || best->legal_share < as_it_is.share() + least_margin) return std::nullopt;
    return best;
}

}  // namespace tracuu
