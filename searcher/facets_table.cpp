#include "searcher/facets_table.hpp"

#include <ostream>
#include <string>

namespace tracuu {
namespace {

Json name_or_null(const Unit* unit) {
    return unit == nullptr ? Json() : Json(unit->name);
}

/// A place's counts tell it apart from its namesakes: the units above it and its tier.
Json place_count_json(const FacetCount& count, const Gazetteer& gazetteer) {
    Json json = {{"value", count.value}};
    if (const Unit* unit = gazetteer.find(count.unit)) {
        if (unit->level == Level::ward)
            json["district"] = name_or_null(gazetteer.district_of(*unit));
        if (unit->level != Level::province)
            json["province"] = name_or_null(gazetteer.province_of(*unit));
        json["tier"] = unit->tier;
        json["code"] = count.unit;
    }
    json["count"] = count.count;
    return json;
}

Json plain_count_json(const FacetCount& count) {
    Json json = {{"value", text_or_null(count.value)}};
    if (!count.body.empty()) json["body"] = count.body;
    json["count"] = count.count;
    return json;
}

Json count_json(const FacetCount& count, const Gazetteer& gazetteer) {
    return count.unit.empty() ? plain_count_json(count) : place_count_json(count, gazetteer);
}

std::string name_or_empty(const Unit* unit) {
    return unit == nullptr ? std::string() : unit->name;
}

/// Calls `write` with each facet's name and each of its counts while `out` takes them.
template <typename Write>
void each_count(const std::ostream& out, const SearchResults& results, Write write) {
    for (const auto& [name, counts] : results.facets) {
        for (const FacetCount& count : counts) {
            write(name, count);
            if (!out) return;
        }
    }
}

}  // namespace

Json facets_json(const SearchResults& results, const Gazetteer& gazetteer) {
    Json facets = Json::object();
    for (const auto& [name, counts] : results.facets) {
        Json list = Json::array();
        for (const FacetCount& count : counts) list.push_back(count_json(count, gazetteer));
        facets[name] = std::move(list);
    }
    return facets;
}

void write_facets_jsonl(std::ostream& out, const SearchResults& results,
                        const Gazetteer& gazetteer) {
    each_count(out, results, [&](const std::string& facet, const FacetCount& count) {
        Json line = {{"facet", facet}};
        line.update(count_json(count, gazetteer));
        out << to_line(line) << '\n';
    });
}

void write_facets_csv(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
                      const CsvStyle& style) {
    begin_csv(out,
              {"nhom", "gia_tri", "quan_huyen", "tinh", "cap", "ma", "co_quan_ban_hanh", "so_bai"},
              style);
    each_count(out, results, [&](const std::string& facet, const FacetCount& count) {
        const Unit* unit = gazetteer.find(count.unit);
        const bool is_ward = unit != nullptr && unit->level == Level::ward;
        const bool is_in_province = unit != nullptr && unit->level != Level::province;
        write_csv_row(
            out,
            {facet, count.value, is_ward ? name_or_empty(gazetteer.district_of(*unit)) : "",
             is_in_province ? name_or_empty(gazetteer.province_of(*unit)) : "",
             unit == nullptr ? "" : std::to_string(unit->tier), count.unit, count.body,
             std::to_string(count.count)},
            style);
    });
}

}  // namespace tracuu
