// The JSON of what was understood of an article, the same wherever it is printed: by
// tracuu-index explain, by a search and by tracuu analyze. tracuu-format(5) is its manual.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

using Json = nlohmann::ordered_json;

/// "number", "bare" or "named".
const char* to_string(DocumentKind kind);

/// The text, or null for an empty one.
Json text_or_null(std::string_view text);
Json date_or_null(const std::optional<Date>& date);

Json to_json(const TermMention& mention);
Json to_json(const DocumentMention& mention);

/// `object` on one line, without its end. Bytes that are no UTF-8 become U+FFFD, so it always
/// parses.
std::string to_line(const Json& object);

}  // namespace tracuu
