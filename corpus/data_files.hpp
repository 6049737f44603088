// Where the program's own data lies: <folder of the program>/../share, in the build tree as in an
// install prefix, through symlinks and from any working folder.
#pragma once

#include <filesystem>

namespace tracuu {

/// The folder of units.tsv, documents.tsv …: $TRACUU_DATA if set, else ../share/tracuu beside the
/// real path of the running program.
std::filesystem::path data_folder();

/// The folder of the message catalogues, ../share/locale likewise.
std::filesystem::path locale_folder();

}  // namespace tracuu
