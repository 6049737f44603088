// What follows "ward:", "term:", "date:", "doc:" … in a query.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document_registry.hpp"
#include "corpus/fields.hpp"
#include "corpus/places.hpp"
#include "searcher/query.hpp"

namespace tracuu {

struct FieldValue {
    Query condition;      ///< a place, term, date or document; its span is the value's
    std::size_t end = 0;  ///< the first byte of the query after the value
};

/// Reads the value of `field` (not a text field) that begins at byte `begin` of `query`: what
/// stands in straight quotes, else as much as makes a value: the longest place name, a range of
/// years, a period, a document number or its alias in `registry`. nullopt when nothing there is a
/// possible value.
std::optional<FieldValue> read_field_value(std::string_view query, std::size_t begin, FieldId field,
                                           const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry);

}  // namespace tracuu
