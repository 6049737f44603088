// The forward index: of each article its words in their order, in one value slot.
//
// Phrases, words near each other and pairs of words are looked for here, among the articles that
// have the words at all. Xapian's positions, a list for each word of each article, would make the
// database half as large again and take a third of the time to build it, most of it for their keys;
// and an unmarked phrase would read ten lists where this reads one entry.
//
// A text is an array of units of two bytes, one for each position, so that eight words are compared
// at once. A syllable is the two bytes of its stored_term(); any other word is a number in the
// article's own list of such words. Further words at a position (31.328 is also 31328) are written
// behind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tracuu {

/// Two bytes as they are stored, for comparing and as a place in a table; no number to be written.
using ForwardUnit = std::uint16_t;
inline ForwardUnit unit_at(const char* bytes) {
    ForwardUnit unit;
    std::memcpy(&unit, bytes, sizeof unit);
    return unit;
}

/// Writes the words of one article.
class ForwardWriter {
public:
    class Text {
    public:
        /// The position behind the last word.
        std::uint32_t next_position() const {
            return static_cast<std::uint32_t>(units_.size() / sizeof(ForwardUnit));
        }

    private:
        friend class ForwardWriter;
        std::string units_;
        std::vector<std::pair<std::uint32_t, std::size_t>> further_;  // position, code
    };

    /// `stored`: a stored_term() without prefix. Positions never fall; alternatives share one.
    void add(Text& text, std::string_view stored, std::uint32_t position);

    /// For slot::forward.
    std::string pack(const Text& title, const Text& body, const Text& author) const;

private:
    std::size_t code_of(std::string_view stored);

    std::unordered_map<std::string, std::size_t> codes_;  // of words that are no syllables
    std::vector<std::string_view> others_;                // its keys in the order of their codes
};

/// One field of an article: views of the packed bytes.
struct ForwardText {
    std::string_view units;    ///< a unit for each position
    std::string_view further;  ///< for FurtherWords
};

/// The words of one article; empty where the packed bytes are damaged.
struct ForwardEntry {
    ForwardText title, body, author;
    std::string_view others;  ///< for next_other()
};
ForwardEntry unpack_forward(std::string_view packed);

/// Takes the first word off the list of those that are no syllables: number 0, then 1 and so on.
/// Empty at the end.
inline std::string_view next_other(std::string_view& others);
/// The unit of the word with this number in the list; none where numbers have become too high: such
/// words are all written behind.
std::optional<ForwardUnit> unit_of_other(std::size_t number);

/// Reads the words that are written behind the units, by position.
class FurtherWords {
public:
    /// `further` must outlive it.
    explicit FurtherWords(std::string_view further) : left_(further) {}

    /// Goes on to the next word; false behind the last.
    bool next();
    std::uint32_t position() const { return position_; }  ///< from 0
    std::optional<ForwardUnit> unit() const;
    std::size_t number() const;  ///< of a word without unit: in the list of those that are none

private:
    std::string_view left_;
    std::uint32_t position_ = 0;
    std::size_t code_ = 0;
};

std::string_view next_long_other(std::string_view& others);

inline std::string_view next_other(std::string_view& others) {
    const std::size_t size = others.empty() ? 0 : static_cast<unsigned char>(others.front());
    if (size >= 0x80 || size >= others.size()) return next_long_other(others);
    const std::string_view other = others.substr(1, size);
    others.remove_prefix(1 + size);
    return other;
}

}  // namespace tracuu
