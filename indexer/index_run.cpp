#include "indexer/index_run.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <string_view>
#include <thread>

#include "corpus/message.hpp"
#include "indexer/article_pipeline.hpp"
#include "indexer/database_folder.hpp"
#include "indexer/database_update.hpp"
#include "indexer/new_generation.hpp"
#include "indexer/store.hpp"
#include "indexer/writer_lock.hpp"

namespace tracuu {
namespace {

using Clock = std::chrono::steady_clock;

/// Whether to merge new segments with the whole database rather than add to it in place. Merging
/// copies everything at some 80 MB/s, in place is at 3 MB/s instead of 8: it pays when a tenth of
/// what is there comes anew.
bool is_much(std::uint64_t new_bytes, const std::filesystem::path& generation) {
    return new_bytes * 10 >= size_of_generation(generation);
}

class IndexRun {
public:
    IndexRun(const IndexOptions& options, const Gazetteer& gazetteer, const ProgressSink& progress)
        : options_(options),
          gazetteer_(gazetteer),
          progress_(progress),
          folder_(absolute_source(options.database)) {}

    Result<IndexReport> run() {
        // A first run that cannot succeed leaves no folder behind.
        if (!folder_.current() || options_.dry_run) {
            auto trial = plan();
            if (!trial) return trial.error();
            if (options_.dry_run) return rehearse(*trial);
        }
        auto created = folder_.create();
        if (!created) return created.error();
        const auto lock =
            WriterLock::take(folder_.path(), std::chrono::seconds(options_.wait_seconds));
        if (!lock) return lock.error();
        folder_.remove_leftovers();

        auto planned = plan();
        if (!planned) return planned.error();
        return write(*planned);
    }

private:
    /// What is to be done, by the state of the database now.
    Result<SourcePlan> plan() {
        holdings_ = Holdings();
        const auto current = folder_.current();
        // Without a source there is only a database to rebuild; opening it says that there is none.
        if (options_.sources.empty() && !current) open_for_reading({folder_.path().string()});
        std::vector<std::filesystem::path> sources = options_.sources;
        std::vector<std::string> roots;
        if (current && options_.rebuild) {
            for (const std::string& root : roots_to_rebuild(*current)) sources.emplace_back(root);
        } else if (current) {
            holdings_ = Holdings(open_for_reading({folder_.path().string()}));
            roots = read_roots(holdings_.database());
        }
        return plan_sources(sources, roots, holdings_, folder_.path());
    }

    /// The SOURCEs of a database that may be of another version or damaged.
    std::vector<std::string> roots_to_rebuild(const std::filesystem::path& generation) {
        try {
            return read_roots(Xapian::Database(generation.string()));
        } catch (const Xapian::Error&) {
            if (!options_.sources.empty()) return {};
            throw;
        }
    }

    /// Reads and compares without writing.
    IndexReport rehearse(SourcePlan& plan) {
        Intake intake(plan, holdings_, [](const Intake::Taken&) { return true; });
        if (!read_all(plan, intake)) return stopped();
        const Changes changes = intake.finish();
        return report(plan, changes,
                      holdings_.article_count() + changes.added - changes.removed_ids.size());
    }

    IndexReport write(SourcePlan& plan) {
        const std::unique_ptr<DatabaseWriter> writer = make_writer(plan);
        ArticlePipeline pipeline(workers(), gazetteer_, *writer);
        Intake intake(plan, holdings_, [&](Intake::Taken taken) {
            if (is_stopped()) return false;
            count(taken);
            return pipeline.add({std::move(taken.article), taken.from.file.path,
                                 plan.sources[taken.from.source].root, std::move(taken.record)});
        });
        const bool all_read = read_all(plan, intake);
        if (!is_stopped()) pipeline.finish();
        if (!all_read || is_stopped()) return stopped();

        const Changes changes = intake.finish();
        const bool nothing_to_do = !changes.any && folder_.current() && !options_.rebuild;
        if (nothing_to_do) return report(plan, changes, holdings_.article_count());
        const std::uint64_t articles = writer->complete(plan, changes);
        tidy_up();
        return report(plan, changes, articles);
    }

