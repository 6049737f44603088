#include "corpus/archive_walker.hpp"

#include <algorithm>
#include <system_error>

#include "corpus/message.hpp"
#include "corpus/stated_fields.hpp"

namespace tracuu {

namespace fs = std::filesystem;

namespace {

Error unreadable(const fs::path& where, const std::error_code& reason) {
    const bool is_loop = reason == std::errc::too_many_symbolic_link_levels;
    return {
        ErrorCode::unreadable, trf("{0} cannot be read: {1}", where.string(), reason.message()),
        is_loop ? tr("Remove the link that leads back to itself.") : tr("Check its permissions."),
        where.string()};
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

Result<std::vector<SourceFile>> files_below(const fs::path& root) {
    std::vector<SourceFile> files;
    std::error_code failed;
    fs::recursive_directory_iterator entries(root, failed);
    for (const fs::recursive_directory_iterator end; !failed && entries != end;
         entries.increment(failed)) {
        const fs::path& path = entries->path();
        std::error_code none;
        if (is_hidden(path)) {
            if (entries->is_directory(none)) entries.disable_recursion_pending();
        } else if (entries->is_regular_file(none) && path.filename() != rules_file_name) {
            files.push_back({path, path.lexically_relative(root).generic_string()});
        }
    }
    if (failed) return unreadable(root, failed);
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.id < b.id; });
    return files;
}

Result<std::vector<SourceFile>> with_rules(std::vector<SourceFile> files, const fs::path& folder) {
    const auto rules = find_rules(folder);
    if (!rules) return rules.error();
    if (*rules)
        for (SourceFile& file : files)
            file.stated = (*rules)->fields_for(
                file.path.lexically_relative((*rules)->folder()).generic_string());
    return files;
}

}  // namespace

Result<std::vector<SourceFile>> walk(const fs::path& source) {
    std::error_code failed;
    const fs::path root = fs::absolute(source, failed).lexically_normal();
    const fs::file_status status = fs::status(root, failed);
    if (!fs::exists(status)) {
        if (status.type() != fs::file_type::not_found) return unreadable(source, failed);
        return Error{ErrorCode::not_found, trf("there is no {}", source.string()),
                     tr("Check the path."), source.string()};
    }
    if (!fs::is_directory(status))
        return with_rules({{root, root.filename().string()}}, root.parent_path());
    auto files = files_below(root);
    if (!files) return files.error();
    return with_rules(*std::move(files), root);
}

}  // namespace tracuu
