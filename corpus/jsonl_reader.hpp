// JSON Lines → articles, one record after the other, and .json files that hold one object or an
// array of objects.
//
// Fields of a record, all but one of title, body and text optional:
//   id           text or number; without it the record is "<file id>#<n>", n from 1
//   title, body  the article; `text` of it is category, title and body with empty lines between
//   text         instead: the text of a whole page, laid out as page_reader.hpp expects
//   date         2020-12-16, 2020-12-16T13:57, 16/12/2020 13:57 or a whole stamp line
//   views        a number
//   category, url                           as printed
//   ward, district, province, term, author  override what would be inferred
// Any other is kept in stated.unknown. An empty value or null is the same as no field. HTML in
// `body` or `text` is read as HTML.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/article_reader.hpp"
#include "corpus/byte_source.hpp"

namespace tracuu {

/// How deep a record may nest arrays and objects.
inline constexpr int max_json_depth = 64;

/// How many values a record may hold, those in its arrays and objects included.
inline constexpr std::size_t max_json_values = 1u << 18;

/// Where the records come from: for their ids, their `source` and the errors.
struct RecordOrigin {
    std::string id;            ///< of the file
    std::string path;          ///< of the file, absolute
    StatedFields stated = {};  ///< for the file; the record's own fields win
};

/// One record. `number` counts from 1. Errors: unreadable (not JSON, no title, body or text), limit
/// (nests too deep, too many values); `where` is left empty.
Result<Article> read_record(std::string_view json, const RecordOrigin& origin, std::size_t number);

/// All records of `bytes` into `sink`; false when the sink stopped. A line that is no record is one
/// Error with file:line in `where`, and reading goes on; a file without any record at all is one
/// Error. A record that `is_known` says yes to is passed over. Memory is bounded by
/// max_article_bytes, which no line may exceed.
bool read_records(ByteSource& bytes, const RecordOrigin& origin, const ArticleSink& sink,
                  const RecordFilter& is_known = {});

}  // namespace tracuu
