#include "searcher/hit_list.hpp"

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"

namespace tracuu {

StoredArticle read_article(Xapian::Database& database, Xapian::docid docid) {
    StoredArticle stored;
    try {
        retry_if_modified(database, [&] {
            stored = decode(database.get_document(docid).get_value(slot::article));
        });
    } catch (const Xapian::DocNotFoundError&) {
        throw StoreError({ErrorCode::unreadable,
                          tr("An article was removed while it was read."),
                          tr("Try again in a moment."),
                          {}});
    }
    return stored;
}

Hit read_hit(Xapian::Database& database, const Highlights& highlights, const RankedHit& ranked) {
    Hit hit;
    hit.match = ranked.match;
    hit.score = ranked.score;
    hit.reposts = ranked.reposts;
    hit.stored = read_article(database, ranked.docid);
    Snippet snippet = make_snippet(hit.stored.article, hit.stored.metadata.documents, highlights);
    hit.snippet = std::move(snippet.text);
    hit.marks = std::move(snippet.marks);
    return hit;
}

}  // namespace tracuu
