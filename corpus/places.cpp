#include "corpus/places.hpp"
namespace tracuu {
bool Unit::valid_on(Date) const { return true; }
Result<Gazetteer> Gazetteer::load(const std::filesystem::path&) { return Gazetteer{}; }
const Unit* Gazetteer::find(std::string_view) const { return nullptr; }
std::vector<const Unit*> Gazetteer::named(std::string_view) const { return {}; }
std::vector<const Unit*> Gazetteer::named_folded(std::string_view) const { return {}; }
const Unit* Gazetteer::district_of(const Unit&) const { return nullptr; }
const Unit* Gazetteer::province_of(const Unit&) const { return nullptr; }
std::vector<const Unit*> Gazetteer::predecessors(const Unit&) const { return {}; }
std::string describe(const Gazetteer&, const Unit&) { return {}; }
}  // namespace tracuu
