// One article by its id, as `show` and `similar` name it.
#pragma once

#include <xapian.h>

#include <string>
#include <type_traits>

#include "corpus/result.hpp"
#include "indexer/store.hpp"

namespace tracuu {

/// The docid of the article that `name` means: an article's id, else, all digits, the number of a
/// hit of the last search. Errors: not_found.
Result<Xapian::docid> find_article(const Xapian::Database& database, const std::string& name);

/// A sentence for the reader when `name` is an article's id and the number of another hit of the
/// last search; empty when it means one thing.
std::string other_meaning(const Xapian::Database& database, const std::string& name);

/// What `read` gives of that article's docid; once more when a writer overtook `database`, which is
/// then reopened.
template <typename Read>
auto read_named_article(Xapian::Database& database, const std::string& name, const Read& read)
    -> Result<std::invoke_result_t<Read, Xapian::docid>> {
    using Value = std::invoke_result_t<Read, Xapian::docid>;
    Result<Value> value = Value{};
    retry_if_modified(database, [&] {
        const Result<Xapian::docid> found = find_article(database, name);
        value = found ? Result<Value>(read(*found)) : Result<Value>(found.error());
    });
    return value;
}

}  // namespace tracuu
