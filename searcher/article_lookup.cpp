#include "searcher/article_lookup.hpp"

#include <optional>

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "searcher/last_search.hpp"

namespace tracuu {
namespace {

std::optional<Xapian::docid> article_with_id(const Xapian::Database& database,
                                             const std::string& id) {
    const std::string term = boolean_term(prefix::unique_id, id);
    const Xapian::PostingIterator posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    return *posting;
}

bool is_number(const std::string& name) {
    return !name.empty() && name.size() <= 9 &&
           name.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

Result<Xapian::docid> find_article(const Xapian::Database& database, const std::string& name) {
    if (const auto found = article_with_id(database, name)) return *found;
    if (is_number(name)) {
        const std::optional<std::string> id = remembered_hit(std::stoul(name));
        if (!id) {
            return Error{ErrorCode::not_found,
                         trf("the last search showed no hit {}", name),
                         tr("Search first, or name the article by its id."),
                         {}};
        }
        if (const auto found = article_with_id(database, *id)) return *found;
        return Error{ErrorCode::not_found,
                     trf("the archive no longer has {}", *id),
                     tr("Search again."),
                     {}};
    }
    return Error{ErrorCode::not_found,
                 trf("the archive has no article {}", name),
                 tr("An id is what search prints below each hit."),
                 {}};
}

}  // namespace tracuu
