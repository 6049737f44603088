// A file that is there whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace tracuu {

/// Has `write` fill a new file beside `file`, which then takes its place: two writers at once leave
/// one text or the other, a full disk the old one. False where that could not be done, `file` being
/// as it was; so it is, too, when `write` throws.
bool write_whole(const std::filesystem::path& file,
                 const std::function<void(std::ostream&)>& write);

}  // namespace tracuu
