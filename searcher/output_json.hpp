// Results as JSON, for scripts: one object, or one hit a line. tracuu-format(5) is its manual.
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/search.hpp"

namespace tracuu {

/// One object on one line. Bytes that are no UTF-8 become U+FFFD, so the output always parses.
void write_json(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
                const SearchRequest& request);

/// One hit a line, as in "hits" of write_json().
void write_jsonl(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer);

/// {"query","error"} on one line: a query of --queries that could not be understood.
void write_json_error(std::ostream& out, const std::string& query, const Error& error);

/// One whole article: a hit's fields and the author's "text"; with its "marks" when there are any.
void write_article_json(std::ostream& out, const StoredArticle& stored,
                        const std::optional<std::vector<Span>>& marks, const Gazetteer& gazetteer);

}  // namespace tracuu
