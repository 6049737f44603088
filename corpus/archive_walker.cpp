#include "corpus/archive_walker.hpp"

#include <algorithm>
#include <system_error>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

}  // namespace

Result<std::vector<SourceFile>> walk(const fs::path& source) {
    std::error_code error;
    const fs::path root = fs::absolute(source, error).lexically_normal();
    const fs::file_status status = fs::status(root, error);
    if (!fs::exists(status)) {
        return Error{ErrorCode::not_found,
                     trf("there is no {}", source.string()),
                     tr("Check the path."),
                     {}};
    }
    if (fs::is_regular_file(status)) {
        return std::vector<SourceFile>{{root, root.filename().string()}};
    }
    std::vector<SourceFile> files;
    for (fs::recursive_directory_iterator entry(root, error), end; !error && entry != end;
         entry.increment(error)) {
        if (is_hidden(entry->path())) {
            if (entry->is_directory(error)) entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error)) {
            files.push_back(
                {entry->path(), entry->path().lexically_relative(root).generic_string()});
        }
    }
    if (error) {
        return Error{ErrorCode::unreadable,
                     trf("cannot read {0}: {1}", source.string(), error.message()),
                     tr("Check its permissions."),
                     {}};
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.id < b.id; });
    return files;
}

}  // namespace tracuu
