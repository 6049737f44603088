// One word of letters → its tokens.
//
// Most words are ASCII and precomposed Vietnamese letters that make a legal syllable: those take
// one pass and one look into the syllable table. Everything else (other letters, marks apart from
// their letters, invisible characters, digits inside, words glued together) is read letter by
// letter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/syllable_table.hpp"
#include "analyzers/token_sink.hpp"
#include "analyzers/word_letters.hpp"

namespace tracuu {

/// How to tell syllables: by the table, or by parse_syllable() alone and without the one-pass way,
/// as a reference that tests compare with.
enum class WordReading : std::uint8_t { fast, reference };

class WordReader {
public:
    WordReader(std::string_view text, TokenSink& sink, WordReading reading)
        : text_(text),
          sink_(sink),
          table_(SyllableTable::instance()),
          reading_(reading),
          is_syllable_([this](const Letters& letters, std::size_t begin, std::size_t end) {
              return is_legal(letters, begin, end);
          }) {}
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;

    /// Reads the word that begins at byte `at` and adds its tokens. Returns the byte after it,
    /// which is `at` when no word begins there.
    std::size_t read(std::size_t at);

    /// Whether letters [begin, end) make a legal syllable.
    bool is_legal(const std::vector<WordLetter>& letters, std::size_t begin, std::size_t end) const;

private:
    struct Syllable {
        std::string term;
        SyllableTable::Legality legality;
    };
    using Letters = std::vector<WordLetter>;

    /// The end of the word if it could be read in one pass, else `at`.
    std::size_t read_plainly(std::size_t at);
    std::size_t read_carefully(std::size_t at);

    std::optional<Syllable> syllable(const Letters& letters, std::size_t begin,
                                     std::size_t end) const;
    void add_syllable(std::string_view term, Span span, SyllableTable::Legality legality);
    void add_foreign(std::string_view term, Span span, bool capitals);
    void add_roman(std::string_view term);
    bool join_with_previous(std::string_view term, Span span);

    std::size_t read_numerals(const WordLetters& word);
    std::size_t read_letters_and_digits(const WordLetters& word);
    std::size_t read_slash_word(const WordLetters& word);
    std::size_t read_acronym(const WordLetters& word);

    void add_letters(const WordLetters& word);
    bool add_glued(const Letters& letters);
    bool add_if_syllable(const Letters& letters, std::size_t begin, std::size_t end);

    std::string_view text_;
    TokenSink& sink_;
    const SyllableTable& table_;
    WordReading reading_;
    IsSyllable is_syllable_;
};

}  // namespace tracuu
