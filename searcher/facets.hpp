// Counts of the articles found, by ward, district, province, term of office, time and document.
#pragma once

#include <xapian.h>

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/places.hpp"
#include "searcher/filters.hpp"
#include "searcher/search.hpp"
#include "searcher/tally.hpp"

namespace tracuu {

/// The filter that the facet of that name does not honour. nullopt: there is no such facet.
std::optional<Dimension> dimension_of_facet(std::string_view name);

/// The value slot that the facet `name` is counted from.
Xapian::valueno facet_slot(std::string_view name);

/// The counts of the facet `name` from a tally of its slot (see facet_slot), in the order that
/// SearchResults::facets promises.
std::vector<FacetCount> count_facet(std::string_view name, const Tally& tally,
                                    const Gazetteer& gazetteer);

}  // namespace tracuu
