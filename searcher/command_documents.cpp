#include <iostream>

#include "indexer/metadata_json.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"

namespace tracuu {

int run_documents(const Options& options, const Gazetteer& gazetteer, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    SearchRequest request = options.request;
    request.limit = 0;
    request.complete_list = true;
    request.facets = {"doc"};
    const Result<SearchResults> results = search(database, gazetteer, request);
    if (!results) return report(results.error(), console);
    for (const std::string& note : results->notes) console.err << note << '\n';

    const auto counts = results->facets.find("doc");
    if (counts == results->facets.end() || counts->second.empty()) return exit_nothing;
    for (const FacetCount& count : counts->second) {
        if (options.format == OutputFormat::text) {
            console.out << count.count << '\t' << printable(count.value);
            if (!count.body.empty()) console.out << '\t' << printable(count.body);
            console.out << '\n';
        } else {
            console.out << to_line({{"value", count.value},
                                    {"body", text_or_null(count.body)},
                                    {"count", count.count}})
                        << '\n';
        }
        if (!console.out) break;
    }
    return exit_found;
}

}  // namespace tracuu
