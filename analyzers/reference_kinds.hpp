// Marks the tokens that make up a document number: 01, ctr and qu in 01-CTr/QU.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/token.hpp"

namespace tracuu {

/// Sets the kind of tokens from `first` on that stand in a document number to `reference`. Only
/// kinds change: the terms are those that the parts have anywhere. `text` is what was tokenised.
void mark_references(std::string_view text, std::vector<Token>& tokens, std::size_t first);

}  // namespace tracuu
