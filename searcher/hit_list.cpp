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

}  // namespace tracuu
