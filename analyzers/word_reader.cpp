#include "analyzers/word_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "analyzers/glued_words.hpp"
#include "analyzers/plain_word.hpp"
#include "analyzers/roman.hpp"
#include "analyzers/stray_marks.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/syllable_grammar.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Names of persons that Vietnamese writes in more than one way.
struct OtherSpelling {
    std::string_view term, vietnamese;
};
constexpr std::array<OtherSpelling, 2> other_spellings{{{"lenin", "lênin"}, {"marx", "mác"}}};

unsigned char byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// Whether [begin, end) holds only spaces and hyphens or dashes, one hyphen at most.
bool is_hyphen_gap(std::string_view text, std::size_t begin, std::size_t end) {
    if (end - begin > 8) return false;
    bool hyphen = false;
    for (std::size_t i = begin; i < end;) {
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        if (c.value == ' ' || c.value == 0xA0) continue;
        const bool is_hyphen = c.value == '-' || (c.value >= 0x2010 && c.value <= 0x2014);
        if (!is_hyphen || std::exchange(hyphen, true)) return false;
    }
    return true;
}

bool has_digit(const std::vector<WordLetter>& letters) {
    return std::ranges::any_of(letters, &WordLetter::digit);
}

bool all_capitals(const std::vector<WordLetter>& letters) {
    return std::ranges::all_of(letters, [](const WordLetter& l) { return l.letter.upper; });
}

bool continues_word(std::string_view text, std::size_t i) {
    if (i >= text.size()) return false;
    const CodePoint c = decode_utf8(text, i);
    return !c.malformed && char_class(c.value) != CharClass::separator;
}

/// The compatibility form of a term: ¾ as 3/4, Ⅳ as iv, m² as m2, 𝐡𝐨̣̂𝐢 as hội.
std::string compatible_form(std::string_view term) {
    std::string form = canonical_term(to_nfkc(term));
    constexpr std::string_view fraction_slash = "\u2044";
    if (const std::size_t at = form.find(fraction_slash); at != std::string::npos)
        form.replace(at, fraction_slash.size(), 1, '/');
    return form;
}

}  // namespace

std::size_t WordReader::read(std::size_t at) {
    if (reading_ == WordReading::fast) {
        if (const std::size_t end = read_plainly(at); end != at) return end;
    }
    return read_carefully(at);
}

std::size_t WordReader::read_plainly(std::size_t at) {
    const PlainWord word = read_plain_word(text_, at);
    if (word.end == at) return at;
    const Span span{at, word.end};
    const SyllableTable::Form* form = word.key.fits() ? table_.find(word.key) : nullptr;
    if (form != nullptr && form->legality != SyllableTable::Legality::stripped) {
        add_syllable(form->term(), span, form->legality);
        return word.end;
    }
    if (!word.is_ascii || word.has_inner_capital || span.size() > max_term_bytes) return at;
    std::array<char, max_term_bytes> lower;
    const std::string_view written = slice(text_, span);
    std::ranges::transform(written, lower.begin(),
                           [](char c) { return static_cast<char>(c | 0x20); });
    const std::string_view term(lower.data(), span.size());
    if (form != nullptr) {
        sink_.add(term, span, TokenKind::unmarked);
    } else {
        add_foreign(term, span, word.capitals == word.key.size());
    }
    return word.end;
}

std::size_t WordReader::read_carefully(std::size_t at) {
    WordLetters word = read_word_letters(text_, at);
    if (word.letters.empty()) return at;
    if (word.letters.front().digit) return read_numerals(word);
    if (has_digit(word.letters)) return read_letters_and_digits(word);
    if (word.letters.size() == 1) {
        if (const std::size_t end = read_slash_word(word); end != at) return end;
        if (const std::size_t end = read_acronym(word); end != at) return end;
    }
    word = with_stray_marks(text_, std::move(word), is_syllable_);
    add_letters(word);
    return word.end;
}

