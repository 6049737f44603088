// A place as users type it → units of the gazetteer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// The units of the level that `field` asks for (any for FieldId::place) which `typed` names, in
/// order of their keys: a name with or without its kind word and marks, "Việt Hưng, Long Biên",
/// "Việt Hưng@cũ", "Việt Hưng@mới", a unit as describe() lists it, or a gazetteer key. Marks that
/// are typed must agree; a name typed without any means the units spelled so, else all that fold
/// alike. Empty: known nowhere.
std::vector<const Unit*> resolve_place(std::string_view typed, FieldId field,
                                       const Gazetteer& gazetteer);

/// Where the longest place name that begins at byte `begin` of `text` ends, with a district after
/// a comma and @cũ or @mới; nullopt when none begins there.
std::optional<std::size_t> place_name_end(std::string_view text, std::size_t begin, FieldId field,
                                          const Gazetteer& gazetteer);

/// `units` and all that they were formed from or divided into, in order of their keys.
std::vector<const Unit*> with_history(const std::vector<const Unit*>& units,
                                      const Gazetteer& gazetteer);

/// Names nearest to `typed` by the confusions of writers, best first, at most three.
std::vector<std::string> nearest_place_names(std::string_view typed, FieldId field,
                                             const Gazetteer& gazetteer);

}  // namespace tracuu
