// What is written to disk: versions, value slots, term prefixes beside the fields', and the packed
// facet slot. Everything here has an explicit number or string; new ones go last. A change that an
// old database does not have bumps schema_version and adds a CHANGELOG line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.hpp"

namespace tracuu {

inline constexpr int schema_version = 10;

/// Keys of Xapian's user metadata.
namespace metadata_key {
inline constexpr const char* schema = "tracuu.schema";      ///< schema_version in decimal
inline constexpr const char* analyzer = "tracuu.analyzer";  ///< analyzer_version() in decimal
/// The SOURCEs the database holds, each ended by '\n'. Read across versions to rebuild: never
/// changes.
inline constexpr const char* roots = "tracuu.roots";
/// And a hash of the SOURCE: what was read of it (indexer/manifest.hpp).
inline constexpr const char* manifest = "tracuu.manifest.";
inline constexpr const char* runs = "tracuu.runs";  ///< the last runs (indexer/run_history.hpp)
/// Bytes of the generation when it was last written whole, in decimal.
inline constexpr const char* whole_bytes = "tracuu.whole";
}  // namespace metadata_key

namespace slot {
inline constexpr unsigned facets = 0;  ///< pack_facets()
inline constexpr unsigned date =
    1;  ///< YYYYMMDD: published, else an event date without warning; or empty
inline constexpr unsigned id = 2;         ///< the article's id, for a stable order
inline constexpr unsigned documents = 3;  ///< pack_citation() of each cited document
inline constexpr unsigned content = 4;    ///< hash of the article's content, 16 bytes
inline constexpr unsigned event = 5;  ///< YYYYMMDD of the event date, also a doubtful one; or empty
inline constexpr unsigned repost = 6;   ///< RepostSketcher::sketch(): is_repost() compares two
inline constexpr unsigned record = 7;   ///< record_hash() of a record of JSON, 16 bytes; or empty
inline constexpr unsigned forward = 8;  ///< ForwardWriter::pack(): the words in their order
inline constexpr unsigned article = 9;  ///< encode() of the article (indexer/stored_article.hpp)
inline constexpr unsigned pairs = 10;   ///< PairWriter::pack(): which words stand side by side
}  // namespace slot

/// Boolean terms beside the fields' (corpus/fields.hpp).
namespace prefix {
inline constexpr const char* unique_id = "Q";  ///< one term a document: the article's id, shortened
inline constexpr const char* source = "XSRC:";  ///< the file an article came from, shortened
inline constexpr const char* root = "XROOT:";   ///< the SOURCE it belongs to, shortened
inline constexpr const char* document_number = "XDOCN:";  ///< type.number, for bare references
/// A primary term of office, "2020-2025": what `--term` and the facet mean; XTERM: is any mention.
inline constexpr const char* primary_term = "XPTERM:";
inline constexpr const char* month = "XMONTH:";   ///< month_term()
inline constexpr const char* warning = "XWARN:";  ///< kind of a warning about the article
}  // namespace prefix

/// How far the positions of two texts of one field (the by-line and the stated author) are apart:
/// no phrase reaches over.
inline constexpr unsigned position_gap = 100;

/// How often a word of the title counts against one of the body.
inline constexpr unsigned title_wdf = 2;

/// What one article counts under. Gazetteer keys; terms as "2020-2025"; primary values only.
struct FacetValues {
    std::vector<std::string> wards, districts, provinces, terms;
    std::optional<Date> date;
    friend bool operator==(const FacetValues&, const FacetValues&) = default;
};

/// "wards|districts|provinces|terms|YYYYMMDD", values joined by ','. Readable by a stock
/// Xapian::ValueCountMatchSpy (unpack its values afterwards), which is what works over a remote
/// database.
std::string pack_facets(const FacetValues& values);
/// Never fails on what pack_facets made; anything else gives empty values.
FacetValues unpack_facets(std::string_view packed);

/// A cited document: what it is counted under (document_identity()) and how the article writes it.
/// The name stands beside the identity so that counting documents looks nothing up.
struct PackedCitation {
    std::string_view identity, name;
};
/// "identity\tname\n"; control characters of the name become spaces.
std::string pack_citation(std::string_view identity, std::string_view name);
/// Takes the first citation off `packed`, of which its parts are views; nullopt where none is left.
std::optional<PackedCitation> next_citation(std::string_view& packed);

/// A term of `prefix` and `value` within Xapian's 245 bytes: a long value is cut at a character and
/// ended by a hash of the whole.
std::string boolean_term(std::string_view prefix, std::string_view value);

/// The term of articles whose slot::date lies in the month of `date`; of those without a date for
/// nullopt.
std::string month_term(const std::optional<Date>& date);

}  // namespace tracuu
