#include <iostream>
#include <nlohmann/json.hpp>

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
            console.out << count.count << '\t' << printable(count.value) << '\n';
        } else {
            const nlohmann::ordered_json json = {{"value", count.value}, {"count", count.count}};
            console.out << json.dump(-1, ' ', false,
                                     nlohmann::ordered_json::error_handler_t::replace)
                        << '\n';
        }
        if (!console.out) break;
    }
    return exit_found;
}

}  // namespace tracuu
