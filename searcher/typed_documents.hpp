// The documents that a query names, a congress by its unit.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document_registry.hpp"
#include "corpus/documents.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// find_documents_in_query(), with the key of a congress resolution completed by the unit that the
/// query names ("nghị quyết đại hội quận Long Biên lần thứ IV").
std::vector<DocumentQuery> typed_documents(std::string_view query, const Gazetteer& gazetteer);

/// The same for the value of a filter, which may also be an alias in `registry` ("nghị quyết tam
/// nông"), and else is read as in an article: 67/CP. Spans are of `value`.
std::vector<DocumentQuery> typed_documents(std::string_view value, const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry);

}  // namespace tracuu
