// The letters of one word with their marks, however they were encoded: the careful way to read.
//
// Marks may come in any order and number, precomposed or not; zero-width characters and soft
// hyphens inside the word count as not there; Cyrillic letters among Latin ones are the Latin
// letters they look like.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/letters.hpp"
#include "analyzers/span.hpp"

namespace tracuu {

struct WordLetter {
    Span span;         ///< of the text: the letter with its marks
    std::string text;  ///< lower case, NFC, shape before tone
    Letter letter;     ///< id 0 for a letter that is none of Vietnamese
    bool digit = false;
};

struct WordLetters {
    std::vector<WordLetter> letters;
    std::size_t end = 0;     ///< of the word in the text
    bool is_longer = false;  ///< the word goes on to `end` behind its first 256 letters
    bool is_mended = false;  ///< some letters were Cyrillic
};

/// Reads the word that begins at byte `at` with a letter or digit; no letters if none does.
WordLetters read_word_letters(std::string_view text, std::size_t at);

/// The terms of letters in a row, put together.
std::string join(const std::vector<WordLetter>& letters, std::size_t begin, std::size_t end);

/// Whether letters [begin, end) make a legal syllable.
using IsSyllable =
    std::function<bool(const std::vector<WordLetter>& letters, std::size_t begin, std::size_t end)>;

/// `letter` with the combining `mark` added.
WordLetter with_mark(const WordLetter& letter, char32_t mark);

}  // namespace tracuu
