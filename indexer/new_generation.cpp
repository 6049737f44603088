#include "indexer/new_generation.hpp"

#include <charconv>

#include "indexer/holdings.hpp"
#include "indexer/schema.hpp"

namespace tracuu {
namespace {

/// Of two documents with one id, the base's, which the merge puts first.
void delete_older(Xapian::WritableDatabase& database, const std::string& id) {
    database.delete_document(*database.postlist_begin(id_term(id)));
}

void remember_size(Xapian::WritableDatabase& database, const std::filesystem::path& generation) {
    database.set_metadata(metadata_key::whole_bytes,
                          std::to_string(size_of_generation(generation)));
}

}  // namespace

GenerationUnderConstruction::GenerationUnderConstruction(const DatabaseFolder& database)
    : database_(database), folder_(database.begin_generation()) {}

GenerationUnderConstruction::~GenerationUnderConstruction() {
    // Whatever stopped the build, the disk space comes back now and not at the next run.
    std::error_code ignored;
    std::filesystem::remove_all(workshop(), ignored);
    if (!published_) std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path GenerationUnderConstruction::workshop() const {
    auto path = folder_;
    return path += ".segments";
}

void GenerationUnderConstruction::publish() {
    database_.publish(folder_);
    published_ = true;
}

NewGeneration::NewGeneration(const DatabaseFolder& database,
                             std::optional<std::filesystem::path> base)
    : generation_(database), base_(std::move(base)), segments_(generation_.workshop()) {}

std::uint64_t NewGeneration::complete(const SourcePlan& plan, const Changes& changes) {
    segments_.merge_into(generation_.folder(), base_);
    Xapian::WritableDatabase database(generation_.folder().string(), Xapian::DB_OPEN);
    for (const std::string& id : changes.replaced_ids) delete_older(database, id);
    for (const std::string& id : changes.removed_ids) database.delete_document(id_term(id));
    write_bookkeeping(database, plan, changes);
    remember_size(database, generation_.folder());
    database.commit();
    const std::uint64_t articles = database.get_doccount();
    database.close();
    generation_.publish();
    return articles;
}

CompactReport compact_database(const DatabaseFolder& database) {
    const auto current = database.current().value();
    CompactReport report{size_of_generation(current), 0};
    GenerationUnderConstruction generation(database);
    Xapian::Database(current.string()).compact(generation.folder().string());
    Xapian::WritableDatabase written(generation.folder().string(), Xapian::DB_OPEN);
    remember_size(written, generation.folder());
    written.close();
    report.after = size_of_generation(generation.folder());
    generation.publish();
    return report;
}

bool is_worth_compacting(const std::filesystem::path& generation) {
    const std::string text =
        Xapian::Database(generation.string()).get_metadata(metadata_key::whole_bytes);
    std::uint64_t whole = 0;
    std::from_chars(text.data(), text.data() + text.size(), whole);
    return whole > 0 && size_of_generation(generation) > whole + whole / 4 * 3;
}

}  // namespace tracuu
