#include "indexer/metadata_json.hpp"

namespace tracuu {

const char* to_string(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::number:
            return "number";
        case DocumentKind::bare:
            return "bare";
        case DocumentKind::named:
            break;
    }
    return "named";
}

Json text_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json();
}

Json to_json(const TermMention& mention) {
    return {{"value", to_string(mention.term)},
            {"body", text_or_null(mention.body)},
            {"primary", mention.primary}};
}

Json to_json(const DocumentMention& mention) {
    return {{"kind", to_string(mention.kind)},
            {"canonical", mention.canonical},
            {"key", mention.key},
            {"type", mention.type},
            {"number", mention.number},
            {"year", mention.year ? Json(*mention.year) : Json()},
            {"issuer", text_or_null(mention.issuer)},
            {"body", text_or_null(mention.body)},
            {"date", date_or_null(mention.date)},
            {"count", mention.count}};
}

std::string to_line(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tracuu
