#include "searcher/article_lookup.hpp"

#include <optional>
#include <string>
#include <vector>

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "indexer/stored_article.hpp"
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

/// Of several databases' articles of one id, the one that was shown; any, when its source moved.
std::optional<Xapian::docid> article_shown(const Xapian::Database& database, const ShownHit& hit) {
    const std::string term = boolean_term(prefix::unique_id, hit.id);
    const std::vector<Xapian::docid> named(database.postlist_begin(term),
                                           database.postlist_end(term));
    if (named.empty()) return std::nullopt;
    if (named.size() == 1) return named.front();
    for (const Xapian::docid docid : named) {
        const StoredArticle stored = decode(database.get_document(docid).get_value(slot::article));
        if (stored.article.source == hit.source) return docid;
    }
    return named.front();
}

bool is_number(const std::string& name) {
    return !name.empty() && name.size() <= 9 &&
           name.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

Result<Xapian::docid> find_article(const Xapian::Database& database, const std::string& name) {
    if (const auto found = article_with_id(database, name)) return *found;
    if (is_number(name)) {
        const std::optional<ShownHit> hit = remembered_hit(std::stoul(name));
        if (!hit) {
            return Error{ErrorCode::not_found,
                         trf("the last search showed no hit {}", name),
                         tr("Search first, or name the article by its id."),
                         {}};
        }
        if (const auto found = article_shown(database, *hit)) return *found;
        return Error{ErrorCode::not_found,
                     trf("the archive no longer has {}", hit->id),
                     tr("Search again."),
                     {}};
    }
    return Error{ErrorCode::not_found,
                 trf("the archive has no article {}", name),
                 tr("An id is what search prints below each hit."),
                 {}};
}

std::string other_meaning(const Xapian::Database& database, const std::string& name) {
    if (!is_number(name) || !article_with_id(database, name)) return {};
    const std::optional<ShownHit> hit = remembered_hit(std::stoul(name));
    if (!hit || hit->id == name) return {};
    return trf("{0} is the id of this article; hit {0} of the last search is {1}.", name, hit->id);
}

}  // namespace tracuu
