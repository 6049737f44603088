// SOURCE → the files it stands for, in a stable order, with what tracuu.rules states for them.
#pragma once

#include <filesystem>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// The regular files below `source` (or `source` itself), sorted by id as bytes; hidden files and
/// folders (a leading dot) and tracuu.rules are left out, symlinks to folders are not followed.
/// `stated` of each comes from the tracuu.rules in `source` or, when there is none, in the nearest
/// folder above (stated_fields.hpp).
///
/// A folder below `source` that cannot be read is an error too: its articles must not pass for
/// vanished. Errors: not_found, unreadable, usage (a mistake in tracuu.rules; `where` is its line).
Result<std::vector<SourceFile>> walk(const std::filesystem::path& source);

}  // namespace tracuu
