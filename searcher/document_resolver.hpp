// A document as a query names it → the articles that cite it.
//
// A number with its date (35-CT/TW@2019) is one of the documents of issued_documents.hpp. A
// reference without its issuer (Chỉ thị 35) is every document of that type and number, and the
// articles that name no issuer either.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/document_registry.hpp"
#include "corpus/documents.hpp"

namespace tracuu {

struct ResolvedDocument {
    Xapian::Query query;            ///< boolean; meaningful only if found
    std::vector<std::string> keys;  ///< the keys it was found under
    bool found = false;             ///< the archive cites it
};

/// Tries the key as typed, then its other readings; the first that the archive has decides.
ResolvedDocument resolve_document(const DocumentQuery& wanted, const Xapian::Database& database,
                                  const DocumentRegistry& registry);

struct NearDocument {
    std::string key;
    std::string canonical;  ///< as articles write it
    Xapian::doccount articles = 0;
};

/// The documents of the archive that are nearest to `wanted`: the same type and issuer with a
/// number close by, then the same type and number of another issuer. At most `limit`.
std::vector<NearDocument> nearest_documents(const DocumentMention& wanted,
                                            const Xapian::Database& database, std::size_t limit);

/// How many articles cite the document of `key`.
Xapian::doccount articles_citing(const std::string& key, const Xapian::Database& database);

/// How the articles write the document of `key` (01-CTr/QU), from one that cites it; `key` itself
/// when none does.
std::string canonical_name_of_document(const std::string& key, const Xapian::Database& database);

}  // namespace tracuu
