#include "indexer/database_update.hpp"

#include "indexer/holdings.hpp"

namespace tracuu {
namespace {

/// Text in memory before it is committed. Xapian needs some ten times as much for it.
constexpr std::size_t commit_bytes = 24u << 20;

class UpdateSink : public DocumentSink {
public:
    explicit UpdateSink(DatabaseUpdate& update) : update_(update) {}
    void write(const PreparedDocument& prepared) override { update_.replace(prepared); }
    void finish() override {}

private:
    DatabaseUpdate& update_;
};

}  // namespace

DatabaseUpdate::DatabaseUpdate(std::filesystem::path generation, const SourcePlan& plan)
    : generation_(std::move(generation)), plan_(plan) {}

std::unique_ptr<DocumentSink> DatabaseUpdate::open_sink() {
    return std::make_unique<UpdateSink>(*this);
}

Xapian::WritableDatabase& DatabaseUpdate::database() {
    if (!database_) {
        database_.emplace(generation_.string(), Xapian::DB_OPEN);
        for (const PlannedSource& source : plan_.sources) {
            write_manifest(*database_, source.root, source.manifest);
        }
        std::vector<std::string> roots = plan_.roots;
        roots.insert(roots.end(), plan_.dropped_roots.begin(), plan_.dropped_roots.end());
        write_roots(*database_, roots);
    }
    return *database_;
}

void DatabaseUpdate::replace(const PreparedDocument& prepared) {
    const std::lock_guard lock(mutex_);
    database().replace_document(prepared.id_term, prepared.document);
    uncommitted_bytes_ += prepared.text_bytes;
    if (uncommitted_bytes_ < commit_bytes) return;
    database().commit();
    uncommitted_bytes_ = 0;
}

std::uint64_t DatabaseUpdate::complete(const SourcePlan& plan, const Changes& changes) {
    const std::lock_guard lock(mutex_);
    for (const std::string& id : changes.removed_ids) database().delete_document(id_term(id));
    write_bookkeeping(database(), plan, changes);
    database().commit();
    return database().get_doccount();
}

}  // namespace tracuu
