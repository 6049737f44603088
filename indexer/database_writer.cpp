#include "indexer/database_writer.hpp"

#include <ctime>

#include "indexer/run_history.hpp"
#include "indexer/store.hpp"

namespace tracuu {

void write_bookkeeping(Xapian::WritableDatabase& database, const SourcePlan& plan,
                       const Changes& changes) {
    for (const std::string& root : plan.dropped_roots) write_manifest(database, root, {});
    for (const PlannedSource& source : plan.sources) {
        write_manifest(database, source.root, source.manifest);
    }
    write_roots(database, plan.roots);
    stamp_versions(database);
    append_run(database, {std::time(nullptr), changes.added, changes.replaced_ids.size(),
                          changes.removed_ids.size()});
}

}  // namespace tracuu
