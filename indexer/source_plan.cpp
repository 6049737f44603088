#include "indexer/source_plan.hpp"

#include <algorithm>
#include <map>

#include "corpus/archive_walker.hpp"
#include "corpus/message.hpp"

namespace tracuu {
namespace {

/// Whether `path` is `folder` or lies below it. Both are absolute.
bool is_within(std::string_view path, std::string_view folder) {
    if (!path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

/// `paths` without those inside others, in byte order.
std::vector<std::string> outermost(std::vector<std::string> paths) {
    std::ranges::sort(paths);
    std::vector<std::string> kept;
    for (std::string& path : paths) {
        const bool inside =
            std::ranges::any_of(kept, [&](const auto& other) { return is_within(path, other); });
        if (!inside) kept.push_back(std::move(path));
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
        trf("{0} is empty, but {1} articles in the database came from it.", scope, articles),
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
        std::vector<std::string> scopes;
        for (const auto& source : named) scopes.push_back(absolute_source(source).string());
        scopes = outermost(std::move(scopes));

        std::vector<std::string> roots = known_roots;
        roots.insert(roots.end(), scopes.begin(), scopes.end());
        plan_.roots = outermost(std::move(roots));

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
        const auto root = std::ranges::find_if(
            plan_.roots, [&](const auto& each) { return is_within(scope, each); });
        const auto known = std::ranges::find(plan_.sources, *root, &PlannedSource::root);
        if (known != plan_.sources.end()) {
            return static_cast<std::size_t>(known - plan_.sources.begin());
        }
        plan_.sources.push_back({*root, read_manifest(holdings_.database(), *root)});
        return plan_.sources.size() - 1;
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
            if (std::ranges::find(plan_.roots, root) != plan_.roots.end()) continue;
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
