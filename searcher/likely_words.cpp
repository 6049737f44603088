#include "searcher/likely_words.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>

#include "analyzers/spelling.hpp"
#include "analyzers/syllable.hpp"
#include "indexer/stored_term.hpp"

namespace tracuu {
namespace {

/// The longest syllable, nghiêng, with every mark a character of three bytes.
constexpr std::size_t max_syllable_bytes = 12;
/// That many letters of a word are not in another: at 0.7 each, as far as too_far.
constexpr std::size_t missing_letters_too_far = 3;

/// A term of the archive.
struct KnownWord {
    std::string text;
    std::uint32_t letters;
    std::size_t length;  ///< in letters
    std::size_t marked;  ///< marked_letters()
    bool is_syllable;
};

/// Bits of the letters from a to z in `text`; y is i, which costs least to take for another.
std::uint32_t letters_of(std::string_view text) {
    std::uint32_t letters = 0;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z') letters |= std::uint32_t{1} << ((c == 'y' ? 'i' : c) - 'a');
    }
    return letters;
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Letters that are none of a to z.
std::size_t marked_letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xC0U; }));
}

/// Keeps the likeliest of the words that it is shown.
class WordSearch {
public:
    explicit WordSearch(const std::string& typed)
        : typed_(typed),
          letters_(letters_of(typed)),
          length_(length_of(typed)),
          marked_(marked_letters(typed)) {}

    /// The terms of an archive one after the other.
    void consider(const KnownWord& candidate, const Xapian::TermIterator& term) {
        if (!may_be_meant(candidate)) return;
        const double distance = typed_.distance_to(candidate.text);
        if (distance >= too_far) return;
        best_.push_back({candidate.text, distance, likelihood(term.get_termfreq(), distance)});
        std::ranges::stable_sort(best_, std::ranges::greater{}, &LikelyWord::likelihood);
        if (best_.size() > likely_words_kept) best_.pop_back();
    }

    bool is_syllable() const { return typed_.is_syllable(); }
    std::vector<LikelyWord> take() { return std::move(best_); }

private:
    /// A word about as long and of about the same letters. Most terms of a large archive are
    /// foreign, which no slip makes of a syllable.
    bool may_be_meant(const KnownWord& candidate) const {
        if (typed_.is_syllable()) return candidate.is_syllable;
        if (candidate.length > length_ + 1 || length_ > candidate.length + 1) return false;
        // Each letter that one has alone was at least a slip to the next key, but for those that
        // the other has with a mark.
        const std::bitset<32> missing(letters_ & ~candidate.letters);
        const std::bitset<32> added(candidate.letters & ~letters_);
        return missing.count() < missing_letters_too_far + candidate.marked &&
               added.count() < missing_letters_too_far + marked_;
    }

    TypedWord typed_;
    std::uint32_t letters_;
    std::size_t length_, marked_;
    std::vector<LikelyWord> best_;
};

KnownWord known_word(std::string text, bool for_syllable) {
    KnownWord word{std::move(text), 0, 0, 0, false};
    word.letters = letters_of(word.text);
    word.length = length_of(word.text);
    word.marked = marked_letters(word.text);
    word.is_syllable =
        for_syllable && word.text.size() <= max_syllable_bytes && parse_syllable(word.text);
    return word;
}

}  // namespace

double likelihood(Xapian::doccount articles, double distance) {
    constexpr double words_per_slip = 100;
    return std::log(1.0 + articles) - distance * std::log(words_per_slip);
}

std::vector<std::vector<LikelyWord>> find_likely_words(const std::vector<std::string>& typed,
                                                       const Xapian::Database& database) {
    std::vector<WordSearch> searches(typed.begin(), typed.end());
    const bool for_syllable = std::ranges::any_of(searches, &WordSearch::is_syllable);
    auto term = database.allterms_begin();
    const auto end = database.allterms_end();
    // Words come behind figures and prefixed terms.
    for (term.skip_to("a"); term != end; ++term) {
        const KnownWord word = known_word(term_of(*term), for_syllable);
        for (WordSearch& search : searches) search.consider(word, term);
    }
    std::vector<std::vector<LikelyWord>> likely;
    for (WordSearch& search : searches) likely.push_back(search.take());
    return likely;
}

}  // namespace tracuu
