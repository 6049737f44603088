#include "analyzers/unicode.hpp"
namespace tracuu {
CodePoint decode_utf8(std::string_view text, std::size_t at) { return {static_cast<unsigned char>(text[at]), 1, false}; }
void append_utf8(std::string& out, char32_t value) { out += static_cast<char>(value); }
bool is_valid_utf8(std::string_view) { return true; }
std::size_t utf8_floor(std::string_view, std::size_t at) { return at; }
std::string to_nfc(std::string_view text) { return std::string(text); }
std::string to_nfd(std::string_view text) { return std::string(text); }
std::string to_lower(std::string_view text) { return std::string(text); }
std::string fold(std::string_view text) { return std::string(text); }
}  // namespace tracuu
