#include "searcher/typed_documents.hpp"

#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

/// The congress is that of `unit`, or of the one called the same in the other tier.
void name_congress(DocumentQuery& query, const Unit& unit, const Gazetteer& gazetteer) {
    for (const Unit* other : gazetteer.named(query.document.body)) {
        if (other == &unit) continue;
        DocumentMention reading = query.document;
        name_congress_unit(reading, *other);
        query.other_keys.push_back(std::move(reading.key));
    }
    name_congress_unit(query.document, unit);
}

}  // namespace

std::vector<DocumentQuery> typed_documents(std::string_view query, const Gazetteer& gazetteer) {
    std::vector<DocumentQuery> found = find_documents_in_query(query);
    for (DocumentQuery& each : found) {
        if (!lacks_congress_unit(each.document)) continue;
        const Unit* unit = congress_unit(each.document, gazetteer);
        if (unit != nullptr) name_congress(each, *unit, gazetteer);
    }
    return found;
}

std::vector<DocumentQuery> typed_documents(std::string_view value, const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry) {
    std::vector<DocumentQuery> found = typed_documents(value, gazetteer);
    if (!found.empty()) return found;
    for (const RegisteredDocument* known : registry.with_alias(value)) {
        DocumentQuery query;
        query.document.key = known->key;
        query.document.canonical = std::string(value);
        query.document.span = {0, value.size()};
        query.at = DateRange{known->date, known->date};
        found.push_back(std::move(query));
    }
    return found;
}

}  // namespace tracuu
