#include <fstream>
#include <iostream>

#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"
#include "searcher/facets_table.hpp"
#include "searcher/last_search.hpp"
#include "searcher/output_csv.hpp"
#include "searcher/output_json.hpp"
#include "searcher/output_text.hpp"
#include "searcher/reference_data.hpp"
#include "searcher/timeline.hpp"

namespace tracuu {
namespace {

int exit_status(const SearchResults& results) {
    return results.total + results.related > 0 ? exit_found : exit_nothing;
}

}  // namespace

void write_results(const SearchResults& results, const Options& options, const Gazetteer& gazetteer,
                   Console& console) {
    const SearchRequest& request = options.request;
    const CsvStyle csv{options.bom, options.delimiter};
    const bool counts_alone = options.verb == Verb::facets && request.limit == 0;
    switch (options.format) {
        case OutputFormat::json:
            write_json(console.out, results, gazetteer, request);
            break;
        case OutputFormat::jsonl:
            if (counts_alone) return write_facets_jsonl(console.out, results, gazetteer);
            write_jsonl(console.out, results, gazetteer);
            break;
        case OutputFormat::csv:
            if (counts_alone) return write_facets_csv(console.out, results, gazetteer, csv);
            write_csv(console.out, results, gazetteer, request, csv);
            break;
        case OutputFormat::text:
            remember_hits(write_text(console.out, results, gazetteer, request, console.style),
                          request.offset + 1,
                          options.verb == Verb::similar ? std::string() : request.query);
            write_timeline(console.out, results.timeline, console.style);
            break;
    }
}

int run_search(const Options& options, const Gazetteer& gazetteer, Console& console) {
    if (!options.queries.empty()) return run_queries(options, gazetteer, console);
    Xapian::Database database = open_for_reading(options.databases);
    SecondReader second(options.databases);
    const Result<ReferenceData> known = ReferenceData::open();
    if (!known) return report(known.error(), console);
    const Result<SearchResults> results = search(
        database, gazetteer, options.request, &known->words.lexicon(), known->documents, &second);
    if (!results) return report(results.error(), console);
    if (options.request.explain && options.format != OutputFormat::json) {
        write_reading(console.err, results->reading);
    }
    write_results(*results, options, gazetteer, console);
    console.out.flush();
    write_summary(console.err, *results, options.request);
    return exit_status(*results);
}

int run_queries(const Options& options, const Gazetteer& gazetteer, Console& console) {
    const Error unreadable{ErrorCode::not_found, trf("cannot read {}", options.queries), {}, {}};
    std::ifstream file;
    if (options.queries != "-") {
        file.open(options.queries);
        if (!file) return report(unreadable, console);
    }
    std::istream& in = options.queries == "-" ? console.in : file;
    Xapian::Database database = open_for_reading(options.databases);
    SecondReader second(options.databases);
    const Result<ReferenceData> known = ReferenceData::open();
    if (!known) return report(known.error(), console);
    int status = exit_nothing;
    SearchRequest request = options.request;
    for (std::string line; std::getline(in, line) && console.out;) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        request.query = line;
        const Result<SearchResults> results = search(
            database, gazetteer, request, &known->words.lexicon(), known->documents, &second);
        if (!results) {
            write_json_error(console.out, line, results.error());
            continue;
        }
        write_json(console.out, *results, gazetteer, request);
        if (exit_status(*results) == exit_found) status = exit_found;
    }
    return in.bad() ? report(unreadable, console) : status;
}

int report(const Error& error, Console& console) {
    console.err << "tracuu: " << printable(located(error), true) << '\n';
    if (!error.hint.empty()) console.err << "  " << printable(error.hint, true) << '\n';
    return exit_error;
}

}  // namespace tracuu
