// Values for shell completion, one a line: what an option can be followed by, from the archive.
#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/collation.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/document_key.hpp"
#include "corpus/fields.hpp"
#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"
#include "searcher/document_resolver.hpp"

namespace tracuu {
namespace {

/// More are no help to choose from, and each document costs an article read.
constexpr std::size_t most_documents = 200;

std::vector<std::string> terms_under(std::string_view prefix, const Xapian::Database& database) {
    std::vector<std::string> values;
    const std::string start(prefix);
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end; ++term) {
        values.push_back((*term).substr(start.size()));
    }
    return values;
}

std::vector<std::string> place_names(FieldId id, const Xapian::Database& database,
                                     const Gazetteer& gazetteer) {
    std::vector<std::string> names;
    for (const std::string& key : terms_under(field(id).prefix, database)) {
        if (const Unit* unit = gazetteer.find(key)) names.push_back(unit->name);
    }
    return names;
}

/// The number in what was typed of a document's name, as it stands in keys: "03" → "3".
std::string leading_number(std::string_view typed) {
    const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
    const std::size_t zeros = std::min(typed.find_first_not_of('0'), digits);
    return std::string(typed.substr(zeros, digits - zeros));
}

std::vector<std::string> document_names(const std::string& typed,
                                        const Xapian::Database& database) {
    const std::string number = leading_number(typed);
    std::vector<std::string> names;
    for (const std::string& key : terms_under(field(FieldId::document).prefix, database)) {
        if (key.find_first_of("@#") != std::string::npos) continue;
        const std::size_t dot = key.find('.');
        if (dot == std::string::npos || !std::string_view(key).substr(dot + 1).starts_with(number))
            continue;
        names.push_back(canonical_name_of_document(key, database));
        if (names.size() == most_documents) break;
    }
    return names;
}

std::vector<std::string> values_of(const std::string& kind, const std::string& typed,
                                   const Options& options, const Gazetteer& gazetteer) {
    if (kind == "verb") return verb_names();
    if (kind == "option") return option_names();
    const Xapian::Database database = open_for_reading(options.databases);
    if (kind == "ward") return place_names(FieldId::ward, database, gazetteer);
    if (kind == "district") return place_names(FieldId::district, database, gazetteer);
    if (kind == "province") return place_names(FieldId::province, database, gazetteer);
    if (kind == "term") return terms_under(prefix::primary_term, database);
    if (kind == "doc") return document_names(typed, database);
    return {};
}

}  // namespace

int run_complete(const Options& options, const Gazetteer& gazetteer, Console& console) {
    const std::string& words = options.request.query;
    const std::size_t space = std::min(words.find(' '), words.size());
    const std::string typed = words.substr(std::min(space + 1, words.size()));
    std::vector<std::string> values = values_of(words.substr(0, space), typed, options, gazetteer);
    const std::string wanted = fold(typed);
    std::erase_if(values,
                  [&](const std::string& value) { return !fold(value).starts_with(wanted); });
    const Collator collator;
    std::ranges::sort(values, [&](const std::string& left, const std::string& right) {
        return collator.compare(left, right) < 0;
    });
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
    for (const std::string& value : values) console.out << printable(value) << '\n';
    return values.empty() ? exit_nothing : exit_found;
}

}  // namespace tracuu
