#include "searcher/query_words.hpp"

#include <array>

#include "analyzers/abbreviations.hpp"
#include "analyzers/analyzer.hpp"

namespace tracuu {
namespace {

std::vector<Token> tokens_of(std::string_view query, Span span) {
    std::vector<Token> tokens = analyze(slice(query, span));
    for (Token& token : tokens) {
        token.span.begin += span.begin;
        token.span.end += span.begin;
    }
    return tokens;
}

struct KindAbbreviation {
    std::string_view term;
    std::string_view words;  ///< canonical, one space between
};

/// Kinds of units as addresses abbreviate them before a name or number: P.8, Q.3, TP. Vinh.
constexpr std::array<KindAbbreviation, 6> kind_abbreviations{{
    {"p", "phường"},
    {"q", "quận"},
    {"h", "huyện"},
    {"tp", "thành phố"},
    {"tx", "thị xã"},
    {"tt", "thị trấn"},
}};

/// The words that an abbreviated kind with a full stop behind it stands for; empty when it is none.
std::string_view kind_words(std::string_view query, const Token& token, bool is_last) {
    if (is_last || token.span.end >= query.size() || query[token.span.end] != '.') return {};
    for (const auto& [term, words] : kind_abbreviations) {
        if (token.term == term) return words;
    }
    return {};
}

/// Adds to `word` what it says in full: another token for one syllable, a phrase for several.
void add_expansion(Query& word, std::string_view expansion) {
    const auto append = [&](std::vector<Token>& tokens, std::string_view term) {
        Token token = word.tokens.front();
        token.term = term;
        token.kind = TokenKind::native;
        tokens.push_back(std::move(token));
    };
    if (expansion.find(' ') == std::string_view::npos) return append(word.tokens, expansion);
    Query phrase;
    phrase.kind = Query::Kind::phrase;
    phrase.span = word.span;
    for (std::size_t begin = 0; begin < expansion.size();) {
        const std::size_t end = std::min(expansion.find(' ', begin), expansion.size());
        append(phrase.tokens, expansion.substr(begin, end - begin));
        phrase.tokens.back().position += static_cast<std::uint32_t>(phrase.tokens.size() - 1);
        begin = end + 1;
    }
    word.children.push_back(std::move(phrase));
}

std::string_view term_at(const std::vector<Query>& words, std::size_t i) {
    return i < words.size() ? std::string_view(words[i].tokens.front().term) : std::string_view();
}

}  // namespace

std::vector<Query> read_words(std::string_view query, Span span) {
    std::vector<Query> words;
    std::uint32_t position = 0;
    for (Token& token : tokens_of(query, span)) {
        if (words.empty() || token.position != position) {
            position = token.position;
            Query word;
            word.kind = Query::Kind::word;
            word.span = token.span;
            words.push_back(std::move(word));
        }
        words.back().tokens.push_back(std::move(token));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_last = i + 1 == words.size();
        const std::string_view kind = kind_words(query, words[i].tokens.front(), is_last);
        if (!kind.empty()) {
            add_expansion(words[i], kind);
        } else if (const auto expansion =
                       expand_abbreviation(term_at(words, i), i > 0 ? term_at(words, i - 1) : "",
                                           term_at(words, i + 1))) {
            add_expansion(words[i], *expansion);
        }
    }
    return words;
}

std::vector<Token> read_phrase_words(std::string_view query, Span span) {
    return tokens_of(query, span);
}

}  // namespace tracuu
