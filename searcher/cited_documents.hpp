// The documents that articles cite, each with its articles, their period and their wards.
//
// A number is not yet a document: offices count anew with each term, and every district has its own
// 01-CTr/QU. Documents are told apart by the local body that issued them and by when they were
// issued (issued_documents.hpp).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/dates.hpp"
#include "searcher/query_compiler.hpp"

namespace tracuu {

struct CitedDocument {
    std::string name;            ///< as articles write it: 01-CTr/QU
    std::string key;             ///< ctr.1.qu (corpus/document_key.hpp)
    std::string body;            ///< local body that issued it; empty where unknown
    std::optional<Date> issued;  ///< where one number is several documents, or the registry knows
    std::string title;           ///< the registry's; may be empty
    std::size_t articles = 0;
    std::optional<Date> first, last;  ///< of its articles; absent when all are undated
    /// Gazetteer keys of the articles' primary wards with counts that fall.
    std::vector<std::pair<std::string, std::size_t>> wards;
};

/// Counts fall; then by name, date and body. `articles` are document numbers that rise.
std::vector<CitedDocument> cited_documents(const Archive& archive,
                                           const std::vector<Xapian::docid>& articles);

}  // namespace tracuu
