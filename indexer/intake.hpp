// Decides, record by record, what is new, changed, unchanged or skipped. One thread, in the order
// of the plan, so that the same sources always give the same articles.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/article.hpp"
#include "indexer/content_hash.hpp"
#include "indexer/holdings.hpp"
#include "indexer/source_plan.hpp"

namespace tracuu {

/// What a run changes.
struct Changes {
    std::uint64_t added = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t bytes = 0;                ///< of the files that were read
    std::vector<std::string> replaced_ids;  ///< articles the database had in another form
    std::vector<std::string> removed_ids;   ///< articles no source has any more
    /// Whether the database must be written: an article changed, or what the manifest says of a
    /// file.
    bool any = false;
};

class Intake {
public:
    /// An article to be indexed.
    struct Taken {
        Article article;
        const PlannedFile& from;
        std::string record;  ///< record_hash(), 16 bytes; empty unless it came from JSON
        std::uint64_t file_bytes =
            0;  ///< of its file on disk, read up to here, where that is known
    };
    /// False: stop.
    using Accept = std::function<bool(Taken)>;

    /// `plan` and `holdings` must outlive the intake.
    Intake(SourcePlan& plan, Holdings& holdings, Accept accept);

    /// Reads one file of the plan. False when it was stopped. The plan stays as it is.
    bool read(const PlannedFile& planned);

    /// After all files: brings the manifests of the plan up to date and returns what changes.
    Changes finish();

private:
    void hold_articles_of(const PlannedFile& planned);
    /// Whether the database has the article of a record; it then counts as unchanged.
    bool is_known(const RawRecord& record, const StatedFields& stated, FileEntry& entry);
    /// Why an article cannot be taken; nullopt when it can.
    std::optional<SkippedRecord> refuse(const Article& article, const PlannedFile& planned);
    bool take(Article article, const PlannedFile& planned);

    SourcePlan& plan_;
    Holdings& holdings_;
    Accept accept_;
    Changes changes_;
    std::unordered_set<Hash128> assigned_;  ///< hashes of the ids given in this run
    std::vector<std::pair<const PlannedFile*, FileEntry>> entries_;  ///< of the files read
    std::vector<std::string> missing_ids_;  ///< no longer in the file that had them
    // Of the file being read:
    std::unordered_map<std::string, Holdings::HeldArticle> held_;  ///< not yet met, by id
    std::unordered_map<std::string, std::string> known_;           ///< record hash → id
    std::string record_;  ///< hash of the record being read; empty unless it is JSON
    std::uint64_t file_bytes_ = 0;
};

}  // namespace tracuu
