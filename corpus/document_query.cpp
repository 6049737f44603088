// References in queries. People type them in any case, without marks, with spaces or any separator;
// what is not certainly a reference stays text.
#include <algorithm>

#include "corpus/document_surroundings.hpp"
#include "corpus/document_text.hpp"
#include "corpus/documents.hpp"
#include "corpus/named_documents.hpp"
#include "corpus/typed_number.hpp"

namespace tracuu {
namespace {

class QueryFinder {
public:
    explicit QueryFinder(std::string_view query) : prepared_(query), text_(prepared_.view()) {}

    std::vector<DocumentQuery> run() {
        for (std::size_t at = 0; at < text_.size();) {
            std::optional<DocumentQuery> found = read_at(at);
            if (found) add(std::move(*found));
            at = std::max(at + 1, floor_);
        }
        return std::move(found_);
    }

private:
    std::optional<DocumentQuery> read_at(std::size_t at) const {
        const char first = text_[at];
        if (first == 'q' || first == 'Q') return read_resolution(at);
        if (is_digit(first) && starts_a_number(at)) return read_typed_number(text_, at, floor_);
        return std::nullopt;
    }

    bool starts_a_number(std::size_t at) const {
        if (at == 0) return true;
        const char before = text_[at - 1];
        if (is_digit(before)) return false;
        if (at >= 2 && (before == '.' || before == '/' || before == '-') && is_digit(text_[at - 2]))
            return false;
        // "số31", "NQ21": letters may be glued to it when they say what it is.
        return true;
    }

    /// "nq tw 4 khoa xii". A congress's resolution is certain only with its ordinal and its
    /// unit's name.
    std::optional<DocumentQuery> read_resolution(std::size_t at) const {
        const Span word = resolution_word(text_, at, Marks::optional);
        if (word.empty() || word.begin < floor_) return std::nullopt;
        std::vector<DocumentMention> named =
            read_plenum_resolutions(text_, word.begin, word.end, Marks::optional);
        if (named.empty()) {
            auto congress = read_congress_resolution(text_, word.begin, word.end, Marks::optional);
            const bool certain = congress && !congress->number.empty() &&
                                 congress->body.find(' ') != std::string::npos;
            if (!certain) return std::nullopt;
            named.push_back(std::move(*congress));
        }
        DocumentQuery query;
        query.document = std::move(named.front());
        query.document.span.begin = word.begin;
        for (std::size_t i = 1; i < named.size(); ++i) query.other_keys.push_back(named[i].key);
        return query;
    }

    void add(DocumentQuery&& query) {
        floor_ = query.document.span.end;
        read_at_date(query);
        query.document.span = prepared_.original({query.document.span.begin, floor_});
        found_.push_back(std::move(query));
    }

    /// "@2019", "@30/5/2019" directly after.
    void read_at_date(DocumentQuery& query) {
        if (byte_at(text_, floor_) != '@') return;
        const std::size_t stop = std::min(text_.find_first_of(" \n)\"", floor_), text_.size());
        query.at = parse_date_range(text_.substr(floor_ + 1, stop - floor_ - 1));
        if (query.at) floor_ = stop;
    }

    DocumentText prepared_;
    std::string_view text_;
    std::vector<DocumentQuery> found_;
    std::size_t floor_ = 0;  // the end of the last reference
};

/// What is typed as an article prints it must be found under the key that it has there: 679/QD-UBND
/// is a letter of QD-UBND, for QD is no type.
void add_reading_as_text(std::string_view typed, DocumentQuery& query) {
    for (const DocumentMention& printed : find_documents("văn bản số " + std::string(typed))) {
        if (printed.kind != DocumentKind::number || printed.key == query.document.key) continue;
        if (std::ranges::find(query.other_keys, printed.key) == query.other_keys.end())
            query.other_keys.push_back(printed.key);
    }
}

}  // namespace

std::vector<DocumentQuery> find_documents_in_query(std::string_view query) {
    std::vector<DocumentQuery> found = QueryFinder(query).run();
    for (DocumentQuery& each : found) {
        const Span span = each.document.span;
        if (each.document.kind == DocumentKind::number)
            add_reading_as_text(query.substr(span.begin, span.size()), each);
    }
    return found;
}

}  // namespace tracuu
