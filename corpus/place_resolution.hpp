// From names to units: which of the namesakes each place named in an article can be. A name is told
// apart by the wider place printed beside it, by the site, by the districts and provinces the
// article names, by the same name elsewhere in the article, and by the date.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/place_mentions.hpp"
#include "corpus/places.hpp"
#include "corpus/site_place.hpp"

namespace tracuu {

using Units = std::vector<const Unit*>;

/// The parts of an article that count as evidence, each with the places named there, in order.
struct PlaceEvidence {
    std::vector<NamedPlace> title, category, lead, body;  ///< body: after the lead
    std::vector<NamedPlace> bare_title;  ///< in the title; count only if named elsewhere too
};

enum class Rung : std::uint8_t { title, category, lead, body };

/// The rung's name as it is reported.
const char* to_string(Rung rung);

struct ResolvedPlace {
    const NamedPlace* named = nullptr;  ///< in the PlaceEvidence
    Rung rung = Rung::body;
    Units units;           ///< what is left of named->units, of one level, never empty
    bool expired = false;  ///< none of them was there when the article was written

    Level level() const { return units.front()->level; }
};

/// For an undated article: the states of 2020, when the lists begin, are also those of the years
/// before.
inline constexpr Date usual_day{2020, 1, 1};

/// Names of one part of an article that count as evidence: each is compared with each, and a list
/// of all wards of the country is no evidence for one of them.
inline constexpr std::size_t most_named_places = 4096;

/// When an article was written: `day` is known (`certain`), or taken from what it reports.
struct Written {
    std::optional<Date> day;
    bool certain = false;
};

/// The places of `evidence` in order of its rungs. `site` holds hints (read_site_hints).
std::vector<ResolvedPlace> resolve_places(const PlaceEvidence& evidence, const SitePlace& site,
                                          const Gazetteer& gazetteer, const Written& written);

}  // namespace tracuu
