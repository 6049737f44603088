// Remembers the hits of the last search, so that `tracuu show 3` opens the third of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tracuu {

/// Where tracuu keeps what a user did: $XDG_STATE_HOME/tracuu, else ~/.local/state/tracuu; empty
/// when neither is known.
std::filesystem::path state_folder();

/// Keeps `query` and `ids`, the first of which was shown with number `first`; those of an earlier
/// search stay when there are none. Best effort: where the state folder cannot be written, show
/// takes ids only.
void remember_hits(const std::vector<std::string>& ids, std::size_t first,
                   const std::string& query);

/// The query of the last search that showed hits; nullopt when there was none.
std::optional<std::string> remembered_query();

/// The id of the hit with that number; nullopt when the last search showed no such number.
std::optional<std::string> remembered_hit(std::size_t number);

}  // namespace tracuu
