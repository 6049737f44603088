#include "indexer/database_writer.hpp"

#include "indexer/store.hpp"

namespace tracuu {

void write_bookkeeping(Xapian::WritableDatabase& database, const SourcePlan& plan) {
    for (const std::string& root : plan.dropped_roots) write_manifest(database, root, {});
    for (const PlannedSource& source : plan.sources) {
        write_manifest(database, source.root, source.manifest);
    }
    write_roots(database, plan.roots);
    stamp_versions(database);
}

}  // namespace tracuu
