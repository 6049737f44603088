#include "indexer/intake.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/article_reader.hpp"
#include "corpus/message.hpp"

namespace tracuu {
namespace {

SkippedRecord skipped(const Error& error, const SourceFile& file) {
    return {error.where.empty() ? file.path.string() : error.where, error.message, {}};
}

/// Whether the manifest must be written for this file. A stamp that was too recent to be trusted
/// and now is old enough is no reason: a run over unchanged files writes nothing.
bool differs(const FileEntry& before, const FileEntry& after) {
    if (before.stamp.known() && before.stamp != after.stamp) return true;
    return before.articles != after.articles ||
           !std::ranges::equal(before.skipped, after.skipped, {}, &SkippedRecord::where,
                               &SkippedRecord::where);
}

}  // namespace

Intake::Intake(SourcePlan& plan, Holdings& holdings, Accept accept)
    : plan_(plan), holdings_(holdings), accept_(std::move(accept)) {
    changes_.unchanged = plan.unchanged;
}

bool Intake::read(const PlannedFile& planned) {
    hold_articles_of(planned);
    FileEntry entry{planned.stamp, 0, {}};
    bool going_on = true;
    const auto take_or_skip = [&](Result<Article> article) {
        if (!article) {
            entry.skipped.push_back(skipped(article.error(), planned.file));
            return true;
        }
        if (auto refused = refuse(*article, planned)) {
            entry.skipped.push_back(std::move(*refused));
            return true;
        }
        ++entry.articles;
        going_on = take(*std::move(article), planned);
        return going_on;
    };
    read_articles(planned.file, take_or_skip, [&](const RawRecord& record) {
        return is_known(record, planned.file.stated, entry);
    });
    if (!going_on) return false;

    for (auto& [id, article] : held_) missing_ids_.push_back(id);
    changes_.bytes += planned.stamp.size;
    if (!planned.before || differs(*planned.before, entry)) changes_.any = true;
    entries_.emplace_back(&planned, std::move(entry));
    return true;
}

void Intake::hold_articles_of(const PlannedFile& planned) {
    held_ = holdings_.articles_of(planned.file.path);
    known_.clear();
    for (const auto& [id, article] : held_) {
        if (!article.record.empty()) known_.emplace(article.record, id);
    }
    record_.clear();
    file_bytes_ = 0;
}

bool Intake::is_known(const RawRecord& record, const StatedFields& stated, FileEntry& entry) {
    record_ = record_hash(record.json, stated).bytes();
    file_bytes_ = record.file_bytes;
    const auto known = known_.find(record_);
    if (known == known_.end()) return false;
    const std::string& id = known->second;
    // An id made from the record's place: elsewhere the record has another one.
    const bool is_placed = id.starts_with(fmt::format("{}#", record.file_id));
    if (is_placed && id != fmt::format("{}#{}", record.file_id, record.number)) return false;
    if (!assigned_.insert(hash_of(id)).second) return false;
    held_.erase(id);
    ++entry.articles;
    ++changes_.unchanged;
    return true;
}

std::optional<SkippedRecord> Intake::refuse(const Article& article, const PlannedFile& planned) {
    std::string other;
    if (assigned_.contains(hash_of(article.id))) {
        other = tr("another article of this run");
    } else if (!held_.contains(article.id)) {
        const auto holder = holdings_.holder_of(article.id);
        if (holder && !plan_.open_sources.contains(holder->source_term)) other = holder->where;
    }
    if (other.empty()) return std::nullopt;
    return SkippedRecord{article.source.empty() ? planned.file.path.string() : article.source,
                         trf("its id “{0}” is already that of {1}", article.id, other), article.id};
}

bool Intake::take(Article article, const PlannedFile& planned) {
    assigned_.insert(hash_of(article.id));
    if (const auto held = held_.find(article.id); held != held_.end()) {
        const bool same = held->second.content == content_hash(article).bytes();
        held_.erase(held);
        if (same) {
            ++changes_.unchanged;
            return true;
        }
        changes_.replaced_ids.push_back(article.id);
    } else if (holdings_.holder_of(article.id)) {
        changes_.replaced_ids.push_back(article.id);  // it moves here from another file
    } else {
        ++changes_.added;
    }
    return accept_({std::move(article), planned, record_, file_bytes_});
}

Changes Intake::finish() {
    for (auto& [planned, entry] : entries_) {
        plan_.sources[planned->source].manifest[planned->entry] = std::move(entry);
    }
    for (const GoneFile& gone : plan_.gone) {
        for (auto& [id, article] : holdings_.articles_of(gone.path)) missing_ids_.push_back(id);
        const auto source = std::ranges::find(plan_.sources, gone.root, &PlannedSource::root);
        if (source != plan_.sources.end()) source->manifest.erase(gone.entry);
    }
    // A file that another SOURCE takes over is both gone and read.
    std::ranges::sort(missing_ids_);
    missing_ids_.erase(std::ranges::unique(missing_ids_).begin(), missing_ids_.end());
    for (std::string& id : missing_ids_) {
        if (!assigned_.contains(hash_of(id))) changes_.removed_ids.push_back(std::move(id));
    }
    missing_ids_.clear();
    changes_.any = changes_.any || changes_.added > 0 || !changes_.replaced_ids.empty() ||
                   !changes_.removed_ids.empty() || !plan_.gone.empty() ||
                   !plan_.dropped_roots.empty();
    return std::move(changes_);
}

}  // namespace tracuu
