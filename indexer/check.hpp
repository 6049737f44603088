// Whether a database is sound: the answer of `tracuu-index check`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/places.hpp"

namespace tracuu {

struct CheckReport {
    std::uint64_t articles = 0;         ///< that were looked at
    std::vector<std::string> problems;  ///< a sentence each; at most `max_problems`
    std::uint64_t more_problems = 0;    ///< beside these
};

inline constexpr std::size_t max_problems = 100;

/// Verifies Xapian's own structures, the versions, and of each article that its stored text is what
/// was hashed, that facets, id, values and terms in every table are those which indexing
/// what is stored gives, and that it belongs to a known source; of each source, that the manifest
/// counts its articles. Reads everything. Throws StoreError when the database cannot be opened at
/// all. No writer may be at work.
CheckReport check_database(const std::filesystem::path& database, const Gazetteer& gazetteer);

/// check_database() in a process of its own: Xapian trusts the lengths in its blocks, and a damaged
/// one may end the process that reads it. That is a problem of the report then. To be called before
/// there are other threads.
CheckReport check_in_child(const std::filesystem::path& database, const Gazetteer& gazetteer);

std::string check_text(const CheckReport& report);
/// {"articles", "problems": […], "more_problems"}, without a newline.
std::string check_json(const CheckReport& report);

}  // namespace tracuu
