#include "searcher/expansion.hpp"

#include <algorithm>

#include "analyzers/keystrokes.hpp"
#include "analyzers/restoration.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// kì beside kỳ.
constexpr double variant_weight = 0.6;
/// A pair as typed is a word of its own when it is at least this share of the marked ones: names
/// and slips give every pair now and then.
constexpr double own_word_share = 0.1;
/// Deciding on a pair costs two phrase searches.
constexpr std::size_t max_pair_decisions = 32;

bool has_tone(std::string_view term) {
    const std::string decomposed = to_nfd(term);
    for (const char* tone : {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
        if (decomposed.find(tone) != std::string::npos) return true;
    }
    return false;
}

bool is_word_of_letters(const Token& token) {
    return token.kind == TokenKind::native || token.kind == TokenKind::unmarked ||
           token.kind == TokenKind::foreign || token.kind == TokenKind::abbreviation;
}

class Expander {
public:
    Expander(Vocabulary& vocabulary, const ExpansionContext& context)
        : vocabulary_(vocabulary), context_(context) {}

    void add(const Query& node) {
        if (node.kind == Query::Kind::phrase) {
            for (const auto& alternatives : by_position(node.tokens))
                add_word(alternatives, node, true);
            return;
        }
        add_word(node.tokens, node, node.quoted);
        for (const Query& phrase : node.children) {
            std::vector<std::string> terms;
            for (const Token& token : phrase.tokens) terms.push_back(token.term);
            words_.back().sequences.push_back(std::move(terms));
        }
    }

    std::vector<QueryWord> run() {
        for (std::size_t i = 0; i < words_.size(); ++i) complete(i);
        return std::move(words_);
    }

private:
    void add_word(const std::vector<Token>& tokens, const Query& node, bool quoted) {
        QueryWord word;
        for (const Token& token : tokens) word.forms.push_back({token.term, 1.0});
        word.field = node.field;
        word.span = tokens.front().span;
        word.from_phrase = quoted;
        typed_.push_back(tokens.front());
        words_.push_back(std::move(word));
    }

    std::string_view prefix(const QueryWord& word) const {
        return word.field ? field(*word.field).prefix : std::string_view();
    }

    bool exists(const QueryWord& word, const std::string& term) const {
        return vocabulary_.frequency(prefix(word), term) > 0;
    }

    void complete(std::size_t i) {
        QueryWord& word = words_[i];
        const Token& typed = typed_[i];
        if (!is_word_of_letters(typed)) return;
        if (has_tone(typed.term)) return add_variants(word);
        if (has_marks(typed.term)) {
            if (parse_syllable(typed.term)) return add_variants(word);
            return add_completions(word);
        }
        if (read_as_keystrokes(word)) return;
        if (!context_.query_has_marks) return add_completions(word);
        if (!context_.complete_all && keeps_its_form(i)) {
            word.kept = true;
            return add_variants(word);
        }
        add_completions(word);
    }

    void add_form(QueryWord& word, const std::string& term, double weight) {
        const bool known = std::ranges::any_of(
            word.forms, [&](const WordForm& form) { return form.term == term; });
        if (!known) word.forms.push_back({term, weight});
    }

    void add_completions(QueryWord& word) {
        const std::string typed = word.forms.front().term;
        for (const std::string& form : vocabulary_.completions(prefix(word), typed)) {
            add_form(word, form, 1.0);
        }
    }

    /// kì for kỳ: never in quotes, where a name may be meant.
    void add_variants(QueryWord& word) {
        if (word.from_phrase) return;
        for (const std::string& variant : i_y_variants(word.forms.front().term)) {
            if (exists(word, variant)) add_form(word, variant, variant_weight);
        }
    }

    bool read_as_keystrokes(QueryWord& word) {
        const std::string typed = word.forms.front().term;
        const auto attested = [&](std::string_view term) {
            return !vocabulary_.completions(prefix(word), term).empty();
        };
        const auto reading = read_keystrokes(typed, attested);
        if (!reading || !exists(word, reading->term)) return false;
        add_form(word, reading->term, 1.0);
        if (!reading->certain) return false;
        return true;
    }

    bool keeps_its_form(std::size_t i) {
        const bool left = i > 0 && decides_to_keep(i - 1, i, i);
        return left || (i + 1 < words_.size() && decides_to_keep(i, i + 1, i));
    }

    /// Whether the pair (first, first + 1), whose other word is marked, is a word as typed.
    bool decides_to_keep(std::size_t first, std::size_t second, std::size_t unmarked) {
        const std::size_t marked = first == unmarked ? second : first;
        if (!has_marks(typed_[marked].term)) return false;
        if (context_.lexicon != nullptr) {
            return read_pair(*context_.lexicon, typed_[first].term, typed_[second].term) ==
                   PairReading::as_typed;
        }
        if (!exists(words_[unmarked], typed_[unmarked].term)) return false;
        if (decisions_ >= max_pair_decisions) return false;
        ++decisions_;
        const std::string& syllable = typed_[unmarked].term;
        std::vector<std::string> others = vocabulary_.completions("", syllable);
        std::erase(others, syllable);
        const auto count = [&](std::vector<std::string> forms) {
            std::vector<std::vector<std::string>> pair{{typed_[marked].term}};
            pair.insert(first == unmarked ? pair.begin() : pair.end(), std::move(forms));
            return static_cast<double>(vocabulary_.phrase_frequency(pair));
        };
        const double as_typed = count({syllable});
        if (as_typed == 0) return false;
        return others.empty() || as_typed >= own_word_share * count(std::move(others));
    }

    Vocabulary& vocabulary_;
    const ExpansionContext& context_;
    std::vector<QueryWord> words_;
    std::vector<Token> typed_;
    std::size_t decisions_ = 0;
};

}  // namespace

std::vector<std::string> QueryWord::terms() const {
    std::vector<std::string> terms;
    for (const WordForm& form : forms) terms.push_back(form.term);
    return terms;
}

std::vector<QueryWord> expand(const std::vector<const Query*>& sequence, Vocabulary& vocabulary,
                              const ExpansionContext& context) {
    Expander expander(vocabulary, context);
    for (const Query* node : sequence) expander.add(*node);
    return expander.run();
}

bool has_marked_words(const Query& query) {
    const bool here =
        std::ranges::any_of(query.tokens, [](const Token& token) { return has_marks(token.term); });
    return here || std::ranges::any_of(query.children, has_marked_words);
}

}  // namespace tracuu
