#include "searcher/place_query.hpp"

#include <utility>

#include "indexer/schema.hpp"

namespace tracuu {
namespace {

FieldId field_of(Level level) {
    switch (level) {
        case Level::province:
            return FieldId::province;
        case Level::district:
            return FieldId::district;
        case Level::ward:
            break;
    }
    return FieldId::ward;
}

/// An article about a unit has a term of the unit's own level; one that mentions it, a place term.
std::string unit_term(const Unit& unit, FieldId id) {
    const FieldId own = id == FieldId::place ? id : field_of(unit.level);
    return boolean_term(field(own).prefix, unit.key);
}

}  // namespace

AskedPlace find_units(std::string typed, FieldId id, std::vector<const Unit*> units,
                      const Xapian::Database& database) {
    AskedPlace place;
    place.typed = std::move(typed);
    place.field = id;
    for (const Unit* unit : units) {
        if (database.term_exists(unit_term(*unit, id))) place.present.push_back(unit);
    }
    place.units = std::move(units);
    return place;
}

Xapian::Query place_query(const AskedPlace& place) {
    std::vector<std::string> terms;
    for (const Unit* unit : place.present) terms.push_back(unit_term(*unit, place.field));
    if (terms.empty()) return Xapian::Query::MatchNothing;
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace tracuu
