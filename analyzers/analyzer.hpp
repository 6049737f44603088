// The one way from text to terms, for the indexer and the searcher alike.
#pragma once

#include <string_view>
#include <vector>

#include "analyzers/token.hpp"
#include "analyzers/tokenizer.hpp"

namespace tracuu {

/// Changes whenever the same text may give other terms; stored in every database, which then asks
/// to be rebuilt.
int analyzer_version();

/// The tokens of `text`: see tokenize().
std::vector<Token> analyze(std::string_view text);

}  // namespace tracuu
