#include "searcher/cited_documents.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "analyzers/collation.hpp"
#include "corpus/fields.hpp"
#include "indexer/schema.hpp"
#include "searcher/document_resolver.hpp"

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

/// Which of the documents that bear one key an article cites.
class IssueFinder {
public:
    IssueFinder(const std::string& key, const Xapian::Database& database)
        : issues_(issued_documents(key, database)) {
        if (issues_.size() < 2) return;
        const std::string start = std::string(field(FieldId::document).prefix) + key + '@';
        const auto end = database.allterms_end(start);
        for (auto term = database.allterms_begin(start); term != end; ++term) {
            const auto date = from_iso((*term).substr(start.size()));
            if (!date) continue;
            const std::size_t issue = nearest_issue(*date);
            const auto last = database.postlist_end(*term);
            for (auto article = database.postlist_begin(*term); article != last; ++article) {
                dated_.emplace(*article, issue);
            }
        }
    }

    bool is_one() const { return issues_.size() < 2; }
    Date date(std::size_t issue) const { return issues_[issue].date; }

    std::size_t of(const Citation& citation) const {
        if (const auto printed = dated_.find(citation.article); printed != dated_.end()) {
            return printed->second;
        }
        if (!citation.published) return issues_.size() - 1;
        std::size_t latest = 0;
        for (std::size_t i = 0; i < issues_.size(); ++i) {
            if (issues_[i].date <= *citation.published) latest = i;
        }
        return latest;
    }

private:
    std::size_t nearest_issue(Date date) const {
        const auto nearest = std::ranges::min_element(
            issues_, {},
            [&](const IssuedDocument& issue) { return std::abs(days_between(issue.date, date)); });
        return static_cast<std::size_t>(nearest - issues_.begin());
    }

    std::vector<IssuedDocument> issues_;
    std::unordered_map<Xapian::docid, std::size_t> dated_;
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

/// Citations of one identity → one document, or one for each time its number was issued.
std::vector<CitedDocument> told_apart(const std::string& key,
                                      const std::vector<Citation>& citations, const Citations& all,
                                      const Xapian::Database& database) {
    const IssueFinder finder(key, database);
    if (finder.is_one()) return {summary(citations, all)};
    std::map<std::size_t, std::vector<Citation>> by_issue;
    for (const Citation& citation : citations) by_issue[finder.of(citation)].push_back(citation);
    std::vector<CitedDocument> documents;
    for (const auto& [issue, cited] : by_issue) {
        documents.push_back(summary(cited, all));
        documents.back().issued = finder.date(issue);
    }
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

std::vector<CitedDocument> cited_documents(const Xapian::Database& database,
                                           const std::vector<Xapian::docid>& articles,
                                           const Gazetteer& gazetteer) {
    const Citations citations(database, articles);
    std::vector<CitedDocument> documents;
    for (const auto& [identity, cited] : citations.by_identity()) {
        const std::size_t hash = std::min(identity.find('#'), identity.size());
        const std::string key = identity.substr(0, hash);
        const std::string name = canonical_name_of_document(key, database);
        const Unit* unit =
            hash < identity.size() ? gazetteer.find(identity.substr(hash + 1)) : nullptr;
        for (CitedDocument& document : told_apart(key, cited, citations, database)) {
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
