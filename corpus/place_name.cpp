#include "corpus/place_name.hpp"

#include <array>

#include "analyzers/ascii.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

struct KindWord {
    std::string_view word;  // canonical
    std::string_view folded;
    KindSet kinds;
};

// Longer words first: "thị xã" must not be read as the name of a "thị".
constexpr std::array kind_words{
    KindWord{"thành phố", "thanh pho", kind_thanh_pho},
    KindWord{"thị trấn", "thi tran", kind_thi_tran},
    KindWord{"đặc khu", "dac khu", kind_dac_khu},
    KindWord{"thị xã", "thi xa", kind_thi_xa},
    KindWord{"phường", "phuong", kind_phuong},
    KindWord{"huyện", "huyen", kind_huyen},
    KindWord{"quận", "quan", kind_quan},
    KindWord{"tỉnh", "tinh", kind_tinh},
    KindWord{"tp", "tp", kind_thanh_pho},
    KindWord{"tx", "tx", kind_thi_xa},
    KindWord{"tt", "tt", kind_thi_tran},
    KindWord{"xã", "xa", kind_xa},
    KindWord{"p", "p", kind_phuong},
    KindWord{"q", "q", kind_quan},
    KindWord{"h", "h", kind_huyen},
    KindWord{"x", "x", kind_xa},
};

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_letter_or_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || is_printed_letter(c);
}

/// Calls `use` with each run of letters or digits; digits end a word ("Q1" is "Q" and "1").
template <typename Use>
void each_word(std::string_view text, const Use& use) {
    std::size_t begin = 0;
    bool inside = false;
    const auto finish = [&](std::size_t end) {
        if (inside) use(text.substr(begin, end - begin));
        inside = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        if (!is_letter_or_digit(point.value)) {
            finish(at);
        } else if (inside && is_digit(text[at]) != is_digit(text[at - 1])) {
            finish(at);
        }
        if (!inside && is_letter_or_digit(point.value)) {
            begin = at;
            inside = true;
        }
        at += point.size;
    }
    finish(text.size());
}

std::string without_zeros(std::string_view number) {
    const std::size_t first = std::min(number.find_first_not_of('0'), number.size() - 1);
    return std::string(number.substr(first));
}

std::string joined_words(std::string_view name, std::string (*spell_word)(std::string_view)) {
    std::string joined;
    each_word(name, [&](std::string_view word) {
        if (!joined.empty()) joined += ' ';
        joined += is_number(word) ? without_zeros(word) : spell_word(word);
    });
    return joined;
}

}  // namespace

std::string folded_name(std::string_view name) {
    return joined_words(name, fold);
}

std::string canonical_name(std::string_view name) {
    return joined_words(name, canonical_term);
}

KindSet kind_set(std::string_view kind) {
    for (const KindWord& candidate : kind_words) {
        if (candidate.word == kind) return candidate.kinds;
    }
    return kind_none;
}

std::optional<NamedKind> without_kind(std::string_view name, bool folded) {
    for (const KindWord& kind : kind_words) {
        const std::string_view word = folded ? kind.folded : kind.word;
        if (!name.starts_with(word) || name.size() < word.size() + 2) continue;
        if (name[word.size()] != ' ') continue;
        std::string rest(name.substr(word.size() + 1));
        // "P. 4" is called "phường 4" in full.
        if (is_number(rest) && kind.kinds == kind_phuong)
            rest.insert(0, folded ? "phuong " : "phường ");
        if (is_number(rest) && kind.kinds == kind_quan) rest.insert(0, folded ? "quan " : "quận ");
        return NamedKind{kind.kinds, std::move(rest)};
    }
    return std::nullopt;
}

}  // namespace tracuu
