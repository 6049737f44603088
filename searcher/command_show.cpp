#include <iostream>

#include "indexer/store.hpp"
#include "indexer/stored_article.hpp"
#include "searcher/article_lookup.hpp"
#include "searcher/commands.hpp"
#include "searcher/output_json.hpp"

namespace tracuu {

int run_show(const Options& options, const Gazetteer& gazetteer, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    Result<StoredArticle> stored = StoredArticle{};
    retry_if_modified(database, [&] {
        const Result<Xapian::docid> found = find_article(database, options.request.query);
        if (found) {
            stored = decode(database.get_document(*found).get_data());
        } else {
            stored = found.error();
        }
    });
    if (!stored) {
        report(stored.error(), console);
        return exit_nothing;
    }
    if (options.format == OutputFormat::json || options.format == OutputFormat::jsonl) {
        write_article_json(console.out, *stored, gazetteer);
    } else if (console.out_is_terminal) {
        console.out << printable(stored->article.text, true) << '\n';
    } else {
        console.out << stored->article.text;  // the author's, byte for byte
    }
    return exit_found;
}

}  // namespace tracuu
