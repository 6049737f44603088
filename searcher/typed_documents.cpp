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

}  // namespace tracuu
