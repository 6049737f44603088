// An archive of a few literal articles, built the way the indexer builds it, to ask questions of.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "corpus/article_reader.hpp"
#include "corpus/metadata.hpp"
#include "corpus/places.hpp"
#include "indexer/document_builder.hpp"
#include "searcher/search.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"
#include "tests/temp_folder.hpp"

namespace tracuu::test {

/// One page: what a ward's portal would show. `date` is d/m/yyyy; empty for an undated page.
struct Page {
    std::string id, title, body, date = "16/12/2020";
};

class LittleArchive {
public:
    LittleArchive() {
        writable_ = std::make_unique<Xapian::WritableDatabase>((folder_.path() / "db").string(),
                                                               Xapian::DB_CREATE_OR_OVERWRITE);
    }
    explicit LittleArchive(const std::vector<Page>& pages) : LittleArchive() {
        for (const Page& page : pages) add(page);
        open();
    }

    void add(const Page& page) {
        std::string text = "Tin tức\n\n" + page.title + '\n';
        if (!page.date.empty()) text += "Ngày đăng " + page.date + " | 13:57 | Lượt xem: 8\n";
        text += '\n' + page.body + '\n';
        add(read_page(std::move(text), page.id, "/tin/" + page.id));
    }
    void add(Result<Article> article) {
        if (!article) FAIL(article.error().message);
        writable_->add_document(
            build_document(*article, understand(*article, gazetteer()), gazetteer()));
    }
    /// Puts what was added in place; call it before asking.
    void open() {
        writable_->commit();
        database_ = Xapian::Database((folder_.path() / "db").string());
    }

    SearchResults ask(const SearchRequest& request) {
        auto results = try_to_ask(request);
        if (!results) FAIL(request.query << ": " << results.error().message);
        return std::move(*results);
    }
    SearchResults ask(const std::string& query) {
        SearchRequest request;
        request.query = query;
        return ask(request);
    }
    Result<SearchResults> try_to_ask(const SearchRequest& request) {
        return search(database_, gazetteer(), request, nullptr, registry_);
    }
    Xapian::Database& database() { return database_; }

    /// From now on the rows of a list of documents are known (corpus/document_registry.hpp).
    void know(const std::string& rows) {
        const auto error = registry_.add(folder_.write("documents.tsv", rows));
        if (error) FAIL(error->message);
    }

private:
    TempFolder folder_;
    std::unique_ptr<Xapian::WritableDatabase> writable_;
    Xapian::Database database_;
    DocumentRegistry registry_;
};

/// The ids of the hits in order, "a b c"; with `?` behind those that have only most of the words.
inline std::string ids(const SearchResults& results) {
    std::string text;
    for (const Hit& hit : results.hits) {
        if (!text.empty()) text += ' ';
        text += hit.stored.article.id;
        if (hit.match == Match::most) text += '?';
    }
    return text;
}

/// "Sài Đồng 2, Việt Hưng 1": one facet in a line.
inline std::string counts(const SearchResults& results, const std::string& facet) {
    std::string text;
    const auto found = results.facets.find(facet);
    if (found == results.facets.end()) return text;
    for (const FacetCount& count : found->second) {
        if (!text.empty()) text += ", ";
        text += (count.value.empty() ? "-" : count.value) + ' ' + std::to_string(count.count);
    }
    return text;
}

inline SearchRequest request_for(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.all_words = true;
    return request;
}

/// The ids of the hits, sorted, with a space between.
inline std::string sorted_ids(const SearchResults& results) {
    std::vector<std::string> ids;
    for (const Hit& hit : results.hits) ids.push_back(hit.stored.article.id);
    std::ranges::sort(ids);
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

}  // namespace tracuu::test
