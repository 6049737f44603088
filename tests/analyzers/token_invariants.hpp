// What every analysis must keep, whatever the text; asked by every analyzer test and the fuzzer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.hpp"

namespace tracuu::test {

/// đảng[1]@0-7 bộ[2]@8-12
std::string to_text(const std::vector<Token>& tokens);

/// The first rule that the analysis of `text` breaks, in words; empty when all hold.
///
/// Spans lie inside the text, on UTF-8 boundaries, are not empty and never begin before the one
/// before; positions begin at 0 and grow by 0 or 1; tokens of one position begin at one byte; terms
/// are valid UTF-8, not empty and not too long; a token's bytes analysed alone give its term again;
/// malformed bytes are in no token and all counted; the reference reading gives the same tokens.
std::string broken_invariant(std::string_view text);

/// A phrase cut out of `text` at spaces whose tokens are not those it has there, at the same
/// distances; empty when there is none. Looks at phrases of up to `most_tokens` tokens from every
/// `step`-th on. The number beside a Roman numeral may go with the word that announces it.
std::string broken_phrase(std::string_view text, std::size_t most_tokens, std::size_t step = 1);

}  // namespace tracuu::test
