#include "searcher/facets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyzers/collation.hpp"
#include "analyzers/unicode.hpp"
#include "indexer/schema.hpp"

namespace tracuu {
namespace {

constexpr std::array<std::pair<std::string_view, Dimension>, 7> facet_dimensions{{
    {"ward", Dimension::ward},
    {"district", Dimension::district},
    {"province", Dimension::province},
    {"term", Dimension::term},
    {"year", Dimension::date},
    {"month", Dimension::date},
    {"doc", Dimension::document},
}};

FacetCount labelled(std::string_view name, const std::string& value, const Gazetteer& gazetteer) {
    FacetCount count;
    count.value = value;
    if (name == "ward" || name == "district" || name == "province") {
        count.unit = value;
        if (const Unit* unit = gazetteer.find(value)) count.value = unit->name;
    }
    return count;
}

/// An identity is the document's key, and '#' and the unit whose body issued it where that is
/// known.
FacetCount labelled_document(std::string_view identity, std::string_view name,
                             const Gazetteer& gazetteer) {
    FacetCount count;
    const std::size_t hash = std::min(identity.find('#'), identity.size());
    count.value = name.empty() ? identity.substr(0, hash) : name;
    if (hash < identity.size()) {
        if (const Unit* unit = gazetteer.find(identity.substr(hash + 1))) {
            count.body = name_with_kind(*unit);
        }
    }
    return count;
}

const Tally::Counts& counts_of(std::string_view name, const Tally& tally) {
    if (name == "ward") return tally.wards();
    if (name == "district") return tally.districts();
    if (name == "province") return tally.provinces();
    return tally.terms();
}

std::vector<FacetCount> count_values(std::string_view name, const Tally& tally,
                                     const Gazetteer& gazetteer) {
    std::vector<FacetCount> counts;
    for (const auto& [value, articles] : counts_of(name, tally)) {
        counts.push_back(labelled(name, value, gazetteer));
        counts.back().count = articles;
    }
    return counts;
}

std::vector<FacetCount> count_months(const Tally& tally) {
    std::vector<FacetCount> counts;
    for (const auto& [month, articles] : tally.months()) {
        FacetCount& count = counts.emplace_back();
        count.count = articles;
        if (month == 0) continue;
        count.value = std::to_string(month);
        count.value.insert(4, "-");
    }
    return counts;
}

std::vector<FacetCount> count_years(const Tally& tally) {
    std::map<std::uint32_t, std::size_t> years;
    for (const auto& [month, articles] : tally.months()) years[month / 100] += articles;
    std::vector<FacetCount> counts;
    for (const auto& [year, articles] : years) {
        FacetCount& count = counts.emplace_back();
        count.count = articles;
        if (year != 0) count.value = std::to_string(year);
    }
    return counts;
}

/// Documents by identity, each under the name that most of the articles give it.
std::vector<FacetCount> count_documents(const Tally& tally, const Gazetteer& gazetteer) {
    std::unordered_map<std::string_view, std::map<std::string_view, std::size_t>> by_identity;
    for (const auto& [citation, articles] : tally.citations()) {
        std::string_view left = citation;
        const PackedCitation packed = *next_citation(left);
        by_identity[packed.identity][packed.name] += articles;
    }
    std::vector<FacetCount> counts;
    for (const auto& [identity, names] : by_identity) {
        const auto most = std::ranges::max_element(
            names, {}, [](const auto& name_and_articles) { return name_and_articles.second; });
        counts.push_back(labelled_document(identity, most->first, gazetteer));
        for (const auto& [name, articles] : names) counts.back().count += articles;
    }
    return counts;
}

std::vector<FacetCount> unsorted_counts(std::string_view name, const Tally& tally,
                                        const Gazetteer& gazetteer) {
    if (name == "doc") return count_documents(tally, gazetteer);
    if (name == "year") return count_years(tally);
    if (name == "month") return count_months(tally);
    return count_values(name, tally, gazetteer);
}

void sort_counts(std::string_view name, std::vector<FacetCount>& counts) {
    if (name == "year" || name == "month") {
        std::ranges::sort(counts, std::ranges::greater{}, &FacetCount::value);
        return;
    }
    const Collator collator;
    std::vector<std::pair<std::string, FacetCount>> keyed;
    keyed.reserve(counts.size());
    for (FacetCount& count : counts) {
        // The letters of a document's number are no name, and there are thousands of them.
        std::string key = name == "doc" ? fold(count.value) : collator.sort_key(count.value);
        keyed.emplace_back(std::move(key), std::move(count));
    }
    std::ranges::sort(keyed, [](const auto& left, const auto& right) {
        const auto& [left_key, l] = left;
        const auto& [right_key, r] = right;
        if (l.count != r.count) return l.count > r.count;
        return std::tie(left_key, l.value, l.unit, l.body) <
               std::tie(right_key, r.value, r.unit, r.body);
    });
    counts.clear();
    for (auto& [key, count] : keyed) counts.push_back(std::move(count));
}

}  // namespace

std::optional<Dimension> dimension_of_facet(std::string_view name) {
    for (const auto& [facet, dimension] : facet_dimensions) {
        if (facet == name) return dimension;
    }
    return std::nullopt;
}

Xapian::valueno facet_slot(std::string_view name) {
    return name == "doc" ? slot::documents : slot::facets;
}

std::vector<FacetCount> count_facet(std::string_view name, const Tally& tally,
                                    const Gazetteer& gazetteer) {
    std::vector<FacetCount> counts = unsorted_counts(name, tally, gazetteer);
    sort_counts(name, counts);
    return counts;
}

}  // namespace tracuu
