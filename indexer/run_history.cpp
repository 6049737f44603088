#include "indexer/run_history.hpp"

#include "indexer/packing.hpp"
#include "indexer/schema.hpp"

namespace tracuu {

std::vector<PastRun> read_history(const Xapian::Database& database) {
    const std::string packed = database.get_metadata(metadata_key::runs);
    std::vector<PastRun> runs;
    try {
        for (PackReader in(packed); !in.at_end();) {
            PastRun& run = runs.emplace_back();
            run.ended = in.number_as<std::int64_t>();
            run.added = in.number();
            run.replaced = in.number();
            run.removed = in.number();
        }
    } catch (const PackError&) {
        return {};  // nothing depends on it
    }
    return runs;
}

void append_run(Xapian::WritableDatabase& database, const PastRun& run) {
    std::vector<PastRun> runs = read_history(database);
    runs.insert(runs.begin(), run);
    if (runs.size() > most_past_runs) runs.resize(most_past_runs);
    PackWriter out;
    for (const PastRun& each : runs) {
        out.number(static_cast<std::uint64_t>(each.ended));
        out.number(each.added);
        out.number(each.replaced);
        out.number(each.removed);
    }
    database.set_metadata(metadata_key::runs, out.take());
}

}  // namespace tracuu
