#include "indexer/status.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analyzers/analyzer.hpp"
#include "analyzers/printable.hpp"
#include "corpus/counts.hpp"
#include "corpus/fields.hpp"
#include "corpus/message.hpp"
#include "corpus/warnings.hpp"
#include "indexer/database_folder.hpp"
#include "indexer/holdings.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// Articles by the values of the boolean terms that begin with `prefix`.
Counts count_terms(const Xapian::Database& database, std::string_view prefix) {
    Counts counts;
    for (auto term = database.allterms_begin(std::string(prefix));
         term != database.allterms_end(std::string(prefix)); ++term) {
        counts[(*term).substr(prefix.size())] = term.get_termfreq();
    }
    return counts;
}

void count_years(const Xapian::Database& database, DatabaseStatus& status) {
    std::uint64_t dated = 0;
    for (auto date = database.valuestream_begin(slot::date);
         date != database.valuestream_end(slot::date); ++date) {
        ++status.years[(*date).substr(0, 4)];
        ++dated;
    }
    status.undated = status.articles - dated;
}

void add_source(const Xapian::Database& database, const std::string& root, DatabaseStatus& status) {
    SourceStatus source{root, 0, database.get_termfreq(root_term(root)), 0};
    for (const auto& [entry, state] : read_manifest(database, root)) {
        ++source.files;
        source.skipped += state.skipped.size();
        status.skipped.insert(status.skipped.end(), state.skipped.begin(), state.skipped.end());
    }
    status.sources.push_back(std::move(source));
}

DatabaseStatus read_status(const Xapian::Database& database) {
    DatabaseStatus status;
    status.schema = schema_version;
    status.analyzer = analyzer_version();
    status.articles = database.get_doccount();
    for (const std::string& root : read_roots(database)) add_source(database, root, status);
    status.wards = count_terms(database, field(FieldId::ward).prefix);
    status.districts = count_terms(database, field(FieldId::district).prefix);
    status.runs = read_history(database);
    status.terms = count_terms(database, prefix::primary_term);
    status.warnings = count_terms(database, prefix::warning);
    count_years(database, status);
    return status;
}

std::uint64_t size_on_disk(const std::filesystem::path& database) {
    std::uint64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(database)) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    return bytes;
}

/// The counts, most frequent first.
std::vector<std::pair<std::string, std::uint64_t>> by_count(const Counts& counts) {
    std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const auto& c) { return c.second; });
    return sorted;
}

using Json = nlohmann::ordered_json;

Json json(const Counts& counts, const char* name) {
    Json list = Json::array();
    for (const auto& [value, count] : counts) list.push_back({{name, value}, {"count", count}});
    return list;
}

Json name_or_null(const Unit* unit) {
    return unit == nullptr ? Json() : Json(unit->name);
}

Json place_json(const std::string& key, std::uint64_t count, const Gazetteer& gazetteer) {
    const Unit* unit = gazetteer.find(key);
    if (unit == nullptr) return {{"value", key}, {"count", count}};
    Json place{{"value", unit->name}};
    if (unit->level == Level::ward) place["district"] = name_or_null(gazetteer.district_of(*unit));
    place["province"] = name_or_null(gazetteer.province_of(*unit));
    place["tier"] = unit->tier;
    place["count"] = count;
    return place;
}

Json places_json(const Counts& places, const Gazetteer& gazetteer) {
    Json list = Json::array();
    for (const auto& [key, count] : by_count(places)) {
        list.push_back(place_json(key, count, gazetteer));
    }
    return list;
}

Json runs_json(const std::vector<PastRun>& runs) {
    Json list = Json::array();
    for (const PastRun& run : runs) {
        list.push_back({{"ended", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(run.ended))},
                        {"added", run.added},
                        {"replaced", run.replaced},
                        {"removed", run.removed}});
    }
    return list;
}

void append_runs(std::string& text, const std::vector<PastRun>& runs) {
    if (!runs.empty()) text += fmt::format("\n{}\n", tr("Last changes"));
    for (const PastRun& run : runs) {
        text += trf("  {0}: {1} added, {2} replaced, {3} removed\n",
                    fmt::format("{:%Y-%m-%d %H:%M}", fmt::localtime(run.ended)), run.added,
                    run.replaced, run.removed);
    }
}

