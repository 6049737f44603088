// What Xapian keeps as a document's data: the author's text byte for byte, and what was understood
// of it, so that a hit can be shown without the source.
#pragma once

#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

struct StoredArticle {
    Article article;
    Metadata metadata;
};

std::string encode(const Article& article, const Metadata& metadata);

/// Throws StoreError (indexer/store.hpp) when `data` was not made by encode() of this schema, or
/// was changed since: encode() puts four bytes of its hash first.
StoredArticle decode(std::string_view data);

}  // namespace tracuu
