// What people read of an article's metadata: names instead of gazetteer keys, ISO dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/places.hpp"
#include "indexer/stored_article.hpp"

namespace tracuu {

struct ArticleLabels {
    std::vector<std::string> wards, districts, provinces;  ///< of the primary units, each name once
    std::vector<std::string> terms;                        ///< all terms of office, primary first
    std::vector<std::string> documents;                    ///< canonical forms
    std::vector<std::string> bodies;  ///< issuing body of each document; empty where unknown
    std::string published;            ///< 2020-12-16T13:57, or empty
    std::string event_date;           ///< 2020-12-15, or empty
};

ArticleLabels labels_of(const StoredArticle& stored, const Gazetteer& gazetteer);

/// `parts` with `separator` between; empty parts are left out.
std::string join_labels(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace tracuu
