#include "indexer/source_plan.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "corpus/archive_walker.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"

namespace tracuu {
namespace {

/// Whether `path` is `folder` or lies below it. Both are absolute.
bool is_within(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

/// In byte order. Looked up by each folder above a path: a run may name every file of a folder.
using Paths = std::set<std::string, std::less<>>;

/// The one of `folders` that `path` is or lies below; their end when there is none.
Paths::const_iterator holder_among(const Paths& folders, std::string_view path) {
    for (;;) {
        const auto found = folders.find(path);
        const std::size_t slash = path.rfind('/');
        if (found != folders.end() || path.size() <= 1 || slash == path.npos) return found;
        path = path.substr(0, std::max<std::size_t>(slash, 1));
    }
}

/// `paths` without those inside others.
Paths outermost(const Paths& paths) {
    Paths kept;
    for (const std::string& path : paths) {  // a folder comes before what lies below it
        if (holder_among(kept, path) == kept.end()) kept.insert(kept.end(), path);
    }
    return kept;
}

/// Where `scope` lies below `root`: "" for the root itself, else "sub/folder".
std::string below(const std::string& scope, const std::string& root) {
    if (scope == root) return {};
    return scope.substr(root.ends_with('/') ? root.size() : root.size() + 1);
}

Error unplugged(const std::string& scope, std::uint64_t articles) {
    return {
        ErrorCode::not_found,
        counted(trn("{0} is empty, but {1} article in the database came from it.",
                    "{0} is empty, but {1} articles in the database came from it.", articles),
                scope, articles),
        trf("Is its disk plugged in? To remove these articles for good: tracuu-index forget {0}",
            scope),
        scope};
}

class Planner {
public:
    Planner(Holdings& holdings, std::filesystem::path database_folder)
        : holdings_(holdings), database_folder_(std::move(database_folder)) {}

    Result<SourcePlan> plan(const std::vector<std::filesystem::path>& named,
                            const std::vector<std::string>& known_roots) {
        Paths scopes;
        for (const auto& source : named) scopes.insert(absolute_source(source).string());
        scopes = outermost(scopes);

        roots_ = scopes;
        roots_.insert(known_roots.begin(), known_roots.end());
        roots_ = outermost(roots_);
        plan_.roots.assign(roots_.begin(), roots_.end());

        for (const std::string& scope : scopes) {
            if (auto done = plan_scope(scope, source_of(scope)); !done) return done.error();
        }
        drop_inner_roots(known_roots);
        read_again_where_an_id_is_free();
        std::ranges::sort(plan_.to_read, {}, [](const PlannedFile& planned) {
            return std::pair(planned.source, std::string_view(planned.file.id));
        });
        return std::move(plan_);
    }

private:
    /// The source whose root holds `scope`, made when it is asked for first.
    std::size_t source_of(const std::string& scope) {
        const std::string& root = *holder_among(roots_, scope);
        const auto [source, is_new] = source_by_root_.emplace(root, plan_.sources.size());
        if (is_new) plan_.sources.push_back({root, read_manifest(holdings_.database(), root)});
        return source->second;
    }

    /// The files of `scope` by their entry in the manifest of its root.
    Result<std::map<std::string, SourceFile>> files_of(const std::string& scope,
                                                       const std::string& root) {
        auto walked = walk(scope);
        if (!walked) return walked.error();
        const std::string inside = below(scope, root);
        std::map<std::string, SourceFile> files;
        for (SourceFile& file : *walked) {
            if (is_within(file.path.string(), database_folder_.string())) continue;
            if (file.path == scope) {
                // A file that was named itself: its entry is where it lies below the root.
                if (!inside.empty()) file.id = inside;
                files.emplace(inside, std::move(file));
                continue;
            }
            if (!inside.empty()) file.id = inside + '/' + file.id;
            std::string entry = file.id;
            files.emplace(std::move(entry), std::move(file));
        }
        return files;
    }

    Result<bool> plan_scope(const std::string& scope, std::size_t source) {
        const std::string root = plan_.sources[source].root;
        auto files = files_of(scope, root);
        if (!files) return files.error();

        Manifest& manifest = plan_.sources[source].manifest;
        const std::string inside = below(scope, root);
        std::uint64_t gone_articles = 0;
        for (auto& [entry, state] : manifest) {
            if (!inside.empty() && !is_within(entry, inside)) continue;
            if (files->contains(entry)) continue;
            remove_entry(root, entry, state);
            gone_articles += state.articles;
        }
        if (files->empty() && gone_articles > 0) return unplugged(scope, gone_articles);

        for (auto& [entry, file] : *files) plan_file(source, entry, std::move(file));
        return true;
    }

    void remove_entry(const std::string& root, const std::string& entry, FileEntry& state) {
        state.stamp = {};
        auto path = entry_path(root, entry);
        plan_.open_sources.insert(source_term(path));
        plan_.gone.push_back({std::move(path), root, entry});
    }

    void plan_file(std::size_t source, const std::string& entry, SourceFile file) {
        const auto stamp = stamp_of(file);
        Manifest& manifest = plan_.sources[source].manifest;
        const auto known = manifest.find(entry);
        if (!stamp) {  // it went away while we walked
            if (known != manifest.end()) {
                remove_entry(plan_.sources[source].root, entry, known->second);
            }
            return;
        }
        if (known != manifest.end() && known->second.stamp == *stamp && stamp->known()) {
            plan_.unchanged += known->second.articles;
            if (std::ranges::any_of(known->second.skipped, is_duplicate)) {
                with_duplicates_.push_back({std::move(file), source, entry, *stamp, std::nullopt});
            }
            return;
        }
        if (known == manifest.end()) plan_.new_bytes += stamp->size;
        read(source, entry, std::move(file), *stamp);
    }

    void read(std::size_t source, const std::string& entry, SourceFile file, FileStamp stamp) {
        plan_.open_sources.insert(source_term(file.path));
        const auto [state, is_new] = plan_.sources[source].manifest.try_emplace(entry);
        PlannedFile planned{std::move(file), source, entry, stamp, std::nullopt};
        if (!is_new) planned.before = state->second;
        state->second.stamp = {};
        plan_.to_read.push_back(std::move(planned));
    }

    /// The articles of known roots inside a new, wider one come anew with the ids it gives them.
    void drop_inner_roots(const std::vector<std::string>& known_roots) {
        for (const std::string& root : known_roots) {
            if (roots_.contains(root)) continue;
            plan_.dropped_roots.push_back(root);
            for (auto& [entry, state] : read_manifest(holdings_.database(), root)) {
                remove_entry(root, entry, state);
            }
        }
    }

    /// An unchanged file is read again when an article of it was left out for an id that another
    /// article had, and no longer has or may lose in this run.
    void read_again_where_an_id_is_free() {
        for (PlannedFile& each : with_duplicates_) {
            const FileEntry& state = plan_.sources[each.source].manifest.at(each.entry);
            const bool free = std::ranges::any_of(
                state.skipped, [&](const auto& record) { return id_is_free(record); });
            if (!free) continue;
            plan_.unchanged -= state.articles;
            read(each.source, each.entry, std::move(each.file), each.stamp);
        }
    }

    static bool is_duplicate(const SkippedRecord& record) { return !record.duplicate_of.empty(); }

    bool id_is_free(const SkippedRecord& record) {
        if (!is_duplicate(record)) return false;
        const auto holder = holdings_.holder_of(record.duplicate_of);
        return !holder || plan_.open_sources.contains(holder->source_term);
    }

    Holdings& holdings_;
    std::filesystem::path database_folder_;
    SourcePlan plan_;
    Paths roots_;  ///< plan_.roots
    std::map<std::string, std::size_t> source_by_root_;
    std::vector<PlannedFile> with_duplicates_;  ///< unchanged files with a duplicate left out
};

}  // namespace

std::filesystem::path absolute_source(const std::filesystem::path& source) {
    const auto path = std::filesystem::absolute(source).lexically_normal();
    // "folder/" and "folder" are one source.
    return path.has_filename() ? path : path.parent_path();
}

std::filesystem::path entry_path(const std::string& root, const std::string& entry) {
    return entry.empty() ? std::filesystem::path(root) : std::filesystem::path(root) / entry;
}

Result<SourcePlan> plan_sources(const std::vector<std::filesystem::path>& named,
                                const std::vector<std::string>& known_roots, Holdings& holdings,
                                const std::filesystem::path& database_folder) {
    return Planner(holdings, absolute_source(database_folder)).plan(named, known_roots);
}

}  // namespace tracuu
