#include "searcher/corrections.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "analyzers/unicode.hpp"
#include "searcher/likely_words.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

/// Where more words are unknown than a slip or two makes, none is guessed: each is held against
/// every word of the archive.
constexpr std::size_t max_unknown_words = 3;
/// A longer query was pasted: its words are not held against their neighbours, which takes the time
/// of as many searches.
constexpr std::size_t max_typed_words = 8;
/// That many plain words are perhaps a name or a fixed expression; more are a sentence.
constexpr std::size_t max_plain_words = 3;

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

/// How many articles have the terms; one that has several counts for each.
Xapian::doccount articles_with(const std::vector<std::string>& terms,
                               const Vocabulary& vocabulary) {
    Xapian::doccount articles = 0;
    for (const std::string& term : terms) articles += vocabulary.frequency("", term);
    return articles;
}

/// In how many articles `word` stands beside the rarer of its neighbours, which tells the most and
/// is found the quickest.
Xapian::doccount articles_beside(const UnknownWord& unknown, const std::string& word,
                                 const Vocabulary& vocabulary) {
    std::vector<std::string> left, right;
    if (unknown.at > 0) left = terms_of(unknown.run[unknown.at - 1]);
    if (unknown.at + 1 < unknown.run.size()) right = terms_of(unknown.run[unknown.at + 1]);
    const bool is_left = !left.empty() && (right.empty() || articles_with(left, vocabulary) <=
                                                                articles_with(right, vocabulary));
    if (is_left) return vocabulary.phrase_frequency({left, {word}});
    return right.empty() ? 0 : vocabulary.phrase_frequency({{word}, right});
}

/// The candidate that stands beside a neighbour in most articles, for its distance; the likeliest
/// alone where none stands there. `best` is not empty.
std::string chosen(const std::vector<LikelyWord>& best, const UnknownWord& unknown,
                   const Vocabulary& vocabulary) {
    const LikelyWord* found = nullptr;
    double most = 0;
    for (const LikelyWord& candidate : best) {
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
    std::vector<std::string> typed;
    std::size_t words = 0;
    for (const auto& run : compiled.runs) {
        words += run.size();
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (exists(run[i], archive.vocabulary)) continue;
            if (typed.size() == max_unknown_words) return {};
            unknown.push_back({run, i});
            typed.push_back(run[i].forms.front().term);
        }
    }
    if (typed.empty()) return {};
    const auto likely = find_likely_words(typed, archive.database);
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < likely.size(); ++i) {
        const std::vector<LikelyWord>& best = likely[i];
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
