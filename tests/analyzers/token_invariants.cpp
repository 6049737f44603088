#include "tests/analyzers/token_invariants.hpp"

#include <algorithm>

#include "analyzers/analyzer.hpp"
#include "analyzers/tokenizer.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu::test {
namespace {

bool is_boundary(std::string_view text, std::size_t at) {
    return utf8_floor(text, at) == at;
}

std::string broken_span(std::string_view text, const Token& token, std::size_t least_begin) {
    const auto [begin, end] = token.span;
    if (begin >= end || end > text.size()) return "span is empty or outside the text";
    if (!is_boundary(text, begin) || !is_boundary(text, end)) return "span cuts a character";
    if (begin < least_begin) return "begin goes backwards";
    if (!is_valid_utf8(slice(text, token.span))) return "span holds malformed bytes";
    return {};
}

std::string broken_term(const Token& token) {
    if (token.term.empty()) return "term is empty";
    if (token.term.size() > max_term_bytes) return "term is too long";
    if (!is_valid_utf8(token.term)) return "term is no UTF-8";
    return {};
}

std::string broken_order(const Token* before, const Token& token) {
    if (before == nullptr) return token.position == 0 ? "" : "first position is not 0";
    const auto step = token.position - before->position;
    if (step > 1) return "positions skip or go backwards";
    if (step == 0 && token.span.begin != before->span.begin)
        return "tokens of one position begin apart";
    return {};
}

bool gives_term(std::string_view text, std::string_view term) {
    const std::vector<Token> tokens = analyze(text);
    return std::ranges::any_of(tokens, [&](const Token& token) { return token.term == term; });
}

/// The number beside a Roman numeral needs the word that announces it.
std::string broken_slice(std::string_view text, const Token& token, bool alternative) {
    const std::string_view bytes = slice(text, token.span);
    if (gives_term(bytes, token.term)) return {};
    std::string announced = "thứ ";
    if (alternative && gives_term(announced.append(bytes), token.term)) return {};
    return "bytes analysed alone give another term";
}

std::string broken_count(std::string_view text, const TokenizeStats& stats) {
    std::size_t malformed = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (c.malformed) malformed += c.size;
        i += c.size;
    }
    return malformed == stats.malformed_bytes ? "" : "malformed bytes are miscounted";
}

bool same(const Token& a, const Token& b) {
    return a.term == b.term && a.span == b.span && a.position == b.position && a.kind == b.kind;
}

std::string named(std::string_view rule, const Token& token) {
    return std::string(rule) + ": " + to_text({token});
}

bool is_space(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

/// Whether tokens [i, j) can be cut out: spaces around, and none that they overlap left behind.
bool can_be_cut(std::string_view text, const std::vector<Token>& tokens, std::size_t i,
                std::size_t j) {
    const std::size_t begin = tokens[i].span.begin;
    const std::size_t end = tokens[j - 1].span.end;
    if ((begin > 0 && !is_space(text, begin - 1)) || !is_space(text, end)) return false;
    if (i > 0 && tokens[i - 1].span.end > begin) return false;
    return j == tokens.size() || tokens[j].span.begin >= end;
}

/// Whether every token of the phrase stands at its distance among tokens [i, j).
bool are_there(const std::vector<Token>& phrase, const std::vector<Token>& tokens, std::size_t i,
               std::size_t j) {
    return std::ranges::all_of(phrase, [&](const Token& wanted) {
        return std::any_of(tokens.begin() + i, tokens.begin() + j, [&](const Token& token) {
            return token.term == wanted.term &&
                   token.position - tokens[i].position == wanted.position;
        });
    });
}

}  // namespace

std::string to_text(const std::vector<Token>& tokens) {
    std::string text;
    for (const Token& token : tokens) {
        if (!text.empty()) text += ' ';
        text += token.term + '[' + std::to_string(token.position) + "]@" +
                std::to_string(token.span.begin) + '-' + std::to_string(token.span.end);
    }
    return text;
}

std::string broken_invariant(std::string_view text) {
    std::vector<Token> tokens;
    TokenizeStats stats;
    const std::uint32_t end = tokenize(text, tokens, stats);
    const Token* before = nullptr;
    for (const Token& token : tokens) {
        const bool alternative = before != nullptr && before->position == token.position;
        for (const std::string& broken :
             {broken_span(text, token, before == nullptr ? 0 : before->span.begin),
              broken_term(token), broken_order(before, token)}) {
            if (!broken.empty()) return named(broken, token);
        }
        if (const std::string broken = broken_slice(text, token, alternative); !broken.empty())
            return named(broken, token);
        before = &token;
    }
    if (end != (before == nullptr ? 0 : before->position + 1)) return "wrong end position";
    if (const std::string broken = broken_count(text, stats); !broken.empty()) return broken;

    std::vector<Token> reference;
    TokenizeStats reference_stats;
    tokenize_for_reference(text, reference, reference_stats);
    if (!std::ranges::equal(tokens, reference, same))
        return "reference reading differs: " + to_text(reference);
    return {};
}

std::string broken_phrase(std::string_view text, std::size_t most_tokens, std::size_t step) {
    const std::vector<Token> tokens = analyze(text);
    for (std::size_t i = 0; i < tokens.size(); i += step) {
        for (std::size_t j = i + 1; j <= std::min(i + most_tokens, tokens.size()); ++j) {
            if (!can_be_cut(text, tokens, i, j)) continue;
            const auto begin = tokens[i].span.begin;
            const std::string_view phrase = text.substr(begin, tokens[j - 1].span.end - begin);
            const std::vector<Token> alone = analyze(phrase);
            const bool whole = alone.back().position == tokens[j - 1].position - tokens[i].position;
            if (!whole || !are_there(alone, tokens, i, j)) return std::string(phrase);
        }
    }
    return {};
}

}  // namespace tracuu::test
