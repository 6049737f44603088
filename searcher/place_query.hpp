// Official units that a query or a filter names → the condition that articles are about them.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/fields.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// A place that the query or a filter names, and its units; `units` may be empty of the archive's.
struct AskedPlace {
    std::string typed;
    FieldId field = FieldId::place;
    std::vector<const Unit*> units;    ///< of the gazetteer
    std::vector<const Unit*> present;  ///< of these, those that articles are about (or mention)
};

/// The terms of `units` in the archive under the field's prefix; `present` of the result.
AskedPlace find_units(std::string typed, FieldId field, std::vector<const Unit*> units,
                      const Xapian::Database& database);

/// The condition that an article is about (or mentions) one of the present units.
Xapian::Query place_query(const AskedPlace& place);

}  // namespace tracuu
