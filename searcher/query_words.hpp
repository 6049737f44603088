// A stretch of a query's plain text → the words it asks for.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query.hpp"

namespace tracuu {

/// One word node for each position of the stretch `span` of `query`: the tokens of the analyzer,
/// and what an abbreviation stands for (P.8: phường 8; MTTQ: mặt trận tổ quốc).
std::vector<Query> read_words(std::string_view query, Span span);

/// The tokens of a phrase; alternatives share a position, the form as typed first.
std::vector<Token> read_phrase_words(std::string_view query, Span span);

}  // namespace tracuu