void append_places(std::string& text, const char* heading, const Counts& places,
                   const Gazetteer& gazetteer) {
    if (!places.empty()) text += fmt::format("\n{}\n", heading);
    for (const auto& [key, count] : by_count(places)) {
        const Unit* unit = gazetteer.find(key);
        text +=
            fmt::format("{:>8}  {}\n", count, unit == nullptr ? key : describe(gazetteer, *unit));
    }
}

std::string megabytes(std::uint64_t bytes) {
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

void append_counts(std::string& text, const char* heading, const Counts& counts) {
    if (counts.empty()) return;
    text += fmt::format("\n{}\n", heading);
    for (const auto& [value, count] : counts)
        text += fmt::format("{:>8}  {}\n", grouped(count), value);
}

void append_warnings(std::string& text, const Counts& warnings) {
    if (warnings.empty()) return;
    text += fmt::format("\n{}\n", tr("Warnings"));
    for (const auto& [kind, count] : warnings) {
        const char* const sentence = warning_sentence(kind);
        text +=
            fmt::format("{:>8}  {}\n", grouped(count), sentence != nullptr ? tr(sentence) : kind);
    }
}

}  // namespace

DatabaseStatus database_status(const std::filesystem::path& database) {
    DatabaseStatus status;
    translate_errors(database.string(), [&] {
        Xapian::Database opened = open_for_reading({database.string()});
        retry_if_modified(opened, [&] { status = read_status(opened); });
        status.database = std::filesystem::absolute(database).lexically_normal();
        status.bytes = size_on_disk(database);
    });
    return status;
}

std::string status_json(const DatabaseStatus& status, const Gazetteer& gazetteer) {
    Json object{{"database", status.database.string()},
                {"schema", status.schema},
                {"analyzer", status.analyzer},
                {"articles", status.articles},
                {"bytes", status.bytes}};
    Json& sources = object["sources"] = Json::array();
    for (const SourceStatus& source : status.sources) {
        sources.push_back({{"source", source.root},
                           {"files", source.files},
                           {"articles", source.articles},
                           {"skipped", source.skipped}});
    }
    object["runs"] = runs_json(status.runs);
    object["wards"] = places_json(status.wards, gazetteer);
    object["districts"] = places_json(status.districts, gazetteer);
    object["terms"] = json(status.terms, "value");
    object["years"] = json(status.years, "value");
    if (status.undated > 0)
        object["years"].push_back({{"value", nullptr}, {"count", status.undated}});
    object["warnings"] = json(status.warnings, "kind");
    Json& skipped = object["skipped"] = Json::array();
    for (const SkippedRecord& record : status.skipped) {
        skipped.push_back({{"source", record.where}, {"reason", record.reason}});
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string status_text(const DatabaseStatus& status, const Gazetteer& gazetteer) {
    std::string text = fmt::format(
        fmt::runtime(trn("Database {0}: {1} article, {2} on disk (schema {3}, analyzer {4}).\n",
                         "Database {0}: {1} articles, {2} on disk (schema {3}, analyzer {4}).\n",
                         status.articles)),
        status.database.string(), grouped(status.articles), megabytes(status.bytes), status.schema,
        status.analyzer);
    text += fmt::format("\n{}\n", tr("Sources"));
    for (const SourceStatus& source : status.sources) {
        text += fmt::format("{:>8}  {}\n", grouped(source.articles), printable(source.root));
    }
    append_runs(text, status.runs);
    append_places(text, tr("Wards"), status.wards, gazetteer);
    append_places(text, tr("Districts"), status.districts, gazetteer);
    append_counts(text, tr("Terms of office"), status.terms);
    append_counts(text, tr("Years"), status.years);
    if (status.undated > 0) text += fmt::format("{:>8}  {}\n", status.undated, tr("undated"));
    append_warnings(text, status.warnings);
    if (!status.skipped.empty()) text += fmt::format("\n{}\n", tr("Skipped"));
    for (const SkippedRecord& record : status.skipped) {
        text += fmt::format("  {}: {}\n", printable(record.where), printable(record.reason));
    }
    return text;
}

}  // namespace tracuu
