// Where the readers of words and figures put their tokens: keeps count of positions.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/token.hpp"
#include "analyzers/tokenizer.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {

class TokenSink {
public:
    TokenSink(std::vector<Token>& out, TokenizeStats& stats, std::uint32_t first_position)
        : out_(out), stats_(stats), first_(out.size()), position_(first_position) {}

    /// A token at the next position.
    void add(std::string_view term, Span span, TokenKind kind) {
        append(term, span, position_++, kind);
    }

    /// Another term for the last token, at the same place.
    void add_alternative(std::string_view term) {
        const Token& last = out_.back();
        if (last.term == term) return;
        append(term, last.span, last.position, last.kind);
    }

    void count_malformed(std::size_t bytes) { stats_.malformed_bytes += bytes; }

    /// The token `back` places before the end, 0 the last; nullptr if this run made fewer.
    Token* last(std::size_t back = 0) {
        const std::size_t made = out_.size() - first_;
        return back < made ? &out_[out_.size() - 1 - back] : nullptr;
    }

    std::uint32_t position() const { return position_; }

private:
    void append(std::string_view term, Span span, std::uint32_t position, TokenKind kind) {
        if (term.size() > max_term_bytes) {
            term = term.substr(0, utf8_floor(term, max_term_bytes));
            ++stats_.shortened_terms;
        }
        Token& token = out_.emplace_back();
        token.term.assign(term);
        token.span = span;
        token.position = position;
        token.kind = kind;
    }

    std::vector<Token>& out_;
    TokenizeStats& stats_;
    std::size_t first_;
    std::uint32_t position_;
};

}  // namespace tracuu
