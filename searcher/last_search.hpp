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

/// What tells a hit from all others: several databases may have articles of one id.
struct ShownHit {
    std::string id;
    std::string source;  ///< Article::source
};

/// Keeps `query` and `hits`, the first of which was shown with number `first`; those of an earlier
/// search stay when there are none. Best effort: where the state folder cannot be written, show
/// takes ids only.
void remember_hits(const std::vector<ShownHit>& hits, std::size_t first, const std::string& query);

/// The query of the last search that showed hits; nullopt when there was none.
std::optional<std::string> remembered_query();

/// The hit with that number; nullopt when the last search showed no such number.
std::optional<ShownHit> remembered_hit(std::size_t number);

}  // namespace tracuu
