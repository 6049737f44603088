#include "indexer/schema.hpp"
namespace tracuu {
std::string pack_facets(const FacetValues&) { return {}; }
FacetValues unpack_facets(std::string_view) { return {}; }
std::string boolean_term(std::string_view prefix, std::string_view value) { return std::string(prefix) + std::string(value); }
}  // namespace tracuu
