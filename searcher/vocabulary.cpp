#include "searcher/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "analyzers/code_points.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/syllable_table.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// "nghiêng" is the longest syllable: seven letters.
constexpr std::size_t max_syllable_letters = 7;

struct LetterShapes {
    char32_t letter;
    std::u32string_view shapes;
};

constexpr std::array<LetterShapes, 5> letter_shapes{{
    {U'a', U"aăâ"},
    {U'd', U"dđ"},
    {U'e', U"eê"},
    {U'o', U"oôơ"},
    {U'u', U"uư"},
}};

constexpr std::u32string_view vowels = U"aăâeêioôơuưy";
constexpr std::array<char32_t, 5> tones{0x300, 0x301, 0x303, 0x309, 0x323};

std::string encoded(std::u32string_view letters) {
    std::string text;
    for (const char32_t c : letters) append_utf8(text, c);
    return text;
}

std::u32string_view shapes_of(char32_t letter, bool first) {
    if (letter == U'd' && !first) return U"d";
    for (const LetterShapes& each : letter_shapes) {
        if (each.letter == letter) return each.shapes;
    }
    return {};
}

/// All ways to give the letters of `letters` their shapes.
std::vector<std::u32string> shaped(const std::u32string& letters) {
    std::vector<std::u32string> forms{{}};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::u32string_view shapes = shapes_of(letters[i], i == 0);
        std::vector<std::u32string> longer;
        for (const std::u32string& form : forms) {
            if (shapes.empty()) longer.push_back(form + letters[i]);
            for (const char32_t shape : shapes) longer.push_back(form + shape);
        }
        forms = std::move(longer);
    }
    return forms;
}

/// The syllables that begin with one of `stems`, which end between characters.
std::vector<std::string_view> syllables_beginning_with(const std::vector<std::string>& stems) {
    const std::unordered_set<std::string_view> wanted(stems.begin(), stems.end());
    const SyllableTable& table = SyllableTable::instance();
    std::vector<std::string_view> found;
    for (std::size_t number = 0; number < table.size(); ++number) {
        const std::string_view term = table.form(number).term();
        for (std::size_t length = 1; length <= term.size(); ++length) {
            if (!wanted.contains(term.substr(0, length))) continue;
            found.push_back(term);
            break;
        }
    }
    return found;
}

}  // namespace

std::vector<std::string> ways_to_mark(std::string_view syllable) {
    const std::u32string letters = code_points(syllable);
    if (letters.empty() || letters.size() > max_syllable_letters) return {};
    // A letter that carries a tone is none of the vowels: then the tone is known.
    const bool all_letters = std::ranges::all_of(letters, [](char32_t c) {
        return (c >= U'a' && c <= U'z') || c == U'đ' || vowels.find(c) != vowels.npos;
    });
    if (!all_letters) return {std::string(syllable)};

    std::vector<std::string> forms;
    for (const std::u32string& form : shaped(letters)) {
        forms.push_back(canonical_term(encoded(form)));
        const std::size_t vowel = form.find_first_of(vowels);
        if (vowel == form.npos) continue;
        for (const char32_t tone : tones) {
            std::u32string toned = form;
            toned.insert(vowel + 1, 1, tone);
            forms.push_back(canonical_term(encoded(toned)));
        }
    }
    std::ranges::sort(forms);
    const auto repeated = std::ranges::unique(forms);
    forms.erase(repeated.begin(), repeated.end());
    return forms;
}

const std::vector<std::string>& Vocabulary::completions(std::string_view prefix,
                                                        std::string_view syllable) {
    const auto [entry, is_new] =
        completions_.try_emplace(std::string(prefix) + '\n' + std::string(syllable));
    if (is_new) {
        for (std::string& form : ways_to_mark(syllable)) {
            if (database_.term_exists(stored_term(prefix, form))) {
                entry->second.push_back(std::move(form));
            }
        }
    }
    return entry->second;
}

std::vector<std::string> Vocabulary::beginning_with(std::string_view prefix, std::string_view stem,
                                                    std::size_t limit) const {
    std::vector<std::string> stems{std::string(stem)};
    if (!has_marks(stem)) {
        if (auto marked = ways_to_mark(stem); !marked.empty()) stems = std::move(marked);
    }
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (const std::string_view syllable : syllables_beginning_with(stems)) {
        const Xapian::doccount articles = frequency(prefix, syllable);
        if (articles > 0) found.emplace_back(articles, syllable);
    }
    for (const std::string& each : stems) {
        const std::string start = std::string(prefix) + each;
        const auto end = database_.allterms_end(start);
        for (auto term = database_.allterms_begin(start); term != end; ++term) {
            found.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
        }
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> terms;
    for (auto& [frequency, term] : found) {
        if (terms.size() == limit) break;
        if (std::ranges::find(terms, term) == terms.end()) terms.push_back(std::move(term));
    }
    return terms;
}

Xapian::doccount Vocabulary::phrase_frequency(
    const std::vector<std::vector<std::string>>& terms) const {
    std::vector<std::vector<std::string>> stored;
    for (const std::vector<std::string>& alternatives : terms) {
        std::vector<std::string>& row = stored.emplace_back();
        for (const std::string& term : alternatives) row.push_back(stored_term("", term));
    }
    return static_cast<Xapian::doccount>(matcher_.count(phrase_of(stored)));
}

Xapian::Query phrase_of(const std::vector<std::vector<std::string>>& stored_terms) {
    std::vector<Xapian::Query> positions;
    for (const std::vector<std::string>& alternatives : stored_terms) {
        if (alternatives.empty()) return Xapian::Query::MatchNothing;
        positions.emplace_back(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end());
    }
    if (positions.size() == 1) return positions.front();
    return {Xapian::Query::OP_PHRASE, positions.begin(), positions.end(),
            static_cast<Xapian::termcount>(positions.size())};
}

}  // namespace tracuu
