#include "corpus/article.hpp"
namespace tracuu {
std::string to_string(TermOfOffice) { return {}; }
std::optional<TermOfOffice> parse_term_of_office(std::string_view) { return std::nullopt; }
}  // namespace tracuu
