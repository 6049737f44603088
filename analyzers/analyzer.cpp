#include "analyzers/analyzer.hpp"
namespace tracuu {
int analyzer_version() {
    return 3;
}
std::vector<Token> analyze(std::string_view text) {
    std::vector<Token> tokens;
    TokenizeStats stats;
    tokenize(text, tokens, stats);
    return tokens;
}
}  // namespace tracuu
