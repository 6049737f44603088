#include "searcher/corrections.hpp"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstddef>
#include <cstdint>
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
/// Words held against a neighbour of an unknown one, each with a look for a phrase.
constexpr std::size_t candidates_kept = 5;
/// A longer query was pasted: its words are not held against their neighbours, which takes the time
/// of as many searches.
constexpr std::size_t max_typed_words = 8;
/// That many plain words are perhaps a name or a fixed expression; more are a sentence.
constexpr std::size_t max_plain_words = 3;

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

/// What a word that many articles have gains over one that few have, less what its distance from
/// the typed one costs: one other letter is taken for another in a word of a hundred.
double likelihood(Xapian::doccount articles, double distance) {
    constexpr double words_per_slip = 100;
    return std::log(1.0 + articles) - distance * std::log(words_per_slip);
}

struct Candidate {
    std::string word;
    double distance;
    double likelihood;  ///< by the word alone
};

/// Looks for the words of the archive that a typed one was likeliest meant to be.
class LikelyWords {
public:
    explicit LikelyWords(const std::string& typed)
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
        std::ranges::stable_sort(best_, std::ranges::greater{}, &Candidate::likelihood);
        if (best_.size() > candidates_kept) best_.pop_back();
    }

    bool is_syllable() const { return typed_.is_syllable(); }
    const std::vector<Candidate>& best() const { return best_; }  ///< the likeliest first

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
    std::vector<Candidate> best_;
};

/// One pass over the words of the archive, which come behind figures and prefixed terms.
void find_likely(std::vector<LikelyWords>& searches, const Xapian::Database& database) {
    const bool for_syllable = std::ranges::any_of(searches, &LikelyWords::is_syllable);
    auto term = database.allterms_begin();
    const auto end = database.allterms_end();
    for (term.skip_to("a"); term != end; ++term) {
        KnownWord word{term_of(*term), 0, 0, 0, false};
        word.letters = letters_of(word.text);
        word.length = length_of(word.text);
        word.marked = marked_letters(word.text);
        word.is_syllable =
            for_syllable && word.text.size() <= max_syllable_bytes && parse_syllable(word.text);
        for (LikelyWords& search : searches) search.consider(word, term);
    }
}

bool exists(const QueryWord& word, const Vocabulary& vocabulary) {
    return std::ranges::any_of(word.forms, [&](const WordForm& form) {
        return vocabulary.frequency(prefix_of(word.field), form.term) > 0;
    });
}

std::vector<std::string> terms_of(const QueryWord& word) {
    std::vector<std::string> terms;
    for (const WordForm& form : word.forms) terms.push_back(form.term);
    return terms;
}

/// A word that the archive does not have, at its place in a run of words.
struct UnknownWord {
    const std::vector<QueryWord>& run;
    std::size_t at;
};

/// Articles that have one of the terms, or more.
Xapian::doccount most_articles(const std::vector<std::string>& terms,
                               const Vocabulary& vocabulary) {
    Xapian::doccount most = 0;
    for (const std::string& term : terms) most += vocabulary.frequency("", term);
    return most;
}

/// In how many articles `word` stands beside the rarer of its neighbours, which tells the most and
/// is found the quickest.
Xapian::doccount articles_beside(const UnknownWord& unknown, const std::string& word,
                                 const Vocabulary& vocabulary) {
    std::vector<std::string> left, right;
    if (unknown.at > 0) left = terms_of(unknown.run[unknown.at - 1]);
    if (unknown.at + 1 < unknown.run.size()) right = terms_of(unknown.run[unknown.at + 1]);
    const bool is_left = !left.empty() && (right.empty() || most_articles(left, vocabulary) <=
                                                                most_articles(right, vocabulary));
    if (is_left) return vocabulary.phrase_frequency({left, {word}});
    return right.empty() ? 0 : vocabulary.phrase_frequency({{word}, right});
}

/// The candidate that stands beside a neighbour in most articles, for its distance; the likeliest
/// alone where none stands there. `best` is not empty.
std::string chosen(const std::vector<Candidate>& best, const UnknownWord& unknown,
                   const Vocabulary& vocabulary) {
    const Candidate* found = nullptr;
    double most = 0;
    for (const Candidate& candidate : best) {
        const Xapian::doccount beside = articles_beside(unknown, candidate.word, vocabulary);
        const double likely = likelihood(beside, candidate.distance);
        if (beside == 0 || (found != nullptr && likely <= most)) continue;
        found = &candidate;
        most = likely;
    }
    return (found != nullptr ? *found : best.front()).word;
}

/// Words that the archive does not have, each with what was likeliest meant.
std::vector<Correction> correct_unknown_words(const CompiledQuery& compiled,
                                              const Archive& archive) {
    std::vector<UnknownWord> unknown;
    std::vector<LikelyWords> searches;
    std::size_t words = 0;
    for (const auto& run : compiled.runs) {
        words += run.size();
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (exists(run[i], archive.vocabulary)) continue;
            if (searches.size() == max_unknown_words) return {};
            unknown.push_back({run, i});
            searches.emplace_back(run[i].forms.front().term);
        }
    }
    if (searches.empty()) return {};
    find_likely(searches, archive.database);
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < searches.size(); ++i) {
        const std::vector<Candidate>& best = searches[i].best();
        if (best.empty()) continue;
        const std::string word = words > max_typed_words
                                     ? best.front().word
                                     : chosen(best, unknown[i], archive.vocabulary);
        corrections.push_back({unknown[i].run[unknown[i].at].span, word});
    }
    return corrections;
}

/// Whether the words stand side by side in no article, in any of the forms they were taken for.
bool stands_nowhere(const std::vector<QueryWord>& run, Vocabulary& vocabulary) {
    std::vector<std::vector<std::string>> positions;
    for (const QueryWord& word : run) {
        positions.push_back(terms_of(word));
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
