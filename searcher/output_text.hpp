// Results for people.
#pragma once

#include <iosfwd>

#include "searcher/last_search.hpp"
#include "searcher/search.hpp"
#include "searcher/session.hpp"
#include "searcher/terminal.hpp"

namespace tracuu {

/// Numbered hits and, when counted, facets; numbers begin after request.offset. Returns the
/// hits shown.
std::vector<ShownHit> write_text(std::ostream& out, const SearchResults& results,
                                 const Gazetteer& gazetteer, const SearchRequest& request,
                                 const TerminalStyle& style);

/// How the query was read: its tree, then each word with the forms it stands for and how many
/// articles have them.
void write_reading(std::ostream& err, const QueryReading& reading);

/// Facet values under their facet's title, numbered from 1.
void write_choices(std::ostream& out, const std::vector<FacetChoice>& choices,
                   const Gazetteer& gazetteer);

/// How much was found, and the notes of the search: the lines that belong on stderr.
void write_summary(std::ostream& err, const SearchResults& results, const SearchRequest& request);

}  // namespace tracuu
