// Article + Metadata → Xapian::Document. Pure: no database, no files.
#pragma once

#include <xapian.h>

#include "corpus/article.hpp"
#include "corpus/places.hpp"
#include "indexer/schema.hpp"

namespace tracuu {

/// What the article counts under in facets and passes filters by: the primary values of `metadata`.
FacetValues facet_values(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer);

/// The identities `documents` are counted under: key, '#' and the local body's unit where it is
/// known. "ctr.1.qu#3-004"
std::string document_identity(const DocumentMention& mention);

/// What a bare reference ("Chỉ thị 35") is found by: the first two parts of the key. "ct.35"
std::string document_number(const DocumentMention& mention);

/// The document of one article: words of title and body with positions, boolean terms of its
/// fields, value slots and stored data. Terms for the source and root are the caller's to add.
Xapian::Document build_document(const Article& article, const Metadata& metadata,
                                const Gazetteer& gazetteer);

}  // namespace tracuu
