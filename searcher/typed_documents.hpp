// The documents that a query names, a congress by its unit.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/documents.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// find_documents_in_query(), with the key of a congress resolution completed by the unit that the
/// query names ("nghị quyết đại hội quận Long Biên lần thứ IV").
std::vector<DocumentQuery> typed_documents(std::string_view query, const Gazetteer& gazetteer);

}  // namespace tracuu
