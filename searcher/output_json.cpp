#include "searcher/output_json.hpp"

#include <ostream>

#include "indexer/metadata_json.hpp"
#include "searcher/article_labels.hpp"
#include "searcher/facets_table.hpp"

namespace tracuu {
namespace {

Json first_or_null(const std::vector<std::string>& values) {
    return values.empty() ? Json() : Json(values.front());
}

template <typename Mentions>
Json list_json(const Mentions& mentions) {
    Json list = Json::array();
    for (const auto& mention : mentions) list.push_back(to_json(mention));
    return list;
}

Json article_json(const StoredArticle& stored, const Gazetteer& gazetteer) {
    const Article& article = stored.article;
    const ArticleLabels labels = labels_of(stored, gazetteer);
    return {{"id", article.id},
            {"source", article.source},
            {"title", article.title_text()},
            {"published", text_or_null(labels.published)},
            {"event_date", text_or_null(labels.event_date)},
            {"category", text_or_null(article.slice(article.category))},
            {"byline", text_or_null(article.slice(article.byline))},
            {"ward", first_or_null(labels.wards)},
            {"district", first_or_null(labels.districts)},
            {"province", first_or_null(labels.provinces)},
            {"terms", list_json(stored.metadata.terms)},
            {"documents", list_json(stored.metadata.documents)},
            {"views", article.views ? Json(*article.views) : Json()}};
}

Json parts_json(const std::vector<MatchedPart>& parts) {
    Json list = Json::array();
    for (const MatchedPart& part : parts) {
        list.push_back({{"part", part.name}, {"terms", part.terms}, {"score", part.score}});
    }
    return list;
}

Json reading_json(const QueryReading& reading) {
    Json words = Json::array();
    for (const QueryReading::Word& word : reading.words) {
        Json forms = Json::array();
        for (const QueryReading::Form& form : word.forms) {
            forms.push_back(
                {{"term", form.term}, {"weight", form.weight}, {"articles", form.articles}});
        }
        words.push_back(
            {{"word", word.name}, {"forms", std::move(forms)}, {"sequences", word.sequences}});
    }
    return {{"tree", reading.tree}, {"words", std::move(words)}};
}

const char* match_name(Match match) {
    return match == Match::all ? "all" : "most";
}

Json marks_json(const std::vector<Span>& marks) {
    Json list = Json::array();
    for (const Span& mark : marks) list.push_back({mark.begin, mark.end});
    return list;
}

Json hit_json(const Hit& hit, const Gazetteer& gazetteer) {
    Json json = article_json(hit.stored, gazetteer);
    json["match"] = match_name(hit.match);
    json["score"] = hit.score;
    json["snippet"] = hit.snippet;
    json["marks"] = marks_json(hit.marks);
    if (!hit.why.empty()) json["why"] = parts_json(hit.why);
    return json;
}

/// The members of `object` without its braces: the object is written around hits that are read one
/// by one.
std::string members(const Json& object) {
    const std::string line = to_line(object);
    return line.substr(1, line.size() - 2);
}

}  // namespace

void write_json(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer,
                const SearchRequest& request) {
    const Json counts = {{"query", request.query},     {"match", match_name(results.match)},
                         {"total", results.total},     {"total_phrase", results.total_phrase},
                         {"related", results.related}, {"offset", request.offset}};
    out << '{' << members(counts) << R"(,"hits":[)";
    const char* separator = "";
    for (const Hit& hit : results.hits) {
        out << separator << to_line(hit_json(hit, gazetteer));
        if (!out) return;
        separator = ",";
    }
    Json rest = Json::object();
    if (!request.facets.empty()) rest["facets"] = facets_json(results, gazetteer);
    rest["suggestions"] = results.suggestions;
    if (request.explain) rest["explain"] = reading_json(results.reading);
    out << "]," << members(rest) << "}\n";
}

void write_jsonl(std::ostream& out, const SearchResults& results, const Gazetteer& gazetteer) {
    for (const Hit& hit : results.hits) {
        out << to_line(hit_json(hit, gazetteer)) << '\n';
        if (!out) return;
    }
}

void write_json_error(std::ostream& out, const std::string& query, const Error& error) {
    out << to_line({{"query", query}, {"error", error.message}}) << '\n';
}

void write_article_json(std::ostream& out, const StoredArticle& stored,
                        const std::optional<std::vector<Span>>& marks, const Gazetteer& gazetteer) {
    Json json = article_json(stored, gazetteer);
    if (!stored.article.url.empty()) json["url"] = stored.article.url;
    if (!stored.article.stated.unknown.empty()) json["fields"] = stored.article.stated.unknown;
    json["text"] = stored.article.text;
    if (marks) json["marks"] = marks_json(*marks);
    out << to_line(json) << '\n';
}

}  // namespace tracuu
