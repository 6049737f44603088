// What a document keeps of its article: the author's text byte for byte, and what was understood of
// it, so that a hit can be shown without the source.
//
// It is compressed here and stands in a value slot: the data of a document Xapian would compress
// itself, by zlib at its usual level, which took a tenth of the time of a build.
#pragma once

#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

struct StoredArticle {
    Article article;
    Metadata metadata;
};

/// For slot::article.
std::string encode(const Article& article, const Metadata& metadata);

/// Throws StoreError (indexer/store.hpp) when `stored` was not made by encode() of this schema, or
/// was changed since: encode() puts four bytes of a hash first.
StoredArticle decode(std::string_view stored);

}  // namespace tracuu
