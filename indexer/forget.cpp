#include "indexer/forget.hpp"

#include <algorithm>
#include <ctime>

#include "corpus/message.hpp"
#include "indexer/database_folder.hpp"
#include "indexer/holdings.hpp"
#include "indexer/manifest.hpp"
#include "indexer/run_history.hpp"
#include "indexer/source_plan.hpp"
#include "indexer/store.hpp"
#include "indexer/writer_lock.hpp"

namespace tracuu {
namespace {

/// Xapian may commit on its own in the midst of many deletions: until all are done, no file of the
/// source counts as known.
void distrust_manifest(Xapian::WritableDatabase& database, const std::string& root) {
    Manifest manifest = read_manifest(database, root);
    for (auto& [entry, state] : manifest) state.stamp = {};
    write_manifest(database, root, manifest);
}

std::uint64_t remove_source(Xapian::WritableDatabase& database, const std::string& root) {
    distrust_manifest(database, root);
    const std::uint64_t articles = database.get_termfreq(root_term(root));
    database.delete_document(root_term(root));
    write_manifest(database, root, {});
    std::vector<std::string> roots = read_roots(database);
    std::erase(roots, root);
    write_roots(database, roots);
    return articles;
}

Result<std::uint64_t> forget(const DatabaseFolder& folder,
                             const std::vector<std::filesystem::path>& sources,
                             std::chrono::seconds patience) {
    const auto generation = folder.current();
    if (!generation) open_for_reading({folder.path().string()});  // says what is wrong
    // Not by open_for_reading(): a source that is gone for good keeps an older database from being
    // rebuilt, and must be forgotten first.
    const auto roots = read_roots(Xapian::Database(generation->string()));
    for (const auto& source : sources) {
        if (std::ranges::find(roots, absolute_source(source).string()) == roots.end()) {
            return Error{ErrorCode::not_found,
                         trf("{0} is no source of this database.", source.string()),
                         tr("“tracuu-index status” lists its sources."), source.string()};
        }
    }
    const auto lock = WriterLock::take(folder.path(), patience);
    if (!lock) return lock.error();
    Xapian::WritableDatabase database(folder.current().value().string(), Xapian::DB_OPEN);
    std::uint64_t removed = 0;
    for (const auto& source : sources) {
        removed += remove_source(database, absolute_source(source).string());
    }
    append_run(database, {std::time(nullptr), 0, 0, removed});
    database.commit();
    return removed;
}

}  // namespace

Result<std::uint64_t> forget_sources(const std::filesystem::path& database,
                                     const std::vector<std::filesystem::path>& sources,
                                     std::chrono::seconds patience) {
    Result<std::uint64_t> removed = 0;
    translate_errors(database.string(), [&] {
        removed = forget(DatabaseFolder(absolute_source(database)), sources, patience);
    });
    return removed;
}

}  // namespace tracuu
