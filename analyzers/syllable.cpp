#include "analyzers/syllable.hpp"
namespace tracuu {
std::optional<Syllable> parse_syllable(std::string_view) { return std::nullopt; }
std::string spell(const Syllable&) { return {}; }
std::string canonical_term(std::string_view word) { return std::string(word); }
bool has_marks(std::string_view) { return false; }
std::vector<std::string> i_y_variants(std::string_view) { return {}; }
}  // namespace tracuu