std::optional<WordReader::Syllable> WordReader::syllable(const Letters& letters, std::size_t begin,
                                                         std::size_t end) const {
    SyllableKey key;
    for (std::size_t i = begin; i < end; ++i) {
        if (letters[i].letter.id == letter::none) return std::nullopt;
        key.add(letters[i].letter);
    }
    const SyllableTable::Form* form = key.fits() && key.size() > 0 ? table_.find(key) : nullptr;
    if (reading_ == WordReading::fast) {
        if (form == nullptr) return std::nullopt;
        return Syllable{std::string(form->term()), form->legality};
    }
    const std::string spelled = join(letters, begin, end);
    const auto parsed = parse_syllable(spelled);
    if (parsed && is_legal_tone(parsed->rhyme, parsed->tone)) {
        const std::string term = spell(*parsed);
        return Syllable{term, has_marks(term) ? SyllableTable::Legality::marked
                                              : SyllableTable::Legality::plain};
    }
    if (form != nullptr && form->legality == SyllableTable::Legality::stripped)
        return Syllable{spelled, form->legality};
    return std::nullopt;
}

bool WordReader::is_legal(const Letters& letters, std::size_t begin, std::size_t end) const {
    const auto found = syllable(letters, begin, end);
    return found && found->legality != SyllableTable::Legality::stripped;
}

void WordReader::add_syllable(std::string_view term, Span span, SyllableTable::Legality legality) {
    if (term == "nin" && join_with_previous(term, span)) return;
    sink_.add(
        term, span,
        legality == SyllableTable::Legality::marked ? TokenKind::native : TokenKind::unmarked);
    if (term.size() <= 2) add_roman(term);
}

void WordReader::add_foreign(std::string_view term, Span span, bool capitals) {
    const bool abbreviation = capitals && term.size() > 1 && term.size() <= 15;
    sink_.add(term, span, abbreviation ? TokenKind::abbreviation : TokenKind::foreign);
    for (const auto& [spelled, vietnamese] : other_spellings) {
        if (term == spelled) sink_.add_alternative(vietnamese);
    }
    add_roman(term);
}

/// The Arabic number beside a Roman one. The numeral itself stays, so a phrase that is cut off
/// before the announcing word still matches.
void WordReader::add_roman(std::string_view term) {
    const char first = term.empty() ? '\0' : term.front();
    if (first != 'i' && first != 'v' && first != 'x') return;
    const std::optional<int> value = roman_value(term);
    if (!value) return;
    if (is_ambiguous_roman(term)) {
        const Token* before = sink_.last(1);
        if (before == nullptr || !announces_ordinal(before->term)) return;
    }
    sink_.add_alternative(std::to_string(*value));
}

/// Lê nin, Lê-nin and Lênin are one word: "nin" is taken into a "lê" before it.
bool WordReader::join_with_previous(std::string_view term, Span span) {
    Token* before = sink_.last();
    if (before == nullptr || before->term != "lê" ||
        !is_hyphen_gap(text_, before->span.end, span.begin))
        return false;
    before->term += term;
    before->span.end = span.end;
    before->kind = TokenKind::foreign;
    return true;
}

/// Fractions, superscripts, letter numerals and digits of other scripts, up to the first letter.
std::size_t WordReader::read_numerals(const WordLetters& word) {
    const auto letter = std::ranges::find(word.letters, false, &WordLetter::digit);
    const auto own = static_cast<std::size_t>(letter - word.letters.begin());
    // Endless runs are taken in one piece, lest each of their parts is looked at again and again.
    const std::size_t count = word.is_longer ? word.letters.size() : own;
    const Span span{word.letters.front().span.begin, word.letters[count - 1].span.end};
    const std::string term = join(word.letters, 0, count);
    sink_.add(term, span, TokenKind::number);
    const std::string form = compatible_form(term);
    sink_.add_alternative(form);
    add_roman(form);
    return span.end;
}

