#include "searcher/typed_documents.hpp"

#include "corpus/named_documents.hpp"

namespace tracuu {

std::vector<DocumentQuery> typed_documents(std::string_view query, const Gazetteer& gazetteer) {
    std::vector<DocumentQuery> found = find_documents_in_query(query);
    for (DocumentQuery& each : found) {
        if (!lacks_congress_unit(each.document)) continue;
        const Unit* unit = congress_unit(each.document, gazetteer);
        if (unit != nullptr) name_congress_unit(each.document, *unit);
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
