// The documents an article refers to: its mentions grouped into one entry a document, and the
// issuing body named in full where the article's own place tells it (QU → Quận ủy Long Biên).
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// One entry for each document of `mentions` (in order of the text), as document_groups.hpp counts
/// them. `places` are the article's, decided.
std::vector<DocumentMention> settle_documents(std::vector<DocumentMention> mentions,
                                              const std::vector<PlaceMention>& places,
                                              const Gazetteer& gazetteer);

}  // namespace tracuu
