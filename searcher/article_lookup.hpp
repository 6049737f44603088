// One article by its id, as `show` and `similar` name it.
#pragma once

#include <xapian.h>

#include <string>

#include "corpus/result.hpp"

namespace tracuu {

/// The docid of the article that `name` means: an article's id, else, all digits, the number of a
/// hit of the last search. Errors: not_found.
Result<Xapian::docid> find_article(const Xapian::Database& database, const std::string& name);

}  // namespace tracuu
