#include <iostream>

#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/article_lookup.hpp"
#include "searcher/commands.hpp"
#include "searcher/similar.hpp"

namespace tracuu {

int run_similar(const Options& options, const Gazetteer& gazetteer, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    const Result<SearchResults> results = read_named_article(
        database, options.request.query,
        [&](Xapian::docid article) { return find_similar(database, article, options.request); });
    if (!results) {
        report(results.error(), console);
        return exit_nothing;
    }
    // Before its own hits are remembered.
    note_other_meaning(database, options.request.query, console);
    write_results(*results, options, gazetteer, console);
    console.out.flush();
    if (!results->hits.empty()) return exit_found;
    console.err << tr("Nothing found.") << '\n';
    return exit_nothing;
}

}  // namespace tracuu
