#include "corpus/document_bodies.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "analyzers/unicode.hpp"
#include "corpus/document_groups.hpp"
#include "corpus/named_documents.hpp"

namespace tracuu {
namespace {

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

/// Completes mentions by the places of their article, which may be as many as the mentions.
class BodyFinder {
public:
    BodyFinder(const std::vector<PlaceMention>& places, const Gazetteer& gazetteer)
        : gazetteer_(gazetteer) {
        for (const PlaceMention& place : places) {
            const Unit* unit = gazetteer.find(place.unit);
            if (unit == nullptr) continue;
            named_[unit->name].push_back(unit);
            if (place.role == PlaceRole::primary) primary_.push_back(unit);
        }
        for (const Level level : {Level::province, Level::district, Level::ward}) {
            const auto of_level = [&](const Unit* unit) { return unit->level == level; };
            if (std::ranges::count_if(primary_, of_level) == 1)
                own_[static_cast<std::size_t>(level)] = *std::ranges::find_if(primary_, of_level);
        }
    }

    void complete(DocumentMention& mention) const {
        if (lacks_congress_unit(mention)) {
            const Unit* unit = congress_of(mention.body);
            if (unit == nullptr) unit = congress_unit(mention, gazetteer_);
            if (unit != nullptr) name_congress_unit(mention, *unit);
        } else if (mention.body.empty()) {
            name_body(mention);
        } else if (mention.body_unit.empty()) {
            find_unit(mention);
        }
    }

private:
    /// A body that only the symbol tells: QU in an article about Long Biên is Quận ủy Long Biên.
    void name_body(DocumentMention& document) const {
        for (const LocalIssuer& issuer : local_issuers) {
            if (issuer.symbol != document.issuer) continue;
            const Unit* unit = own_[static_cast<std::size_t>(issuer.level)];
            if (unit == nullptr || (!issuer.kind.empty() && unit->kind != issuer.kind)) continue;
            document.body = issuer.body;
            document.body += ' ';
            document.body += issuer.names_kind ? name_with_kind(*unit) : unit->name;
            document.body_unit = unit->key;
            return;
        }
    }

    /// The unit of a body that the text names ("Quận ủy Long Biên"): the article's place of that
    /// name, the longest that fits, and of the issuer's level.
    void find_unit(DocumentMention& document) const {
        const std::string_view body = document.body;
        for (std::size_t space = body.find(' '); space != body.npos;
             space = body.find(' ', space + 1)) {
            const auto units = named_.find(body.substr(space + 1));
            if (units == named_.end()) continue;
            for (const Unit* unit : units->second) {
                if (!issues(document.issuer, unit->level)) continue;
                document.body_unit = unit->key;
                return;
            }
        }
    }

    static bool issues(std::string_view symbol, Level level) {
        return std::ranges::any_of(local_issuers, [&](const LocalIssuer& issuer) {
            return issuer.symbol == symbol && issuer.level == level;
        });
    }

    /// Of a unit before 1/7/2025 and its namesake after, where the article may be about either, the
    /// former: congress_unit() chooses so too.
    static bool is_better(const Unit& unit, const Unit* found) {
        return found == nullptr ||
               (unit.name == found->name && unit.level == found->level && unit.tier > found->tier);
    }

    /// The unit whose congress passed a resolution. `printed` is what the text says of it: "quận
    /// Long Biên", "quận" or nothing, which is the article's own.
    const Unit* congress_of(const std::string& printed) const {
        const std::vector<const Unit*> called = gazetteer_.named(printed);
        const Unit* found = nullptr;
        for (const Unit* unit : called) {
            const auto places = named_.find(unit->name);
            const bool is_place =
                places != named_.end() && std::ranges::count(places->second, unit) > 0;
            if (is_place && is_better(*unit, found)) found = unit;
        }
        if (!called.empty()) return found;
        const std::string kind = to_lower(printed);
        for (const Unit* unit : primary_) {
            if ((kind.empty() || unit->kind == kind) && is_better(*unit, found)) found = unit;
        }
        return found;
    }

    const Gazetteer& gazetteer_;
    std::unordered_map<std::string_view, std::vector<const Unit*>> named_;
    std::vector<const Unit*> primary_;
    std::array<const Unit*, 3> own_{};  // by level: the one the article is about
};

}  // namespace

std::vector<DocumentMention> settle_documents(std::vector<DocumentMention> mentions,
                                              const std::vector<PlaceMention>& places,
                                              const Gazetteer& gazetteer) {
    const BodyFinder bodies(places, gazetteer);
    DocumentGroups groups;
    for (DocumentMention& mention : mentions) {
        bodies.complete(mention);
        groups.add(std::move(mention));
    }
    return groups.take();
}

}  // namespace tracuu
