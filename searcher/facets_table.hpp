// Facets as scripts and spreadsheets read them.
#pragma once

#include <iosfwd>

#include "indexer/metadata_json.hpp"
#include "searcher/csv_writer.hpp"
#include "searcher/search.hpp"

namespace tracuu {

/// {"ward":[{"value","district","province","tier","code","count"}],"year":[{"value","count"}],…}:
/// tracuu-format(5).
Json facets_json(const SearchResults& results, const Gazetteer& gazetteer);

/// One of their counts a line, with "facet" before it: the facet's name.
void write_facets_jsonl(std::ostream& out, const SearchResults& results,
                        const Gazetteer& gazetteer);

/// Columns: nhom,gia_tri,quan_huyen,tinh,cap,ma,co_quan_ban_hanh,so_bai. nhom is the facet's name,
/// cap the tier and ma the code of a place; the value is empty for undated articles.
void write_facets_csv(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
                      const CsvStyle& style);

}  // namespace tracuu
