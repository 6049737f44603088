#include "searcher/facets.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>
#include <utility>

#include "analyzers/collation.hpp"
#include "analyzers/unicode.hpp"
#include "indexer/schema.hpp"
#include "searcher/local_matcher.hpp"
#include "searcher/matching.hpp"

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

Tally tally_of(const Xapian::ValueCountMatchSpy& spy) {
    Tally tally;
    std::size_t counted = 0;
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
        tally[*value] = value.get_termfreq();
        counted += value.get_termfreq();
    }
    // The stock spy passes over articles without a value.
    if (spy.get_total() > counted) tally[std::string()] += spy.get_total() - counted;
    return tally;
}

/// Several databases, or one over a network: the stock spy counts where the articles are.
Tallies tally_by_xapian(const Xapian::Database& database, const Xapian::Query& query,
                        const std::set<Xapian::valueno>& slots) {
    std::deque<Xapian::ValueCountMatchSpy> spies;
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    for (const Xapian::valueno slot : slots) enquire.add_matchspy(&spies.emplace_back(slot));
    enquire.get_mset(0, 0, database.get_doccount());
    Tallies tallies;
    for (const Xapian::valueno slot : slots) {
        tallies[slot] = tally_of(spies.front());
        spies.pop_front();
    }
    return tallies;
}

/// The pieces of `list` between separators; none of an empty list.
template <typename Visit>
void each_piece(std::string_view list, char separator, Visit visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator), list.size());
        if (end > 0) visit(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// The part of what pack_facets() packed that the facet `name` is counted from: read in place, for
/// a large archive has as many packed values as it has articles.
std::string_view part_for(std::string_view name, std::string_view packed) {
    static constexpr std::array<std::string_view, 4> lists{"ward", "district", "province", "term"};
    for (const std::string_view list : lists) {
        const std::size_t end = std::min(packed.find('|'), packed.size());
        if (name == list) return packed.substr(0, end);
        packed.remove_prefix(std::min(end + 1, packed.size()));
    }
    return packed;  // the date
}

/// The values under which an article with the packed facets `packed` counts for the facet `name`.
template <typename Visit>
void each_value(std::string_view name, std::string_view packed, Visit visit) {
    const std::string_view part = part_for(name, packed);
    if (name == "year") return visit(part.substr(0, 4));
    if (name == "month") return visit(part.substr(0, 6));
    each_piece(part, ',', visit);
}

FacetCount labelled(std::string_view name, const std::string& value, const Gazetteer& gazetteer) {
    FacetCount count;
    count.value = value;
    if (name == "month" && !value.empty()) count.value.insert(4, "-");
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

std::vector<FacetCount> count_values(std::string_view name, const Tally& tally,
                                     const Gazetteer& gazetteer) {
    std::unordered_map<std::string_view, std::size_t> by_value;
    for (const auto& [packed, articles] : tally) {
        each_value(name, packed,
                   [&, count = articles](std::string_view value) { by_value[value] += count; });
    }
    std::vector<FacetCount> counts;
    for (const auto& [value, articles] : by_value) {
        counts.push_back(labelled(name, std::string(value), gazetteer));
        counts.back().count = articles;
    }
    return counts;
}

/// Documents by identity, each under the name that most of the articles give it.
std::vector<FacetCount> count_documents(const Tally& tally, const Gazetteer& gazetteer) {
    std::unordered_map<std::string_view, std::map<std::string_view, std::size_t>> by_identity;
    for (const auto& [packed, articles] : tally) {
        std::string_view left = packed;
        while (const auto citation = next_citation(left)) {
            by_identity[citation->identity][citation->name] += articles;
        }
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

Tallies tally_slots(const Xapian::Database& database, const Xapian::Query& query,
                    const std::set<Xapian::valueno>& slots) {
    if (!LocalMatcher::reads(database)) return tally_by_xapian(database, query, slots);
    const ArticleSet articles = LocalMatcher(database).match(query);
    Tallies tallies;
    for (const Xapian::valueno slot : slots) tallies[slot] = tally_slot(database, articles, slot);
    return tallies;
}

Tally tally_slot(const Xapian::Database& database, const ArticleSet& articles,
                 Xapian::valueno slot) {
    Tally tally;
    std::size_t with_value = 0;
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (const Xapian::docid article : articles) {
        if (value == end) break;
        value.skip_to(article);
        if (value == end || value.get_docid() != article) continue;
        ++tally[*value];
        ++with_value;
    }
    if (with_value < articles.size()) tally[std::string()] += articles.size() - with_value;
    return tally;
}

std::size_t articles_of(const Tally& tally) {
    return std::accumulate(
        tally.begin(), tally.end(), std::size_t{0},
        [](std::size_t sum, const Tally::value_type& each) { return sum + each.second; });
}

std::vector<FacetCount> count_facet(std::string_view name, const Tally& tally,
                                    const Gazetteer& gazetteer) {
    std::vector<FacetCount> counts =
        name == "doc" ? count_documents(tally, gazetteer) : count_values(name, tally, gazetteer);
    sort_counts(name, counts);
    return counts;
}

}  // namespace tracuu
