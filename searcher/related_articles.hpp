// The best of the articles that lack some of the words, for a search that found few with all.
#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "searcher/filters.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/rerank.hpp"

namespace tracuu {

/// The best first, by words alone: at most 200, down to 0.4 of the best score, under every filter
/// but that of `own`. `compiled` can be relaxed. `some_complete`: articles have all the words, and
/// are left out.
std::vector<Candidate> find_related_articles(const Archive& archive, const CompiledQuery& compiled,
                                             const ResolvedFilters& filters,
                                             std::optional<Dimension> own, bool some_complete);

}  // namespace tracuu
