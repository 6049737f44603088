// Names of units as they are printed in running text, looked up in the gazetteer. What announces a
// name, and whether it is a place's at all, is decided by place_mentions.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/place_name.hpp"
#include "corpus/places.hpp"
#include "corpus/text_words.hpp"

namespace tracuu {

/// How the names of a text are compared with those of the gazetteer.
struct PlaceReading {
    std::optional<Date> date;  ///< units valid then are preferred, at whatever length
    bool unmarked = false;     ///< the text has no marks at all: names are compared without them
    bool any_case = false;  ///< names may be in lower case (a category line: "phường vĩnh hưng")
};

/// The units that a name can be, in order of their keys, and how many words it has; 0 and none when
/// no unit is called so.
struct UnitName {
    std::vector<const Unit*> units;
    std::size_t words = 0;
};

class UnitNames {
public:
    /// All that is given must outlive this object.
    UnitNames(const TextWords& words, const Gazetteer& gazetteer, const PlaceReading& reading)
        : words_(words), gazetteer_(gazetteer), reading_(reading) {}

    /// The longest name of a unit of `kinds` that begins at word `first`; one valid at the date
    /// goes before a longer one that is not.
    UnitName at(std::size_t first, KindSet kinds) const;

    /// The units of `kinds` with that canonical_name(), of which `folded` is the folded_name().
    std::vector<const Unit*> units_called(std::string_view folded, std::string_view canonical,
                                          KindSet kinds) const;

private:
    std::size_t words_of_name(std::size_t first) const;
    void append_name_word(std::size_t at, bool first, KindSet kinds, std::string& folded,
                          std::string& canonical) const;
    bool is_cut_short(std::size_t first, std::size_t words) const;

    TextWords words_;
    const Gazetteer& gazetteer_;
    const PlaceReading& reading_;
};

}  // namespace tracuu
