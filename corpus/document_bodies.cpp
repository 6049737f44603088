#include "corpus/document_bodies.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "analyzers/unicode.hpp"
#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

// A committee serves about five years: dates further apart than half a term are two documents
// (35-CT/TW of 2019 and of 2024), nearer ones one document with a misprint.
constexpr int days_in_half_a_term = 900;

/// An issuer's symbol that stands for a local body: whose, and that body in words.
struct LocalIssuer {
    std::string_view symbol;
    Level level;
    std::string_view kind;  // of the unit; empty: any
    std::string_view body;  // followed by the unit's name
    bool names_kind;        // "Đảng ủy phường X", but "Quận ủy X"
};

// Source: Hướng dẫn 36-HD/VPTW (2018) for the symbols.
constexpr std::array local_issuers{
    LocalIssuer{"QU", Level::district, "quận", "Quận ủy", false},
    LocalIssuer{"HU", Level::district, "huyện", "Huyện ủy", false},
    LocalIssuer{"TXU", Level::district, "thị xã", "Thị ủy", false},
    LocalIssuer{"ThU", Level::district, "thị xã", "Thị ủy", false},
    LocalIssuer{"ThU", Level::district, "thành phố", "Thành ủy", false},
    LocalIssuer{"TU", Level::province, "tỉnh", "Tỉnh ủy", false},
    LocalIssuer{"TU", Level::province, "thành phố", "Thành ủy", false},
    LocalIssuer{"ĐU", Level::ward, "", "Đảng ủy", true},
    LocalIssuer{"ĐH", Level::ward, "", "Đại hội Đảng bộ", true},
    LocalIssuer{"ĐH", Level::district, "", "Đại hội Đảng bộ", true},
};

/// The one unit of `level` the article is about; null when it is about none or several.
const Unit* own_unit(Level level, const std::vector<PlaceMention>& places,
                     const Gazetteer& gazetteer) {
    const Unit* own = nullptr;
    for (const PlaceMention& place : places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (place.role != PlaceRole::primary || unit == nullptr || unit->level != level) continue;
        if (own != nullptr) return nullptr;
        own = unit;
    }
    return own;
}

/// A body that only the symbol tells: QU in an article about Long Biên is Quận ủy Long Biên.
void name_body(DocumentMention& document, const std::vector<PlaceMention>& places,
               const Gazetteer& gazetteer) {
    for (const LocalIssuer& issuer : local_issuers) {
        if (issuer.symbol != document.issuer) continue;
        const Unit* unit = own_unit(issuer.level, places, gazetteer);
        if (unit == nullptr || (!issuer.kind.empty() && unit->kind != issuer.kind)) continue;
        document.body = issuer.body;
        document.body += ' ';
        document.body += issuer.names_kind ? name_with_kind(*unit) : unit->name;
        document.body_unit = unit->key;
        return;
    }
}

/// The unit of a body that the text names ("Quận ủy Long Biên"): the article's place of that name
/// and of the issuer's level.
void find_body_unit(DocumentMention& document, const std::vector<PlaceMention>& places,
                    const Gazetteer& gazetteer) {
    for (const PlaceMention& place : places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (unit == nullptr || !document.body.ends_with(" " + unit->name)) continue;
        const bool fits =
            std::any_of(local_issuers.begin(), local_issuers.end(), [&](const LocalIssuer& issuer) {
                return issuer.symbol == document.issuer && issuer.level == unit->level;
            });
        if (!fits) continue;
        document.body_unit = unit->key;
        return;
    }
}

/// The unit whose congress passed a resolution. `printed` is what the text says of it: "quận Long
/// Biên", "quận" or nothing, which is the article's own.
const Unit* congress_of(const std::string& printed, const std::vector<PlaceMention>& places,
                        const Gazetteer& gazetteer) {
    const std::vector<const Unit*> named = gazetteer.named(printed);
    const Unit* own = nullptr;
    for (const PlaceMention& place : places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (unit == nullptr) continue;
        if (std::find(named.begin(), named.end(), unit) != named.end()) return unit;
        const bool of_kind = printed.empty() || unit->kind == to_lower(printed);
        if (named.empty() && own == nullptr && of_kind && place.role == PlaceRole::primary)
            own = unit;
    }
    return own;
}

void complete(DocumentMention& mention, const std::vector<PlaceMention>& places,
              const Gazetteer& gazetteer) {
    if (lacks_congress_unit(mention)) {
        const Unit* unit = congress_of(mention.body, places, gazetteer);
        if (unit == nullptr) unit = congress_unit(mention, gazetteer);
        if (unit != nullptr) name_congress_unit(mention, *unit);
    } else if (mention.body.empty()) {
        name_body(mention, places, gazetteer);
    } else if (mention.body_unit.empty()) {
        find_body_unit(mention, places, gazetteer);
    }
}

bool are_one(const DocumentMention& a, const DocumentMention& b) {
    if (a.key != b.key) return false;
    if (!a.body.empty() && !b.body.empty() && fold(a.body) != fold(b.body)) return false;
    return !a.date || !b.date || std::abs(days_between(*a.date, *b.date)) <= days_in_half_a_term;
}

}  // namespace

std::vector<DocumentMention> settle_documents(std::vector<DocumentMention> mentions,
                                              const std::vector<PlaceMention>& places,
                                              const Gazetteer& gazetteer) {
    std::vector<DocumentMention> documents;
    for (DocumentMention& mention : mentions) {
        complete(mention, places, gazetteer);
        const auto same =
            std::find_if(documents.begin(), documents.end(),
                         [&](const DocumentMention& known) { return are_one(known, mention); });
        if (same == documents.end()) {
            documents.push_back(std::move(mention));
            continue;
        }
        ++same->count;
        if (!same->date) same->date = mention.date;
        if (same->body.empty()) same->body = std::move(mention.body);
        if (same->body_unit.empty()) same->body_unit = std::move(mention.body_unit);
    }
    return documents;
}

}  // namespace tracuu
