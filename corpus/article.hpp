// The article as its source gives it, and what was understood of it. Plain structs.
//
// The words of the domain, once:
//   ward          phường, xã, thị trấn, đặc khu: the lowest level of administration
//   district      quận, huyện, thị xã, thành phố thuộc tỉnh: the middle level, ended on 1/7/2025
//   province      tỉnh, thành phố trực thuộc trung ương
//   term of office  nhiệm kỳ, between two congresses (2020-2025); "term" alone is an index term
//   document      văn bản with a number: resolution (nghị quyết), directive (chỉ thị), plan …
//   issuer, body  the symbol of who issued a document (QU); that body in words (Quận ủy Long Biên)
//   by-line       who wrote the article, printed at its end
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/span.hpp"
#include "corpus/dates.hpp"

namespace tracuu {

/// Something doubtful that was kept as it stands and is reported. `kind` is a stable word for
/// counting (event-after-post, event-before-document …), `message` an English sentence without
/// parameters: the msgid that output translates (corpus/message.hpp).
struct Warning {
    std::string kind;
    std::string message;
};

/// What a source states outright; it overrides whatever would be inferred. Empty = not stated.
struct StatedFields {
    std::string ward, district, province, term, author;
    std::map<std::string, std::string> unknown;  ///< fields tracuu has no use for, kept for `show`
};

/// One article as read. All spans are bytes of `text`, which is the author's, byte for byte (UTF-8;
/// legacy encodings are converted while reading).
struct Article {
    std::string id;  ///< the record's own id, else the path below its SOURCE; unique in a database
    std::string source;  ///< absolute path of the file, "#n" appended for the n-th record (from 1)
    std::string url;     ///< where it was published; may be empty
    std::string text;
    Span category, title, byline;  ///< empty when absent
    std::vector<Span> body;        ///< what is searched, in order; noise lines are left out
    std::optional<DateTime> published;
    std::optional<std::uint64_t> views;
    StatedFields stated;
    std::vector<Warning> warnings;

    std::string_view slice(Span span) const { return tracuu::slice(text, span); }
    std::string_view title_text() const { return slice(title); }
};

/// The years between two congresses, both printed: 2020-2025.
struct TermOfOffice {
    int from = 0;
    int to = 0;
    friend auto operator<=>(const TermOfOffice&, const TermOfOffice&) = default;
};

std::string to_string(TermOfOffice term);  ///< 2020-2025
/// "2020-2025" with any dash and spaces; nullopt unless 1 ≤ to - from ≤ 7 and both lie in
/// 1930–2100.
std::optional<TermOfOffice> parse_term_of_office(std::string_view text);

/// One term of office of an article. `body`: "đảng bộ", "chi bộ", "hđnd", … or empty.
struct TermMention {
    TermOfOffice term;
    std::string body;
    bool primary = false;
    std::size_t count = 0;
    Span span;  ///< of its first mention
};

enum class PlaceRole : std::uint8_t {
    primary,    ///< the article is about it
    mentioned,  ///< named in passing
    host,       ///< only the site's name tells it
    former,     ///< named as what a place was before ("quận X cũ")
};

/// One unit of an article; `unit` is its key in the gazetteer ("3-00127": tier and official code).
struct PlaceMention {
    std::string unit;
    PlaceRole role = PlaceRole::mentioned;
    std::string evidence;  ///< the rung that decided: stated, url, title, category, lead, role,
                           ///< parent, body
    Span span;             ///< empty when it was not printed in the text
};

enum class DocumentKind : std::uint8_t { number, bare, named };

/// One reference to a document in a text. Grammar and keys: corpus/documents.hpp.
struct DocumentMention {
    DocumentKind kind = DocumentKind::number;
    std::string type;         ///< symbol of the type as it is canonically written: CTr, NQ, QĐ
    std::string number;       ///< "1", "30a", "4/XII" for a plenum, "IV" for a congress
    std::optional<int> year;  ///< State documents: 656/2020/NQ-…
    std::string issuer;       ///< symbol: QU, TW, UBND; empty when unknown
    std::string canonical;    ///< 01-CTr/QU, 30/2020/NĐ-CP, NQTW4/XII, or the name of a named one
    std::string key;          ///< ctr.1.qu, ndd.30.2020.cp: the index term without its prefix
    std::string body;       ///< issuing body in words where text or place decides it; may be empty
    std::string body_unit;  ///< gazetteer key of a local body; may be empty
    std::optional<Date> date;  ///< only a date printed beside the reference
    std::size_t count = 1;     ///< mentions in the article, once grouped
    Span span;                 ///< of the (first) mention
};

/// What was understood of an article.
struct Metadata {
    std::optional<Date> event_date;
    bool event_date_doubtful =
        false;  ///< a warning speaks against it: shown with "?", never sorted by
    std::vector<PlaceMention> places;        ///< primary ones first
    std::vector<TermMention> terms;          ///< primary ones first
    std::vector<DocumentMention> documents;  ///< one per document, in order of first mention
    std::vector<Warning> warnings;           ///< the reader's and those found here
};

}  // namespace tracuu
