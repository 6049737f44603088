#include "searcher/document_resolver.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/fields.hpp"
#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"

namespace tracuu {
namespace {

constexpr std::size_t npos = std::string::npos;

std::string document_term(std::string_view value) {
    return boolean_term(field(FieldId::document).prefix, value);
}

bool cites(const Xapian::Database& database, std::string_view value) {
    return database.term_exists(document_term(value));
}

/// type.number of a key; all of a key that has no more.
std::string type_and_number(std::string_view key) {
    const std::size_t type_end = key.find('.');
    if (type_end == npos) return std::string(key);
    return std::string(key.substr(0, key.find('.', type_end + 1)));
}

/// The values of the document field that begin with `start`.
template <typename Visit>
void each_value(const Xapian::Database& database, const std::string& start, Visit visit) {
    const std::string prefix(field(FieldId::document).prefix);
    const auto end = database.allterms_end(prefix + start);
    for (auto term = database.allterms_begin(prefix + start); term != end; ++term) {
        visit((*term).substr(prefix.size()), term.get_termfreq());
    }
}

/// Whether `key` is the only document that its type and number can be.
bool is_the_only_one(const std::string& key, const Xapian::Database& database) {
    bool only = true;
    each_value(database, type_and_number(key) + '.', [&](const std::string& value, auto) {
        const std::string other = value.substr(0, value.find_first_of("@#"));
        if (other != key) only = false;
    });
    return only;
}

/// Cycles of the Party's congresses: an office's numbers begin anew after each.
int numbering_cycle(const std::string& key, Date date) {
    // National congresses close in January of 2011, 2016, 2021 …, local ones in the year before,
    // most by August.
    const bool national = key.ends_with("tw");
    const int year = date.year + (!national && date.month >= 8 ? 1 : 0);
    const bool before_congress = national && year % 5 == 1 && date.month == 1;
    return (year - 1 - (before_congress ? 1 : 0)) / 5;
}

std::vector<std::pair<Date, Xapian::doccount>> printed_dates(const std::string& key,
                                                             const Xapian::Database& database) {
    std::vector<std::pair<Date, Xapian::doccount>> dates;
    each_value(database, key + '@', [&](const std::string& value, Xapian::doccount articles) {
        if (const auto date = from_iso(value.substr(key.size() + 1))) {
            dates.emplace_back(*date, articles);
        }
    });
    std::ranges::sort(dates);
    return dates;
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

/// The articles that cite the document of `key` issued in `period`.
Xapian::Query issued_in(const std::string& key, const DateRange& period,
                        const Xapian::Database& database) {
    std::vector<std::string> chosen, dated;
    std::optional<Date> first, next;
    for (const auto& [date, articles] : printed_dates(key, database)) {
        const std::string term = document_term(key + '@' + to_iso(date));
        dated.push_back(term);
        if (period.contains(date)) {
            chosen.push_back(term);
            if (!first) first = date;
        } else if (first && !next) {
            next = date;
        }
    }
    if (!first) return Xapian::Query::MatchNothing;
    DateRange written{first, std::nullopt};
    if (next) written.to = day_before(*next);
    const Xapian::Query undated(Xapian::Query::OP_AND_NOT, Xapian::Query(document_term(key)),
                                any_of(dated));
    const Xapian::Query belonging(Xapian::Query::OP_FILTER, undated,
                                  date_query(slot::date, written));
    return {Xapian::Query::OP_OR, any_of(chosen), belonging};
}

Xapian::Query citing(const std::string& key, const DocumentQuery& wanted,
                     const Xapian::Database& database) {
    if (wanted.at) return issued_in(key, *wanted.at, database);
    std::vector<std::string> terms{document_term(key)};
    const std::string bare = type_and_number(key);
    if (bare != key && !wanted.document.year && is_the_only_one(key, database)) {
        terms.push_back(document_term(bare));
    }
    return any_of(terms);
}

/// Chỉ thị 35: every document of that type and number (and year), whoever issued it. False when
/// the archive has none.
bool add_every_issuer(const std::string& number, const std::optional<DateRange>& at,
                      const Xapian::Database& database, ResolvedDocument& resolved) {
    each_value(database, number, [&](const std::string& value, auto) {
        const std::string key = value.substr(0, value.find_first_of("@#"));
        const bool is_one = key == number || key.starts_with(number + '.');
        if (is_one && std::ranges::find(resolved.keys, key) == resolved.keys.end()) {
            resolved.keys.push_back(key);
        }
    });
    if (resolved.keys.empty()) return false;
    std::vector<Xapian::Query> issued;
    for (const std::string& key : resolved.keys) {
        issued.push_back(at ? issued_in(key, *at, database) : Xapian::Query(document_term(key)));
    }
    resolved.query = Xapian::Query(Xapian::Query::OP_OR, issued.begin(), issued.end());
    resolved.found = true;
    return true;
}

std::optional<int> number_of(std::string_view key) {
    const std::size_t begin = key.find('.');
    if (begin == npos || begin + 1 >= key.size()) return std::nullopt;
    const char* digits = key.data() + begin + 1;
    if (*digits < '0' || *digits > '9') return std::nullopt;
    return std::atoi(digits);
}

}  // namespace

ResolvedDocument resolve_document(const DocumentQuery& wanted, const Xapian::Database& database) {
    ResolvedDocument resolved;
    std::vector<std::string> keys{wanted.document.key};
    keys.insert(keys.end(), wanted.other_keys.begin(), wanted.other_keys.end());
    const bool bare = wanted.document.kind == DocumentKind::bare;
    for (const std::string& key : keys) {
        if (bare) {
            if (add_every_issuer(key, wanted.at, database, resolved)) break;
        } else if (cites(database, key)) {
            resolved.query = citing(key, wanted, database);
            resolved.keys = {key};
            resolved.found = true;
            break;
        }
    }
    return resolved;
}

std::vector<IssuedDocument> issued_documents(const std::string& key,
                                             const Xapian::Database& database) {
    std::vector<IssuedDocument> documents;
    Xapian::doccount most = 0;
    int cycle = 0;
    for (const auto& [date, articles] : printed_dates(key, database)) {
        const int this_cycle = numbering_cycle(key, date);
        if (documents.empty() || this_cycle != cycle) {
            documents.push_back({date, 0});
            cycle = this_cycle;
            most = 0;
        }
        documents.back().articles += articles;
        if (articles > most) documents.back().date = date;
        most = std::max(most, articles);
    }
    return documents;
}

std::vector<NearDocument> nearest_documents(const DocumentMention& wanted,
                                            const Xapian::Database& database, std::size_t limit) {
    const std::string type = wanted.key.substr(0, wanted.key.find('.') + 1);
    const std::string number = type_and_number(wanted.key);
    const std::string rest = wanted.key.substr(std::min(number.size(), wanted.key.size()));
    const auto wanted_number = number_of(wanted.key);
    std::vector<std::pair<int, NearDocument>> near;
    each_value(database, type, [&](const std::string& value, Xapian::doccount articles) {
        if (value.find_first_of("@#") != npos || value == wanted.key) return;
        const auto value_number = number_of(value);
        if (!wanted_number || !value_number) return;
        const int apart = std::abs(*wanted_number - *value_number);
        const std::string value_rest = value.substr(type_and_number(value).size());
        if (value_rest == rest) {
            near.push_back({apart, {value, {}, articles}});
        } else if (apart == 0) {
            near.push_back({1, {value, {}, articles}});
        }
    });
    std::ranges::stable_sort(near, {}, [](const auto& each) { return each.first; });
    std::vector<NearDocument> nearest;
    for (auto& [apart, document] : near) {
        if (nearest.size() == limit) break;
        document.canonical = canonical_name_of_document(document.key, database);
        nearest.push_back(std::move(document));
    }
    return nearest;
}

std::string canonical_name_of_document(const std::string& key, const Xapian::Database& database) {
    const std::string term = document_term(key);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return key;
    const std::string packed = database.get_document(*posting).get_value(slot::documents);
    std::string_view left = packed;
    while (const auto citation = next_citation(left)) {
        const std::string_view cited = citation->identity.substr(0, citation->identity.find('#'));
        if (cited == key && !citation->name.empty()) return std::string(citation->name);
    }
    return key;
}

}  // namespace tracuu