    /// The articles are all there already: without the room for a copy it stays as it is.
    void tidy_up() const {
        const auto current = folder_.current().value();
        if (!is_worth_compacting(current)) return;
        if (std::filesystem::space(current).available < size_of_generation(current)) return;
        compact_database(folder_);
    }

    unsigned workers() const {
        // More would only wait for the one thread that reads.
        constexpr unsigned most = 64;
        return std::min(options_.jobs > 0 ? options_.jobs : std::thread::hardware_concurrency(),
                        most);
    }

    std::unique_ptr<DatabaseWriter> make_writer(const SourcePlan& plan) {
        const auto current = folder_.current();
        if (!current || options_.rebuild) {
            return std::make_unique<NewGeneration>(folder_, std::nullopt);
        }
        if (plan.new_bytes > 0 && is_much(plan.new_bytes, *current)) {
            return std::make_unique<NewGeneration>(folder_, current);
        }
        return std::make_unique<DatabaseUpdate>(*current, plan);
    }

    bool read_all(const SourcePlan& plan, Intake& intake) {
        bytes_to_read_ = 0;
        for (const PlannedFile& planned : plan.to_read) bytes_to_read_ += planned.stamp.size;
        for (const PlannedFile& planned : plan.to_read) {
            seen_.source = planned.file.path.string();
            if (is_stopped() || !intake.read(planned)) return false;
            bytes_read_ += planned.stamp.size;
        }
        return true;
    }

    bool is_stopped() const { return options_.stop != nullptr && options_.stop->load(); }

    void count(const Intake::Taken& taken) {
        ++seen_.articles;
        seen_.bytes += taken.article.text.size();
        const auto now = Clock::now();
        if (!progress_ || now < next_progress_) return;
        next_progress_ = now + std::chrono::milliseconds(100);
        seen_.seconds = std::chrono::duration<double>(now - begun_).count();
        const auto read = static_cast<double>(bytes_read_ + taken.file_bytes);
        seen_.done = read / std::max(read, static_cast<double>(bytes_to_read_));
        progress_(seen_);
    }

    IndexReport stopped() {
        IndexReport report;
        report.stopped = true;
        return report;
    }

    IndexReport report(const SourcePlan& plan, const Changes& changes, std::uint64_t articles) {
        IndexReport report;
        report.added = changes.added;
        report.replaced = changes.replaced_ids.size();
        report.removed = changes.removed_ids.size();
        report.unchanged = changes.unchanged;
        report.articles = articles;
        report.bytes = changes.bytes;
        std::map<std::string_view, const Manifest*> touched;
        for (const PlannedSource& source : plan.sources) {
            touched.emplace(source.root, &source.manifest);
        }
        for (const std::string& root : plan.roots) {
            if (const auto known = touched.find(root); known != touched.end()) {
                add_skipped(report, *known->second);
            } else {
                retry_if_modified(holdings_.database(), [&] {
                    add_skipped(report, read_manifest(holdings_.database(), root));
                });
            }
        }
        report.seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
        return report;
    }

    static void add_skipped(IndexReport& report, const Manifest& manifest) {
        for (const auto& [entry, state] : manifest) {
            for (const SkippedRecord& record : state.skipped) {
                report.skipped.push_back({record.where, record.reason});
            }
        }
    }

    const IndexOptions& options_;
    const Gazetteer& gazetteer_;
    const ProgressSink& progress_;
    const DatabaseFolder folder_;
    const Clock::time_point begun_ = Clock::now();
    Clock::time_point next_progress_ = begun_;
    Holdings holdings_;
    IndexProgress seen_;
    std::uint64_t bytes_to_read_ = 0;
    std::uint64_t bytes_read_ = 0;  ///< of files that are read to their end
};

}  // namespace

Result<IndexReport> run_index(const IndexOptions& options, const Gazetteer& gazetteer,
                              const ProgressSink& progress) {
    Result<IndexReport> report = IndexReport{};
    translate_errors(options.database.string(),
                     [&] { report = IndexRun(options, gazetteer, progress).run(); });
    return report;
}

}  // namespace tracuu
