#include "searcher/issued_documents.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "corpus/fields.hpp"
#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/matcher.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

std::string document_term(std::string_view value) {
    return boolean_term(field(FieldId::document).prefix, value);
}

/// Cycles of the Party's congresses: an office's numbers begin anew after each.
int numbering_cycle(const std::string& key, Date date) {
    // National congresses close in January of 2011, 2016, 2021 …, local ones in the year before,
    // most by August.
    const bool national = key.ends_with("tw");
    const int year = date.year + (!national && date.month >= 8 ? 1 : 0);
    const bool before_congress = national && year % 5 == 1 && date.month == 1;
    return (year - 1 - (before_congress ? 1 : 0)) / 5;
}

Query any_of(const std::vector<Query>& queries) {
    return {Query::OP_OR, queries.begin(), queries.end()};
}

/// What articles and the registry say of one of the documents.
struct Issue {
    IssuedDocument document;
    std::vector<Query> dated;  // the articles that print each date
    std::size_t most = 0;      // that print one date
};

class IssueFinder {
public:
    IssueFinder(const std::string& identity, const Xapian::Database& database,
                const DocumentRegistry& registry)
        : identity_(identity),
          key_(identity.substr(0, identity.find('#'))),
          database_(database),
          registry_(registry) {}

    IssuedDocuments run() {
        read_registry();
        read_printed_dates();
        IssuedDocuments documents;
        if (issues_.empty()) return documents;
        const Query undated = undated_articles();
        documents.doubtful = Query(Query::OP_FILTER, undated, without_date());
        for (auto issue = issues_.begin(); issue != issues_.end(); ++issue) {
            DateRange latest{issue->second.document.date, std::nullopt};
            if (std::next(issue) != issues_.end()) {
                latest.to = day_before(std::next(issue)->second.document.date);
            }
            const Query belonging(Query::OP_FILTER, undated, dated_in(latest, database_));
            const Query own(Query::OP_OR, any_of(issue->second.dated), belonging);
            IssuedDocument& document = issue->second.document;
            if (document.printed.empty() && Matcher(database_).count(own) == 0) continue;
            document.articles = Query(Query::OP_OR, own, documents.doubtful);
            documents.each.push_back(std::move(document));
        }
        return documents;
    }

private:
    void read_registry() {
        for (const RegisteredDocument* known : registry_.find(key_)) {
            if (known->key != key_) continue;
            IssuedDocument& document = issues_[numbering_cycle(key_, known->date)].document;
            document.date = known->date;
            document.registered = true;
            document.title = known->title;
        }
    }

    void read_printed_dates() {
        const std::string start = document_term(key_ + '@');
        const auto end = database_.allterms_end(start);
        for (auto term = database_.allterms_begin(start); term != end; ++term) {
            const auto date = from_iso((*term).substr(start.size()));
            if (!date) continue;
            Query articles(*term);
            std::size_t count = term.get_termfreq();
            if (identity_ != key_) {  // the date may be another body's
                articles = Query(Query::OP_FILTER, articles, Query(document_term(identity_)));
                count = Matcher(database_).count(articles);
            }
            if (count > 0) add(*date, articles, count);
        }
    }

    void add(Date date, const Query& articles, std::size_t count) {
        Issue& issue = issues_[cycle_of(date)];
        issue.document.printed.push_back(date);
        issue.dated.push_back(articles);
        if (count <= issue.most) return;
        issue.most = count;
        if (!issue.document.registered) issue.document.date = date;
    }

    /// A misprint belongs to the document that the registry knows nearby.
    int cycle_of(Date date) const {
        DocumentMention mention;
        mention.key = key_;
        mention.date = date;
        const auto known = registry_.resolve(mention, std::nullopt);
        return numbering_cycle(key_, known.empty() ? date : known.front()->date);
    }

    Query undated_articles() const {
        std::vector<Query> dated;
        for (const auto& [cycle, issue] : issues_) {
            dated.insert(dated.end(), issue.dated.begin(), issue.dated.end());
        }
        const Query all(document_term(identity_));
        return dated.empty() ? all : Query(Query::OP_AND_NOT, all, any_of(dated));
    }

    const std::string& identity_;
    const std::string key_;
    const Xapian::Database& database_;
    const DocumentRegistry& registry_;
    std::map<int, Issue> issues_;  // by cycle, which is in order of date
};

}  // namespace

IssuedDocuments issued_documents(const std::string& identity, const Xapian::Database& database,
                                 const DocumentRegistry& registry) {
    return IssueFinder(identity, database, registry).run();
}

}  // namespace tracuu
