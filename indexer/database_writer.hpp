// How documents get into a database. Two ways: a new generation built aside (first build, rebuild,
// much new at once: new_generation.hpp) and changes in the current one (database_update.hpp).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "indexer/intake.hpp"
#include "indexer/source_plan.hpp"

namespace tracuu {

/// The document of one article and the term that no other has.
struct PreparedDocument {
    std::string id_term;
    Xapian::Document document;
    std::size_t text_bytes = 0;
};

/// Where one thread puts its documents.
class DocumentSink {
public:
    virtual ~DocumentSink() = default;
    virtual void write(const PreparedDocument& prepared) = 0;
    /// After the last document.
    virtual void finish() = 0;
};

/// All functions throw Xapian::Error or std::filesystem::filesystem_error when the system fails.
class DatabaseWriter {
public:
    virtual ~DatabaseWriter() = default;

    /// A sink for one thread; the writer outlives it.
    virtual std::unique_ptr<DocumentSink> open_sink() = 0;

    /// Removes what `changes` says, writes the manifests of `plan` and makes everything durable and
    /// visible at once. Called after all sinks are finished. Returns the number of articles.
    virtual std::uint64_t complete(const SourcePlan& plan, const Changes& changes) = 0;
};

/// Writes roots, manifests and versions as `plan` has them, and that there was a run; the caller
/// commits.
void write_bookkeeping(Xapian::WritableDatabase& database, const SourcePlan& plan,
                       const Changes& changes);

}  // namespace tracuu
