// SOURCE → the files it stands for, in a stable order.
#pragma once

#include <filesystem>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// The regular files below `source` (or `source` itself), sorted by id as bytes; hidden files and
/// folders (a leading dot) are left out, symlinks to folders are not followed. Errors: not_found,
/// unreadable.
Result<std::vector<SourceFile>> walk(const std::filesystem::path& source);

}  // namespace tracuu
