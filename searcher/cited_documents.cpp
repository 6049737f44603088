#include "searcher/cited_documents.hpp"

#include <algorithm>
#include <compare>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "analyzers/collation.hpp"
#include "indexer/schema.hpp"
#include "searcher/document_resolver.hpp"
#include "searcher/issued_documents.hpp"

namespace tracuu {
namespace {

struct Citation {
    Xapian::docid article;
    std::optional<Date> published;
    std::size_t wards;  // index into the packed facets read
};

/// The values of one slot, read forwards in one go instead of article by article.
class SlotReader {
public:
    SlotReader(const Xapian::Database& database, Xapian::valueno slot)
        : value_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

    /// Articles must be asked for in rising order.
    std::string of(Xapian::docid article) {
        if (value_ != end_ && value_.get_docid() < article) value_.skip_to(article);
        return value_ != end_ && value_.get_docid() == article ? *value_ : std::string();
    }

private:
    Xapian::ValueIterator value_, end_;
};

/// Citations by identity: a key, or a key and '#' and the issuing unit.
class Citations {
public:
    Citations(const Xapian::Database& database, const std::vector<Xapian::docid>& articles) {
        SlotReader documents(database, slot::documents);
        SlotReader facets(database, slot::facets);
        for (const Xapian::docid article : articles) {
            const std::string citations = documents.of(article);
            if (citations.empty()) continue;
            FacetValues values = unpack_facets(facets.of(article));
            add(citations, {article, values.date, wards_.size()});
            wards_.push_back(std::move(values.wards));
        }
    }

    const std::unordered_map<std::string, std::vector<Citation>>& by_identity() const {
        return by_identity_;
    }
    const std::vector<std::string>& wards(const Citation& citation) const {
        return wards_[citation.wards];
    }

private:
    void add(std::string_view packed, const Citation& citation) {
        while (const auto document = next_citation(packed)) {
            by_identity_[std::string(document->identity)].push_back(citation);
        }
    }

    std::unordered_map<std::string, std::vector<Citation>> by_identity_;
    std::vector<std::vector<std::string>> wards_;
};

void add_period(CitedDocument& document, Date date) {
    if (!document.first || date < *document.first) document.first = date;
    if (!document.last || date > *document.last) document.last = date;
}

CitedDocument summary(const std::vector<Citation>& citations, const Citations& all) {
    CitedDocument document;
    document.articles = citations.size();
    std::map<std::string, std::size_t> wards;
    for (const Citation& citation : citations) {
        if (citation.published) add_period(document, *citation.published);
        for (const std::string& ward : all.wards(citation)) ++wards[ward];
    }
    document.wards.assign(wards.begin(), wards.end());
    std::ranges::stable_sort(document.wards, std::ranges::greater{},
                             [](const auto& ward) { return ward.second; });
    return document;
}

/// Citations of one identity → one document, or one for each time its number was issued and one for
/// the articles that cite none of these.
std::vector<CitedDocument> told_apart(const std::string& identity,
                                      const std::vector<Citation>& citations, const Citations& all,
                                      const Archive& archive) {
    const IssuedDocuments issued = issued_documents(identity, archive.database, archive.registry);
    const bool is_one =
        issued.each.empty() || (issued.each.size() == 1 && !issued.each.front().registered);
    if (is_one) return {summary(citations, all)};
    std::vector<CitedDocument> documents;
    std::vector<Citation> others = citations;
    for (const IssuedDocument& issue : issued.each) {
        const std::vector<Xapian::docid> articles = archive.matcher.match(issue.articles);
        const auto is_cited = [&](const Citation& citation) {
            return std::ranges::binary_search(articles, citation.article);
        };
        std::vector<Citation> own;
        std::ranges::copy_if(citations, std::back_inserter(own), is_cited);
        std::erase_if(others, is_cited);
        if (own.empty()) continue;
        documents.push_back(summary(own, all));
        documents.back().issued = issue.date;
        documents.back().title = issue.title;
    }
    if (!others.empty()) documents.push_back(summary(others, all));
    return documents;
}

void sort_documents(std::vector<CitedDocument>& documents) {
    const Collator collator;
    std::ranges::sort(documents, [&](const CitedDocument& left, const CitedDocument& right) {
        if (left.articles != right.articles) return left.articles > right.articles;
        const int order = collator.compare(left.name, right.name);
        if (order != 0) return order < 0;
        return std::tie(left.issued, left.body, left.key) <
               std::tie(right.issued, right.body, right.key);
    });
}

}  // namespace

std::vector<CitedDocument> cited_documents(const Archive& archive,
                                           const std::vector<Xapian::docid>& articles) {
    const Citations citations(archive.database, articles);
    std::vector<CitedDocument> documents;
    for (const auto& [identity, cited] : citations.by_identity()) {
        const std::size_t hash = std::min(identity.find('#'), identity.size());
        const std::string key = identity.substr(0, hash);
        const std::string name = canonical_name_of_document(key, archive.database);
        const Unit* unit =
            hash < identity.size() ? archive.gazetteer.find(identity.substr(hash + 1)) : nullptr;
        for (CitedDocument& document : told_apart(identity, cited, citations, archive)) {
            document.name = name;
            document.key = key;
            if (unit != nullptr) document.body = name_with_kind(*unit);
            documents.push_back(std::move(document));
        }
    }
    sort_documents(documents);
    return documents;
}

}  // namespace tracuu
