#include "searcher/document_resolver.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/document_key.hpp"
#include "corpus/fields.hpp"
#include "indexer/schema.hpp"
#include "searcher/issued_documents.hpp"

namespace tracuu {
namespace {

constexpr std::size_t npos = std::string::npos;

std::string document_term(std::string_view value) {
    return boolean_term(field(FieldId::document).prefix, value);
}

bool cites(const Xapian::Database& database, std::string_view value) {
    return database.term_exists(document_term(value));
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

/// The articles that cite one of the documents of `key` that were issued in `period`.
Xapian::Query issued_in(const std::string& key, const DateRange& period,
                        const Xapian::Database& database, const DocumentRegistry& registry) {
    std::vector<Xapian::Query> chosen;
    for (const IssuedDocument& issue : issued_documents(key, database, registry).each) {
        const bool is_meant =
            period.contains(issue.date) ||
            std::ranges::any_of(issue.printed, [&](Date date) { return period.contains(date); });
        if (is_meant) chosen.push_back(issue.articles);
    }
    return {Xapian::Query::OP_OR, chosen.begin(), chosen.end()};
}

/// The keys of the archive that `reading` can mean: itself, or any that it begins, where its issuer
/// or its congress was not said ("ct.35.?", "nqtw.4.?"). Too little is said by
/// "nqddh.?.?".
std::vector<std::string> keys_of(const std::string& reading, const Xapian::Database& database) {
    const bool is_open = reading.ends_with('?') && std::ranges::count(reading, '?') == 1;
    if (!is_open) {
        return cites(database, reading) ? std::vector{reading} : std::vector<std::string>{};
    }
    const std::string start = reading.substr(0, reading.size() - 1);
    std::vector<std::string> keys;
    each_value(database, start, [&](const std::string& value, auto) {
        std::string key = value.substr(0, value.find_first_of("@#"));
        if (keys.empty() || keys.back() != key) keys.push_back(std::move(key));
    });
    std::ranges::sort(keys);
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    return keys;
}

std::optional<int> number_of(std::string_view key) {
    const std::size_t begin = key.find('.');
    if (begin == npos || begin + 1 >= key.size()) return std::nullopt;
    const char* digits = key.data() + begin + 1;
    if (*digits < '0' || *digits > '9') return std::nullopt;
    return std::atoi(digits);
}

}  // namespace

ResolvedDocument resolve_document(const DocumentQuery& wanted, const Xapian::Database& database,
                                  const DocumentRegistry& registry) {
    ResolvedDocument resolved;
    std::vector<std::string> readings{wanted.document.key};
    readings.insert(readings.end(), wanted.other_keys.begin(), wanted.other_keys.end());
    // A name means each of its readings: "NQ TW 4 khóa XI, XII". A number's are tries.
    const bool wants_all = wanted.document.kind == DocumentKind::named;
    for (const std::string& reading : readings) {
        const std::vector<std::string> keys = keys_of(reading, database);
        resolved.keys.insert(resolved.keys.end(), keys.begin(), keys.end());
        if (!wants_all && !keys.empty()) break;
    }
    resolved.found = !resolved.keys.empty();
    std::vector<Xapian::Query> citing;
    for (const std::string& key : resolved.keys) {
        citing.push_back(wanted.at ? issued_in(key, *wanted.at, database, registry)
                                   : Xapian::Query(document_term(key)));
    }
    resolved.query = Xapian::Query(Xapian::Query::OP_OR, citing.begin(), citing.end());
    return resolved;
}

std::vector<NearDocument> nearest_documents(const DocumentMention& wanted,
                                            const Xapian::Database& database, std::size_t limit) {
    const std::string type = wanted.key.substr(0, wanted.key.find('.') + 1);
    const std::string number(type_and_number(wanted.key));
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

Xapian::doccount articles_citing(const std::string& key, const Xapian::Database& database) {
    return database.get_termfreq(document_term(key));
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
