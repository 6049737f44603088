// A document as a query names it → the articles that cite it.
//
// Numbers begin anew with each term of office, so one key may be several documents, told apart by
// the dates printed beside it. An undated mention belongs to the latest document of that number
// issued before the article; a reference without its issuer (Chỉ thị 35) to the only one it can be.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/documents.hpp"

namespace tracuu {

struct ResolvedDocument {
    Xapian::Query query;            ///< boolean; meaningful only if found
    std::vector<std::string> keys;  ///< the keys it was found under
    bool found = false;             ///< the archive cites it
};

/// Tries the key as typed, then its other readings; the first that the archive has decides.
ResolvedDocument resolve_document(const DocumentQuery& wanted, const Xapian::Database& database);

/// One of the documents that bear the same key, by the dates printed beside it.
struct IssuedDocument {
    Date date;  ///< the one most articles print
    Xapian::doccount articles = 0;
};

/// The documents that are called `key`, oldest first. Dates of one term of office are one document
/// with a conflict, not two.
std::vector<IssuedDocument> issued_documents(const std::string& key,
                                             const Xapian::Database& database);

struct NearDocument {
    std::string key;
    std::string canonical;  ///< as articles write it
    Xapian::doccount articles = 0;
};

/// The documents of the archive that are nearest to `wanted`: the same type and issuer with a
/// number close by, then the same type and number of another issuer. At most `limit`.
std::vector<NearDocument> nearest_documents(const DocumentMention& wanted,
                                            const Xapian::Database& database, std::size_t limit);

/// How the articles write the document of `key` (01-CTr/QU), from one that cites it; `key` itself
/// when none does.
std::string canonical_name_of_document(const std::string& key, const Xapian::Database& database);

}  // namespace tracuu
