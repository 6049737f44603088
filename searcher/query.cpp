#include "searcher/query.hpp"
namespace tracuu {
std::string describe(const Query&) { return {}; }
}  // namespace tracuu
