// The documents an article refers to: its mentions grouped into one entry a document, and the
// issuing body named in full where the article's own place tells it (QU → Quận ủy Long Biên).
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// One entry for each document of `mentions` (in order of the text), counted, with the first
/// mention's span and the date printed beside any of them. `places` are the article's, decided. Two
/// mentions are one document when key and body agree and their dates, where both are printed, do
/// not lie in different terms of the issuing body.
std::vector<DocumentMention> settle_documents(std::vector<DocumentMention> mentions,
                                              const std::vector<PlaceMention>& places,
                                              const Gazetteer& gazetteer);

}  // namespace tracuu
