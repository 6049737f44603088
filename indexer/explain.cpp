#include "indexer/explain.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "analyzers/printable.hpp"
#include "corpus/message.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/metadata_json.hpp"

namespace tracuu {
namespace {

const char* role_name(PlaceRole role) {
    switch (role) {
        case PlaceRole::primary:
            return "primary";
        case PlaceRole::mentioned:
            return "mentioned";
        case PlaceRole::host:
            return "host";
        case PlaceRole::former:
            return "former";
    }
    return "";
}

/// For people; JSON has the words of role_name() and of the mention.
const char* role_label(PlaceRole role) {
    switch (role) {
        case PlaceRole::primary:
            return tr("the article is about it");
        case PlaceRole::mentioned:
            return tr("named in passing");
        case PlaceRole::host:
            return tr("only the site's name tells it");
        case PlaceRole::former:
            return tr("named as what a place was before");
    }
    return "";
}

/// What decided, by PlaceMention::evidence.
std::string evidence_label(const std::string& evidence) {
    constexpr std::array<std::pair<std::string_view, const char*>, 8> labels{{
        {"stated", msgid("stated by the source")},
        {"url", msgid("the address")},
        {"title", msgid("the title")},
        {"category", msgid("the category")},
        {"lead", msgid("the opening")},
        {"role", msgid("who acts there")},
        {"parent", msgid("the unit within it")},
        {"body", msgid("the text")},
    }};
    const auto* const label =
        std::ranges::find(labels, evidence, &std::pair<std::string_view, const char*>::first);
    return label == labels.end() ? evidence : tr(label->second);
}

/// The name of the first unit of `keys`; empty when there is none.
std::string first_name(const std::vector<std::string>& keys, const Gazetteer& gazetteer) {
    const Unit* unit = keys.empty() ? nullptr : gazetteer.find(keys.front());
    return unit == nullptr ? std::string() : unit->name;
}

std::string official_code(const Unit& unit) {
    return unit.key.substr(unit.key.find('-') + 1);
}

Json to_json(const PlaceMention& mention, const Unit& unit) {
    return {{"name", unit.name},
            {"kind", unit.kind},
            {"code", official_code(unit)},
            {"tier", unit.tier},
            {"role", role_name(mention.role)},
            {"evidence", mention.evidence}};
}

Json to_json(const Warning& warning) {
    return {{"kind", warning.kind}, {"message", tr(warning.message.c_str())}};
}

/// Labelled lines, empty values left out.
class Lines {
public:
    void add(const char* label, std::string_view value) {
        if (!value.empty()) text_ += fmt::format("{}: {}\n", label, printable(value));
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string describe_document(const DocumentMention& mention) {
    std::string text = fmt::format("{} [{}]", mention.canonical, mention.key);
    if (!mention.body.empty()) text += fmt::format(", {}", mention.body);
    if (mention.date) text += trf(", dated {0}", to_vietnamese(*mention.date));
    if (mention.count > 1) text += trf(", {0} times", mention.count);
    return text;
}

std::string describe_event(const Metadata& metadata) {
    if (!metadata.event_date) return {};
    return to_vietnamese(*metadata.event_date) + (metadata.event_date_doubtful ? " ?" : "");
}

}  // namespace

std::string explain_json(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer) {
    const FacetValues primary = facet_values(article, metadata, gazetteer);
    Json object{
        {"id", article.id},
        {"source", article.source},
        {"category", text_or_null(article.slice(article.category))},
        {"title", text_or_null(article.title_text())},
        {"published", article.published ? Json(to_iso(*article.published)) : Json()},
        {"views", article.views ? Json(*article.views) : Json()},
        {"byline", text_or_null(article.slice(article.byline))},
        {"event_date", date_or_null(metadata.event_date)},
        {"ward", text_or_null(first_name(primary.wards, gazetteer))},
        {"district", text_or_null(first_name(primary.districts, gazetteer))},
        {"province", text_or_null(first_name(primary.provinces, gazetteer))},
        {"term", primary.terms.empty() ? Json() : Json(primary.terms.front())},
    };
    Json& terms = object["terms"] = Json::array();
    for (const TermMention& mention : metadata.terms) terms.push_back(to_json(mention));
    Json& places = object["places"] = Json::array();
    for (const PlaceMention& mention : metadata.places) {
        if (const Unit* unit = gazetteer.find(mention.unit))
            places.push_back(to_json(mention, *unit));
    }
    Json& documents = object["documents"] = Json::array();
    for (const DocumentMention& mention : metadata.documents) documents.push_back(to_json(mention));
    Json& warnings = object["warnings"] = Json::array();
    for (const Warning& warning : metadata.warnings) warnings.push_back(to_json(warning));
    return to_line(object);
}

std::string explain_json(const Error& error, const std::string& id, const std::string& source) {
    return to_line({{"id", id}, {"source", source}, {"error", error.message}});
}

std::string explain_text(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer) {
    Lines lines;
    lines.add(tr("Id"), article.id);
    lines.add(tr("Source"), article.source);
    lines.add(tr("Category"), article.slice(article.category));
    lines.add(tr("Title"), article.title_text());
    lines.add(tr("Published"), article.published ? to_iso(*article.published) : "");
    lines.add(tr("Views"), article.views ? std::to_string(*article.views) : "");
    lines.add(tr("By-line"), article.slice(article.byline));
    lines.add(tr("Event date"), describe_event(metadata));
    for (const PlaceMention& mention : metadata.places) {
        const Unit* unit = gazetteer.find(mention.unit);
        if (unit == nullptr) continue;
        lines.add(tr("Place"),
                  trf("{0} [{1}], {2}, from: {3}", describe(gazetteer, *unit), unit->key,
                      role_label(mention.role), evidence_label(mention.evidence)));
    }
    for (const TermMention& mention : metadata.terms) {
        lines.add(mention.primary ? tr("Term of office") : tr("Other term of office"),
                  to_string(mention.term) + (mention.body.empty() ? "" : ", " + mention.body));
    }
    for (const DocumentMention& mention : metadata.documents) {
        lines.add(tr("Document"), describe_document(mention));
    }
    for (const Warning& warning : metadata.warnings) {
        lines.add(tr("Warning"), tr(warning.message.c_str()));
    }
    return lines.take();
}

}  // namespace tracuu
