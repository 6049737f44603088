#include "searcher/typed_documents.hpp"

#include <string>
#include <utility>

#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

/// The congress is that of the unit named, or of the one called the same in the other tier.
void name_congress(DocumentQuery& query, const Gazetteer& gazetteer) {
    const Unit* unit = congress_unit(query.document, gazetteer);
    if (unit == nullptr) return;
    for (const Unit* other : gazetteer.named(query.document.body)) {
        if (other == unit) continue;
        DocumentMention reading = query.document;
        name_congress_unit(reading, *other);
        query.other_keys.push_back(std::move(reading.key));
    }
    name_congress_unit(query.document, *unit);
}

std::vector<DocumentQuery> registered_documents(std::string_view alias,
                                                const DocumentRegistry& registry) {
    std::vector<DocumentQuery> found;
    for (const RegisteredDocument* known : registry.with_alias(alias)) {
        DocumentQuery query;
        query.document.key = known->key;
        query.document.canonical = std::string(alias);
        query.document.span = {0, alias.size()};
        query.at = DateRange{known->date, known->date};
        found.push_back(std::move(query));
    }
    return found;
}

/// Among other words 67/CP and a congress without its ordinal are no references. Where a document
/// is asked for, they are what an article means by them, after a word for their type if need be.
std::vector<DocumentQuery> printed_documents(std::string_view value, const Gazetteer& gazetteer) {
    DocumentQuery query;
    for (const std::string_view type :
         {"", "nghị định ", "nghị quyết ", "quyết định ", "chỉ thị ", "văn bản số "}) {
        for (DocumentMention& printed : find_documents(std::string(type).append(value))) {
            if (printed.kind == DocumentKind::bare) continue;  // "5" alone is nothing
            if (query.document.key.empty()) {
                query.document = std::move(printed);
            } else {
                query.other_keys.push_back(std::move(printed.key));
            }
        }
        if (type.empty() && !query.document.key.empty()) break;
    }
    if (query.document.key.empty()) return {};
    query.document.span = {0, value.size()};
    name_congress(query, gazetteer);
    return {std::move(query)};
}

}  // namespace

std::vector<DocumentQuery> typed_documents(std::string_view query, const Gazetteer& gazetteer) {
    std::vector<DocumentQuery> found = find_documents_in_query(query);
    for (DocumentQuery& each : found) name_congress(each, gazetteer);
    return found;
}

std::vector<DocumentQuery> typed_documents(std::string_view value, const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry) {
    std::vector<DocumentQuery> found = typed_documents(value, gazetteer);
    if (found.empty()) found = registered_documents(value, registry);
    if (found.empty()) found = printed_documents(value, gazetteer);
    return found;
}

}  // namespace tracuu
