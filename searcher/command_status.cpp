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

Json iso_or_null(const std::optional<Date>& day) {
    return day ? Json(to_iso(*day)) : Json();
}

}  // namespace

int run_status(const Options& options, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    std::uint64_t articles = 0;
    std::optional<Date> first;
    std::optional<Date> last;
    retry_if_modified(database, [&] {
        articles = database.get_doccount();
        first = from_compact(database.get_value_lower_bound(slot::date));
        last = from_compact(database.get_value_upper_bound(slot::date));
    });
    if (options.format != OutputFormat::text) {
        const Json status = {{"databases", options.databases},
                             {"articles", articles},
                             {"first", iso_or_null(first)},
                             {"last", iso_or_null(last)}};
        console.out << to_line(status) << '\n';
        return exit_found;
    }
    for (const std::string& location : options.databases)
        console.out << printable(location) << '\n';
    console.out << counted(trn("{} article", "{} articles", articles), articles);
    if (first && last) {
        console.out << ", "
                    << trf("published {0} to {1}", to_vietnamese(*first), to_vietnamese(*last));
    }
    console.out << '\n';
    return exit_found;
}

}  // namespace tracuu
