// Article → Metadata: places, terms of office, documents and the event date, each with its
// evidence.
#pragma once

#include "corpus/article.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// Never fails: what cannot be decided stays open, because a wrong value is worse than none.
Metadata understand(const Article& article, const Gazetteer& gazetteer);

}  // namespace tracuu
