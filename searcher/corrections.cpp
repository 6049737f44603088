#include "searcher/corrections.hpp"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "analyzers/spelling.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "indexer/stored_term.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

/// The longest syllable, nghiêng, with every mark a character of three bytes.
constexpr std::size_t max_syllable_bytes = 12;
/// That many letters of a word are not in another: at 0.7 each, as far as too_far.
constexpr std::size_t missing_letters_too_far = 3;
/// Where more words are unknown than a slip or two makes, none is guessed: each is held against
/// every word of the archive.
constexpr std::size_t max_unknown_words = 3;
/// That many plain words are perhaps a name or a fixed expression; more are a sentence.
constexpr std::size_t max_plain_words = 3;

/// A term of the archive.
struct KnownWord {
    std::string text;
    std::uint32_t letters;
    std::size_t length;  ///< in letters
    std::size_t marked;  ///< letters that are none of a to z
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

/// Looks for the word of the archive that is nearest to a typed one, and of these the most
/// frequent.
class NearestWord {
public:
    explicit NearestWord(const std::string& typed)
        : typed_(typed), letters_(letters_of(typed)), length_(length_of(typed)) {}

    /// The terms of an archive one after the other.
    void consider(const KnownWord& candidate, const Xapian::TermIterator& term) {
        if (!may_be_meant(candidate)) return;
        const double distance = typed_.distance_to(candidate.text);
        if (distance >= too_far || distance > distance_) return;
        const Xapian::doccount frequency = term.get_termfreq();
        if (distance == distance_ && frequency <= frequency_) return;
        word_ = candidate.text;
        distance_ = distance;
        frequency_ = frequency;
    }

    bool is_syllable() const { return typed_.is_syllable(); }
    const std::string& word() const { return word_; }  ///< empty if none is near

private:
    /// A word about as long and of about the same letters. Most terms of a large archive are
    /// foreign, which no slip makes of a syllable.
    bool may_be_meant(const KnownWord& candidate) const {
        if (typed_.is_syllable()) return candidate.is_syllable;
        if (candidate.length > length_ + 1 || length_ > candidate.length + 1) return false;
        // Each missing letter was at least a slip to the next key, but where marks were left out.
        const std::bitset<32> missing(letters_ & ~candidate.letters);
        return missing.count() < missing_letters_too_far + candidate.marked;
    }

    TypedWord typed_;
    std::uint32_t letters_;
    std::size_t length_;
    std::string word_;
    double distance_ = too_far;
    Xapian::doccount frequency_ = 0;
};

/// One pass over the words of the archive, which come behind figures and prefixed terms.
void find_nearest(std::vector<NearestWord>& searches, const Xapian::Database& database) {
    const bool for_syllable = std::ranges::any_of(searches, &NearestWord::is_syllable);
    auto term = database.allterms_begin();
    const auto end = database.allterms_end();
    for (term.skip_to("a"); term != end; ++term) {
        KnownWord word{term_of(*term), 0, 0, 0, false};
        word.letters = letters_of(word.text);
        word.length = length_of(word.text);
        word.marked = static_cast<std::size_t>(std::ranges::count_if(
            word.text, [](char c) { return static_cast<unsigned char>(c) >= 0xC0U; }));
        word.is_syllable =
            for_syllable && word.text.size() <= max_syllable_bytes && parse_syllable(word.text);
        for (NearestWord& search : searches) search.consider(word, term);
    }
}

bool exists(const QueryWord& word, const Vocabulary& vocabulary) {
    return std::ranges::any_of(word.forms, [&](const WordForm& form) {
        return vocabulary.frequency(prefix_of(word.field), form.term) > 0;
    });
}

/// Words that the archive does not have, each with its nearest.
std::vector<Correction> correct_unknown_words(const CompiledQuery& compiled,
                                              const Archive& archive) {
    std::vector<Span> spans;
    std::vector<NearestWord> searches;
    for (const auto& run : compiled.runs) {
        for (const QueryWord& word : run) {
            if (exists(word, archive.vocabulary)) continue;
            if (searches.size() == max_unknown_words) return {};
            spans.push_back(word.span);
            searches.emplace_back(word.forms.front().term);
        }
    }
    if (searches.empty()) return {};
    find_nearest(searches, archive.database);
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < searches.size(); ++i) {
        if (!searches[i].word().empty()) corrections.push_back({spans[i], searches[i].word()});
    }
    return corrections;
}

/// Whether the words stand side by side in no article, in any of the forms they were taken for.
bool stands_nowhere(const std::vector<QueryWord>& run, Vocabulary& vocabulary) {
    std::vector<std::vector<std::string>> positions;
    for (const QueryWord& word : run) {
        std::vector<std::string>& forms = positions.emplace_back();
        for (const WordForm& form : word.forms) forms.push_back(form.term);
    }
    return vocabulary.phrase_frequency(positions) == 0;
}

/// The phrase of other marked forms that stands somewhere.
std::vector<Correction> correct_phrase(const std::vector<QueryWord>& run, Vocabulary& vocabulary) {
    std::vector<std::vector<std::string>> positions;
    for (const QueryWord& word : run) {
        positions.push_back(vocabulary.completions("", fold(word.forms.front().term)));
    }
    if (vocabulary.phrase_frequency(positions) == 0) return {};
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < run.size(); ++i) {
        std::string best;
        Xapian::doccount best_count = 0;
        for (const std::string& form : positions[i]) {
            auto narrowed = positions;
            narrowed[i] = {form};
            const Xapian::doccount count = vocabulary.phrase_frequency(narrowed);
            if (count > best_count) {
                best = form;
                best_count = count;
            }
        }
        if (best.empty()) return {};
        positions[i] = {best};
        if (best != run[i].forms.front().term) corrections.push_back({run[i].span, best});
    }
    return corrections;
}

}  // namespace

std::vector<Correction> corrections_for(const CompiledQuery& compiled, const Archive& archive) {
    std::vector<Correction> corrections;
    for (const auto& run : compiled.runs) {
        const bool quoted = std::ranges::all_of(run, &QueryWord::from_phrase);
        if (run.size() < 2 || (!quoted && run.size() > max_plain_words)) continue;
        if (!stands_nowhere(run, archive.vocabulary)) continue;
        for (Correction& each : correct_phrase(run, archive.vocabulary))
            corrections.push_back(std::move(each));
    }
    // What stands beside a word tells more of what was meant than what is near to it.
    return corrections.empty() ? correct_unknown_words(compiled, archive) : corrections;
}

}  // namespace tracuu
