#include "searcher/reading_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/issued_documents.hpp"

namespace tracuu {
namespace {

constexpr std::size_t nearest_documents_shown = 3;
constexpr std::size_t units_named = 6;
constexpr std::size_t issuers_named = 4;

std::string listed(const std::vector<std::string>& parts, std::string_view separator = ", ") {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

/// `means`: the sentence that names the units of a place which is several.
void note_place(const SearchCase& search, const AskedPlace& place, const char* means,
                SearchResults& results) {
    if (place.present.empty()) {
        results.place_unknown_to_archive = true;
        const std::string name = place.units.size() == 1
                                     ? describe(search.archive.gazetteer, *place.units.front())
                                     : name_with_kind(*place.units.front());
        results.notes.push_back(trf("{}: the archive has no article about it.", name));
        return;
    }
    if (place.present.size() == 1) return;
    std::vector<std::string> names;
    for (const Unit* unit : place.present) {
        if (names.size() == units_named) {
            names.emplace_back("…");
            break;
        }
        names.push_back(describe(search.archive.gazetteer, *unit));
    }
    results.notes.push_back(
        fmt::format(fmt::runtime(means), place.typed, place.present.size(), listed(names, "; ")));
}

std::string describe_issue(const IssuedDocument& issue, std::size_t articles) {
    const std::string date = to_vietnamese(issue.date);
    if (issue.title.empty()) {
        return counted(trn("of {0} ({1} article)", "of {0} ({1} articles)", articles), date,
                       articles);
    }
    return counted(trn("of {0}, “{2}” ({1} article)", "of {0}, “{2}” ({1} articles)", articles),
                   date, articles, issue.title);
}

/// 35-CT/TW is two directives: of 2019 and of 2024. Each with as many articles as choosing it
/// leaves.
void note_namesakes(const SearchCase& search, const AskedDocument& asked, SearchResults& results) {
    if (asked.wanted.at || asked.resolved.keys.size() != 1) return;
    const std::string& key = asked.resolved.keys.front();
    const Xapian::Database& database = search.archive.database;
    const Xapian::Query found = search.filters.apply(search.compiled.all);
    const auto count = [&](const Xapian::Query& articles) {
        return search.archive.matcher.count(
            Xapian::Query(Xapian::Query::OP_FILTER, found, articles));
    };
    const IssuedDocuments issued = issued_documents(key, database, search.archive.registry);
    if (issued.each.size() < 2) return;
    std::vector<std::string> each;
    for (const IssuedDocument& issue : issued.each) {
        each.push_back(describe_issue(issue, count(issue.articles)));
    }
    const std::string name = canonical_name_of_document(key, database);
    std::string note = trf("{0} is {1} documents: {2}. Choose one: {3}.", name, each.size(),
                           listed(each), name + '@' + std::to_string(issued.each[0].date.year));
    if (const std::size_t doubtful = count(issued.doubtful); doubtful > 0) {
        note += ' ' + counted(trn("{} undated article counts for each (?).",
                                  "{} undated articles count for each (?).", doubtful),
                              doubtful);
    }
    results.notes.push_back(std::move(note));
}

/// Chỉ thị 35 may be 35-CT/TW or another office's, NQ TW 4 of several congresses.
void note_issuers(const SearchCase& search, const AskedDocument& asked, SearchResults& results) {
    if (asked.resolved.keys.size() < 2) return;
    const Xapian::Database& database = search.archive.database;
    std::vector<std::pair<std::size_t, std::string>> each;
    for (const std::string& key : asked.resolved.keys) {
        each.emplace_back(articles_citing(key, database),
                          canonical_name_of_document(key, database));
    }
    // A congress of a unit's two tiers has one name: nothing to choose from.
    const auto name_of = [](const auto& one) { return one.second; };
    if (std::ranges::count(each, each.front().second, name_of) == std::ssize(each)) return;
    std::ranges::stable_sort(each, std::ranges::greater{},
                             [](const auto& one) { return one.first; });
    std::vector<std::string> names;
    for (const auto& [articles, name] : each) {
        if (names.size() == issuers_named) {
            names.emplace_back("…");
            break;
        }
        names.push_back(
            counted(trn("{0} ({1} article)", "{0} ({1} articles)", articles), name, articles));
    }
    std::string_view typed = asked.wanted.document.canonical;
    constexpr std::string_view of_any_congress = "/?";
    if (typed.ends_with(of_any_congress)) typed.remove_suffix(of_any_congress.size());
    results.notes.push_back(trf("{0} may be: {1}.", typed, listed(names)));
}

/// 35-CT/TW@1999: the archive has the number, of other dates.
void note_missing_issue(const SearchCase& search, const AskedDocument& asked,
                        SearchResults& results) {
    if (!asked.wanted.at || asked.resolved.keys.size() != 1) return;
    Matcher& matcher = search.archive.matcher;
    if (matcher.count(asked.resolved.query) > 0) return;
    const std::string& key = asked.resolved.keys.front();
    const Xapian::Database& database = search.archive.database;
    std::vector<std::string> each;
    for (const IssuedDocument& issue :
         issued_documents(key, database, search.archive.registry).each) {
        each.push_back(describe_issue(issue, matcher.count(issue.articles)));
    }
    std::string note =
        trf("No article cites {} of that date.", canonical_name_of_document(key, database));
    if (!each.empty()) note += ' ' + trf("There is: {}.", listed(each));
    results.notes.push_back(std::move(note));
}

void note_missing_document(const SearchCase& search, const AskedDocument& asked,
                           SearchResults& results) {
    std::string note = trf("No article cites {}.", asked.wanted.document.canonical);
    std::vector<std::string> near;
    for (const NearDocument& document : nearest_documents(
             asked.wanted.document, search.archive.database, nearest_documents_shown)) {
        near.push_back(counted(trn("{0} ({1} article)", "{0} ({1} articles)", document.articles),
                               document.canonical, document.articles));
        results.suggestions.push_back(document.canonical);
    }
    if (!near.empty()) note += ' ' + trf("Nearest: {}.", listed(near));
    results.notes.push_back(std::move(note));
}

/// What the query and the filters name, each once: no note is said twice.
std::vector<AskedDocument> asked_documents(const SearchCase& search) {
    std::vector<AskedDocument> asked;
    std::set<std::tuple<std::string, std::string, bool>> known;
    for (const auto& named : {search.compiled.documents, search.filters.documents()}) {
        for (const AskedDocument& each : named) {
            const DocumentMention& document = each.wanted.document;
            if (known.emplace(document.key, document.canonical, each.wanted.at.has_value())
                    .second) {
                asked.push_back(each);
            }
        }
    }
    return asked;
}

std::vector<AskedPlace> each_once(const std::vector<AskedPlace>& places) {
    std::vector<AskedPlace> once;
    std::set<std::pair<FieldId, std::string>> known;
    for (const AskedPlace& place : places) {
        if (known.emplace(place.field, place.typed).second) once.push_back(place);
    }
    return once;
}

/// Articles of the years of a term of office that do not say which term they belong to.
void note_unstated_terms(const SearchCase& search, SearchResults& results) {
    if (search.request.filters.terms.size() != 1) return;
    const auto term = parse_term_of_office(search.request.filters.terms.front());
    if (!term) return;
    const std::string prefix(prefix::primary_term);
    const std::vector<std::string> all(search.archive.database.allterms_begin(prefix),
                                       search.archive.database.allterms_end(prefix));
    const DateRange years{make_date(term->from, 1, 1), make_date(term->to, 12, 31)};
    const Xapian::Query in_years(Xapian::Query::OP_FILTER,
                                 search.filters.apply(search.compiled.all, Dimension::term),
                                 dated_in(years, search.archive.database));
    const Xapian::Query unstated(Xapian::Query::OP_AND_NOT, in_years,
                                 Xapian::Query(Xapian::Query::OP_OR, all.begin(), all.end()));
    const std::size_t count = search.archive.matcher.count(unstated);
    if (count == 0) return;
    results.notes.push_back(
        counted(trn("{0} more article published in {1}–{2} states no term of office; to have it "
                    "too, use --from {1} --to {2}.",
                    "{0} more articles published in {1}–{2} state no term of office; to have them "
                    "too, use --from {1} --to {2}.",
                    count),
                count, std::to_string(term->from), std::to_string(term->to)));
}

}  // namespace

void note_readings(const SearchCase& search, SearchResults& results) {
    if (!search.parsed.excluded.empty()) {
        results.notes.push_back(
            trf("Articles with these words are left out: {}.", listed(search.parsed.excluded)));
    }
    if (search.parsed.words_left_out > 0) {
        const std::size_t left_out = search.parsed.words_left_out;
        results.notes.push_back(
            counted(trn("The query is too long; its last word was not looked for.",
                        "The query is too long; its last {} words were not looked for.", left_out),
                    left_out));
    }
    for (const std::string& stem : search.compiled.cut_stems) {
        results.notes.push_back(
            trf("More than {0} words begin with “{1}”; the {0} that most articles have were looked "
                "for.",
                max_completions, stem));
    }
    const char* means = tr("“{0}” means {1} places: {2}.");
    const char* with_history = tr("“{0}” and what it came from or became are {1} places: {2}.");
    for (const AskedPlace& place : each_once(search.filters.places())) {
        note_place(search, place, search.request.filters.history ? with_history : means, results);
    }
    for (const AskedPlace& place : each_once(search.compiled.places)) {
        note_place(search, place, means, results);
    }
    for (const AskedDocument& asked : asked_documents(search)) {
        if (asked.resolved.found) {
            note_namesakes(search, asked, results);
            note_missing_issue(search, asked, results);
            note_issuers(search, asked, results);
        } else {
            note_missing_document(search, asked, results);
        }
    }
    note_unstated_terms(search, results);
}

}  // namespace tracuu
