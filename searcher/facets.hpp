// Counts of the articles found, by ward, district, province, term of office, time and document.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/places.hpp"
#include "searcher/article_set.hpp"
#include "searcher/filters.hpp"
#include "searcher/search.hpp"

namespace tracuu {

/// The filter that the facet of that name does not honour. nullopt: there is no such facet.
std::optional<Dimension> dimension_of_facet(std::string_view name);

/// How many articles bear each packed value of a slot.
using Tally = std::unordered_map<std::string, std::size_t>;
/// Of several slots: what one run over a query gathers.
using Tallies = std::map<Xapian::valueno, Tally>;

/// Every match of `query`, exactly, by its value of each of `slots`.
Tallies tally_slots(const Xapian::Database& database, const Xapian::Query& query,
                    const std::set<Xapian::valueno>& slots);

/// The same for articles by number and one slot.
Tally tally_slot(const Xapian::Database& database, const ArticleSet& articles,
                 Xapian::valueno slot);

/// How many articles a tally is of.
std::size_t articles_of(const Tally& tally);

/// The counts of the facet `name` from a tally of its slot (see facet_slot), in the order that
/// SearchResults::facets promises.
std::vector<FacetCount> count_facet(std::string_view name, const Tally& tally,
                                    const Gazetteer& gazetteer);

/// The value slot that the facet `name` is counted from.
Xapian::valueno facet_slot(std::string_view name);

}  // namespace tracuu
