// A text in which references to documents can be read by a simple grammar, with the way back to the
// bytes of the original, and the few questions about letters that the grammar asks.
//
// Articles print dashes of ten kinds, no-break spaces inside numbers, Ð for Đ, zero-width spaces
// and marks apart from their letters. Here every dash is '-', every space ' ', letters are composed
// and invisible characters are gone; line feeds stay, because a reference may span one but not two.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/ascii.hpp"
#include "analyzers/span.hpp"

namespace tracuu {

class DocumentText {
public:
    /// `original` must outlive this object: it is not copied unless something changes.
    explicit DocumentText(std::string_view original);
    DocumentText(const DocumentText&) = delete;
    DocumentText& operator=(const DocumentText&) = delete;

    std::string_view view() const { return text_; }

    /// The bytes of the original that `span` of view() was made from.
    Span original(Span span) const;

private:
    struct Edit {
        Span made, from;  // bytes of view() and of the original
    };

    void replace(Span from, std::string_view made);
    std::size_t compose(std::string_view original, std::size_t mark);

    std::string copy_;
    std::vector<Edit> edits_;
    std::string_view text_;
};

/// A letter of a DocumentText, or something else of `size` bytes (1 at the end of the text).
struct PrintedLetter {
    char32_t value = 0;  ///< 0 unless a letter
    std::size_t size = 1;
    bool upper = false;
    bool toned = false;  ///< carries a tone mark; symbols never do, words mostly

    explicit operator bool() const { return value != 0; }
};

PrintedLetter letter_at(std::string_view text, std::size_t at);
PrintedLetter letter_before(std::string_view text, std::size_t at);

/// Whether a digit stands at `at`; false outside the text.
inline bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(text[at]);
}

/// The byte at `at`, '\0' outside the text.
inline char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

/// Past spaces and at most one line feed.
std::size_t skip_spaces(std::string_view text, std::size_t at);
/// The same backwards: where they begin.
std::size_t skip_spaces_back(std::string_view text, std::size_t at);

/// The end of the run of letters that begins at `at`, and the beginning of the one that ends there.
std::size_t word_end(std::string_view text, std::size_t at);
std::size_t word_begin(std::string_view text, std::size_t at);

/// How words are compared: as written, or also typed without any mark ("nghi quyet").
enum class Marks { required, optional };

/// Where the words `lower` (canonical spelling, single spaces) end if they stand at `at` in any
/// case and tone placement, whole words with any spaces between them; npos otherwise.
std::size_t match_words(std::string_view text, std::size_t at, std::string_view lower,
                        Marks marks = Marks::required);

/// Moves `at` past spaces and the words `lower` behind them; false, and nothing moves, when others
/// stand there.
bool skip_words(std::string_view text, std::size_t& at, std::string_view lower, Marks marks);

}  // namespace tracuu
