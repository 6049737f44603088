// Articles made from their parts, for tests of what is understood of them.
#pragma once

#include <optional>
#include <string>

#include "corpus/article.hpp"
#include "corpus/places.hpp"

namespace tracuu::test {

struct Parts {
    std::string title;
    std::string body;
    std::string category;
    std::string url;
    std::optional<Date> published;
};

inline Article make_article(const Parts& parts) {
    Article article;
    const auto append = [&](const std::string& text) {
        const Span span{article.text.size(), article.text.size() + text.size()};
        article.text += text + "\n";
        return span;
    };
    article.category = append(parts.category);
    article.title = append(parts.title);
    article.body = {append(parts.body)};
    article.url = parts.url;
    if (parts.published) article.published = DateTime{*parts.published, {}};
    return article;
}

/// The names of the primary places of `level`, joined by " + "; "-" when there are none.
inline std::string primary(const Metadata& metadata, const Gazetteer& gazetteer, Level level) {
    std::string names;
    for (const PlaceMention& place : metadata.places) {
        const Unit* unit = gazetteer.find(place.unit);
        if (place.role != PlaceRole::primary || unit == nullptr || unit->level != level) continue;
        names += (names.empty() ? "" : " + ") + unit->name;
    }
    return names.empty() ? "-" : names;
}

/// "Việt Hưng / Long Biên / Hà Nội": ward, district and province.
inline std::string primary_places(const Metadata& metadata, const Gazetteer& gazetteer) {
    return primary(metadata, gazetteer, Level::ward) + " / " +
           primary(metadata, gazetteer, Level::district) + " / " +
           primary(metadata, gazetteer, Level::province);
}

}  // namespace tracuu::test
