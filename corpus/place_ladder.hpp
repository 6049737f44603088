// Which places an article is about, decided by evidence in order: what the source states, the
// site's address, the title, the category line, the lead, the bodies and leaders named in the text;
// a district also as the parent of the ward.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/dates.hpp"
#include "corpus/place_mentions.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// The parts of an article that count as evidence, each with the places named there, in order.
struct PlaceEvidence {
    std::vector<NamedPlace> title, category, lead, body;  ///< body: after the lead
};

/// The places of `article`, primary ones first, wards before districts before provinces; each unit
/// once, with its strongest role and evidence. `date` is when the article was written, as well as
/// one can tell; absent when unknown. Homonyms that district, province and address cannot tell
/// apart all stay when there are at most three, else none.
std::vector<PlaceMention> decide_places(const Article& article, const PlaceEvidence& evidence,
                                        const Gazetteer& gazetteer, std::optional<Date> date);

}  // namespace tracuu