/// A syllable with marks before digits is a word of its own (số31, tháng12); any other mixture is
/// one word (TW4, Covid19, m², H5N1).
std::size_t WordReader::read_letters_and_digits(const WordLetters& word) {
    const Letters& letters = word.letters;
    const auto digit = std::ranges::find(letters, true, &WordLetter::digit);
    const auto lead = static_cast<std::size_t>(digit - letters.begin());
    if (const auto found = syllable(letters, 0, lead);
        found && found->legality == SyllableTable::Legality::marked && !word.is_mended &&
        !word.is_longer) {
        add_if_syllable(letters, 0, lead);
        return letters[lead].span.begin;
    }
    const std::string term = join(letters, 0, letters.size());
    sink_.add(term, {letters.front().span.begin, word.end}, TokenKind::foreign);
    sink_.add_alternative(compatible_form(term));
    return word.end;
}

/// đ/c: the abbreviation and, at two positions, the words it stands for. All three span the whole
/// abbreviation, so "đồng chí Nam" finds "đ/c Nam" and the other way round.
std::size_t WordReader::read_slash_word(const WordLetters& word) {
    const Span first = word.letters.front().span;
    const unsigned char c = byte_at(text_, word.end + 1) | 0x20;
    const bool matches = word.letters.front().letter.id == letter::d_stroke &&
                         byte_at(text_, word.end) == '/' && c == 'c' &&
                         !continues_word(text_, word.end + 2);
    if (!matches) return first.begin;
    const Span span{first.begin, word.end + 2};
    sink_.add("đ/c", span, TokenKind::abbreviation);
    sink_.add_alternative("đồng");
    sink_.add("chí", span, TokenKind::abbreviation);
    return span.end;
}

/// Single letters with full stops between are one abbreviation: U.S.A as USA. T.Ư is TW, the other
/// way to shorten Trung ương, and also TƯ; that one is a syllable and stays it.
std::size_t WordReader::read_acronym(const WordLetters& word) {
    Letters letters = word.letters;
    std::size_t end = word.end;
    while (letters.size() < 10 && byte_at(text_, end) == '.') {
        const WordLetters next = read_word_letters(text_, end + 1);
        if (next.letters.size() != 1 || next.letters.front().digit) break;
        letters.push_back(next.letters.front());
        end = next.end;
    }
    const Span span{word.letters.front().span.begin, end};
    if (letters.size() < 2) return span.begin;
    const auto found = syllable(letters, 0, letters.size());
    const std::string term(found ? std::string(found->term) : join(letters, 0, letters.size()));
    const bool central = term == "tư";
    sink_.add(central ? "tw" : term, span, TokenKind::abbreviation);
    if (central) sink_.add_alternative(term);
    return end;
}

bool WordReader::add_if_syllable(const Letters& letters, std::size_t begin, std::size_t end) {
    const auto found = syllable(letters, begin, end);
    if (!found || found->legality == SyllableTable::Legality::stripped) return false;
    add_syllable(found->term, {letters[begin].span.begin, letters[end - 1].span.end},
                 found->legality);
    return true;
}

bool WordReader::add_glued(const Letters& letters) {
    const std::vector<std::size_t> ends = ends_of_glued(letters, is_syllable_);
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        add_if_syllable(letters, begin, end);
        begin = end;
    }
    return !ends.empty();
}

void WordReader::add_letters(const WordLetters& word) {
    const Letters& letters = word.letters;
    const Span span{letters.front().span.begin, letters.back().span.end};
    if (!word.is_longer) {
        if (add_if_syllable(letters, 0, letters.size())) return;
        // A part with Cyrillic letters only would be another word by itself.
        if (!word.is_mended && add_glued(letters)) return;
        if (const auto found = syllable(letters, 0, letters.size()))
            return sink_.add(found->term, span, TokenKind::unmarked);
    }
    const std::string term = canonical_term(join(letters, 0, letters.size()));
    add_foreign(term, span, all_capitals(letters));
    const bool other_letters = std::ranges::any_of(
        letters, [](const WordLetter& l) { return l.letter.id == letter::none; });
    if (other_letters) sink_.add_alternative(compatible_form(term));
}

}  // namespace tracuu
