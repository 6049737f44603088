// Which places an article is about, decided by evidence in order: what the source states, the
// title, the site's address, the category line, the lead, the committees named in the text; a
// district and a province also as what holds the ward.
#pragma once

#include <vector>

#include "corpus/article.hpp"
#include "corpus/place_resolution.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// The places of `article`, primary ones first, wards before districts before provinces; each unit
/// once, with its strongest role and evidence. Homonyms that nothing tells apart all stay when
/// there are at most three, else none; what lies above them stays open.
std::vector<PlaceMention> decide_places(const Article& article, const PlaceEvidence& evidence,
                                        const Gazetteer& gazetteer, const Written& written);

}  // namespace tracuu
