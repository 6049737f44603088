#include "analyzers/tokenizer.hpp"
namespace tracuu {
const char* to_string(TokenKind) { return "foreign"; }
std::uint32_t tokenize(std::string_view, std::vector<Token>&, TokenizeStats&, std::uint32_t first_position) { return first_position; }
}  // namespace tracuu
