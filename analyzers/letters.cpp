#include "analyzers/letters.hpp"

#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

struct ToneRow {
    LetterId id;
    std::array<char16_t, 6> lower;  ///< by Tone
};

constexpr std::array<ToneRow, 12> tone_rows{{
    {letter::a, {u'a', u'à', u'á', u'ả', u'ã', u'ạ'}},
    {letter::a_breve, {u'ă', u'ằ', u'ắ', u'ẳ', u'ẵ', u'ặ'}},
    {letter::a_circumflex, {u'â', u'ầ', u'ấ', u'ẩ', u'ẫ', u'ậ'}},
    {letter::e, {u'e', u'è', u'é', u'ẻ', u'ẽ', u'ẹ'}},
    {letter::e_circumflex, {u'ê', u'ề', u'ế', u'ể', u'ễ', u'ệ'}},
    {letter::i, {u'i', u'ì', u'í', u'ỉ', u'ĩ', u'ị'}},
    {letter::o, {u'o', u'ò', u'ó', u'ỏ', u'õ', u'ọ'}},
    {letter::o_circumflex, {u'ô', u'ồ', u'ố', u'ổ', u'ỗ', u'ộ'}},
    {letter::o_horn, {u'ơ', u'ờ', u'ớ', u'ở', u'ỡ', u'ợ'}},
    {letter::u, {u'u', u'ù', u'ú', u'ủ', u'ũ', u'ụ'}},
    {letter::u_horn, {u'ư', u'ừ', u'ứ', u'ử', u'ữ', u'ự'}},
    {letter::y, {u'y', u'ỳ', u'ý', u'ỷ', u'ỹ', u'ỵ'}},
}};

/// Capitals of ASCII and Latin-1 lie 32 below their small letters, all others one below.
constexpr char32_t capital_of(char32_t lower) {
    return lower < 0x100 ? lower - 0x20 : lower - 1;
}

template <typename Set>
constexpr void for_each_letter(Set set) {
    const auto both_cases = [&](char32_t lower, LetterId id, Tone tone) {
        set(lower, Letter{id, tone, false});
        set(capital_of(lower), Letter{id, tone, true});
    };
    for (char32_t c = U'a'; c <= U'z'; ++c)
        both_cases(c, static_cast<LetterId>(c - U'a' + 1), Tone::ngang);
    for (const ToneRow& row : tone_rows) {
        for (std::size_t tone = 0; tone < row.lower.size(); ++tone)
            both_cases(row.lower[tone], row.id, static_cast<Tone>(tone));
    }
    both_cases(U'đ', letter::d_stroke, Tone::ngang);
    both_cases(U'ð', letter::d_stroke, Tone::ngang);
    set(U'Ɖ', Letter{letter::d_stroke, Tone::ngang, true});
}

template <char32_t begin, char32_t end>
constexpr std::array<Letter, end - begin> letters_between() {
    std::array<Letter, end - begin> table{};
    for_each_letter([&](char32_t c, Letter letter) {
        if (c >= begin && c < end) table[c - begin] = letter;
    });
    return table;
}

constexpr std::array<std::array<char16_t, 6>, letter::count> spelling_table() {
    std::array<std::array<char16_t, 6>, letter::count> table{};
    for (LetterId id = 1; id <= 26; ++id) table[id].fill(static_cast<char16_t>(u'a' + id - 1));
    table[letter::d_stroke].fill(u'đ');
    for (const ToneRow& row : tone_rows) table[row.id] = row.lower;
    return table;
}

constexpr auto spellings = spelling_table();

}  // namespace

namespace detail {
constexpr std::array<Letter, latin_end> latin_letters = letters_between<0, latin_end>();
constexpr std::array<Letter, additional_end - additional_begin> additional_letters =
    letters_between<additional_begin, additional_end>();
}  // namespace detail

char32_t code_point_of(LetterId id, Tone tone) {
    return spellings[id][static_cast<std::size_t>(tone)];
}

LetterId without_shape(LetterId id) {
    switch (id) {
        case letter::a_breve:
        case letter::a_circumflex:
            return letter::a;
        case letter::d_stroke:
            return letter::d;
        case letter::e_circumflex:
            return letter::e;
        case letter::o_circumflex:
        case letter::o_horn:
            return letter::o;
        case letter::u_horn:
            return letter::u;
        default:
            return id;
    }
}

bool is_vowel(LetterId id) {
    const LetterId plain = without_shape(id);
    return plain == letter::a || plain == letter::e || plain == letter::i || plain == letter::o ||
           plain == letter::u || plain == letter::y;
}

void append_letter(std::string& out, LetterId id, Tone tone) {
    append_utf8(out, code_point_of(id, tone));
}

}  // namespace tracuu
