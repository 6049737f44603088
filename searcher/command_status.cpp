#include <iostream>

#include "corpus/counts.hpp"
#include "corpus/dates.hpp"
#include "corpus/message.hpp"
#include "indexer/metadata_json.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"

namespace tracuu {
namespace {

std::string day_of(const std::string& compact) {
    const std::optional<Date> date = from_compact(compact);
    return date ? to_iso(*date) : std::string();
}

}  // namespace

int run_status(const Options& options, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    std::uint64_t articles = 0;
    std::string first;
    std::string last;
    retry_if_modified(database, [&] {
        articles = database.get_doccount();
        first = day_of(database.get_value_lower_bound(slot::date));
        last = day_of(database.get_value_upper_bound(slot::date));
    });
    if (options.format != OutputFormat::text) {
        const Json status = {{"databases", options.databases},
                             {"articles", articles},
                             {"first", first},
                             {"last", last}};
        console.out << to_line(status) << '\n';
        return exit_found;
    }
    for (const std::string& location : options.databases)
        console.out << printable(location) << '\n';
    console.out << counted(trn("{} article", "{} articles", articles), articles);
    if (!last.empty()) console.out << ", " << trf("published {0} to {1}", first, last);
    console.out << '\n';
    return exit_found;
}

}  // namespace tracuu
