#include "searcher/article_labels.hpp"

#include <algorithm>

namespace tracuu {
namespace {

std::vector<std::string>& labels_at(ArticleLabels& labels, Level level) {
    switch (level) {
        case Level::province:
            return labels.provinces;
        case Level::district:
            return labels.districts;
        case Level::ward:
            break;
    }
    return labels.wards;
}

}  // namespace

ArticleLabels labels_of(const StoredArticle& stored, const Gazetteer& gazetteer) {
    ArticleLabels labels;
    for (const PlaceMention& place : stored.metadata.places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (place.role != PlaceRole::primary || unit == nullptr) continue;
        // A unit of before and one of after the reform often have one name.
        std::vector<std::string>& names = labels_at(labels, unit->level);
        if (std::ranges::find(names, unit->name) == names.end()) names.emplace_back(unit->name);
    }
    for (const TermMention& mention : stored.metadata.terms) {
        labels.terms.push_back(to_string(mention.term));
    }
    for (const DocumentMention& mention : stored.metadata.documents) {
        labels.documents.push_back(mention.canonical);
        labels.bodies.push_back(mention.body);
    }
    if (stored.article.published) labels.published = to_iso(*stored.article.published);
    if (stored.metadata.event_date) labels.event_date = to_iso(*stored.metadata.event_date);
    return labels;
}

std::string join_labels(const std::vector<std::string>& parts, std::string_view separator) {
    std::string joined;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!joined.empty()) joined += separator;
        joined += part;
    }
    return joined;
}

}  // namespace tracuu
