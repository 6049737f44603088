// How well tracuu ranks, on judged sets: nDCG@10 with queries as written and without marks, beside
// Xapian's defaults over the same terms and SQLite's FTS5 (marks kept, any of the words).
//
//   tracuu-retrieval-score ALQAC_FOLDER XQUAD_FOLDER LABELLED_FOLDER
//
// A judged set is a folder of corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and
// qrels.tsv; the labelled one holds whole pages (articles.jsonl) and queries with what is relevant.
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/unicode.hpp"
#include "benchmarks/fts5.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/data_files.hpp"
#include "corpus/metadata.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/stored_term.hpp"
#include "searcher/search.hpp"

namespace {

using tracuu::Article;
using tracuu::Gazetteer;
using Json = nlohmann::json;

constexpr std::size_t depth = 10;

struct JudgedQuery {
    std::string id, text;
    std::map<std::string, double> gains;  // by article
};

struct JudgedSet {
    std::string name;
    std::vector<Article> articles;
    std::vector<JudgedQuery> queries;
};

std::vector<Json> read_json_lines(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
        std::cerr << "cannot read " << file << '\n';
        std::exit(2);
    }
    std::vector<Json> records;
    for (std::string line; std::getline(in, line);) records.push_back(Json::parse(line));
    return records;
}

Article article_of(std::string id, const std::string& title, const std::string& body) {
    Article article;
    article.id = std::move(id);
    article.source = article.id;
    article.text = title + '\n' + body;
    article.title = {0, title.size()};
    for (std::size_t begin = title.size() + 1; begin < article.text.size();) {
        const std::size_t end = std::min(article.text.find('\n', begin), article.text.size());
        if (end > begin) article.body.push_back({begin, end});
        begin = end + 1;
    }
    return article;
}

JudgedSet read_set(const std::filesystem::path& folder) {
    JudgedSet set;
    set.name = folder.filename().string();
    for (const Json& record : read_json_lines(folder / "corpus.jsonl")) {
        set.articles.push_back(article_of(record["_id"], record["title"], record["text"]));
    }
    std::map<std::string, std::map<std::string, double>> gains;
    std::ifstream judgements(folder / "qrels.tsv");
    std::string line;
    std::getline(judgements, line);
    while (std::getline(judgements, line)) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        gains[line.substr(0, first)][line.substr(first + 1, second - first - 1)] =
            std::stod(line.substr(second + 1));
    }
    for (const Json& record : read_json_lines(folder / "queries.jsonl")) {
        const std::string id = record["_id"];
        set.queries.push_back({id, record["text"], gains[id]});
    }
    return set;
}

JudgedSet read_labelled(const std::filesystem::path& folder) {
    JudgedSet set;
    set.name = folder.filename().string();
    for (const Json& record : read_json_lines(folder / "articles.jsonl")) {
        const std::string url = record["url"].is_string() ? record["url"].get<std::string>() : "";
        auto article = tracuu::read_page(record["text"], record["id"], record["id"], url);
        if (article) set.articles.push_back(std::move(*article));
    }
    for (const Json& record : read_json_lines(folder / "queries.jsonl")) {
        JudgedQuery query{record["id"], record["query"], {}};
        for (const std::string id : record["relevant"]) query.gains[id] = 1;
        set.queries.push_back(std::move(query));
    }
    return set;
}

/// A database in a folder of its own, gone when the object is.
class ScratchDatabase {
public:
    ScratchDatabase(const JudgedSet& set, const Gazetteer& gazetteer)
        : folder_(std::filesystem::temp_directory_path() /
                  ("tracuu-retrieval-score." + std::to_string(getpid()))) {
        Xapian::WritableDatabase writable(folder_.string(), Xapian::DB_CREATE_OR_OVERWRITE);
        for (const Article& article : set.articles) {
            writable.add_document(
                tracuu::build_document(article, tracuu::understand(article, gazetteer), gazetteer));
        }
        writable.commit();
        database_ = Xapian::Database(folder_.string());
    }
    ~ScratchDatabase() { std::filesystem::remove_all(folder_); }
    ScratchDatabase(const ScratchDatabase&) = delete;
    ScratchDatabase& operator=(const ScratchDatabase&) = delete;

    Xapian::Database& get() { return database_; }

private:
    std::filesystem::path folder_;
    Xapian::Database database_;
};

double ndcg(const std::vector<std::string>& found, const std::map<std::string, double>& gains) {
    const auto discount = [](std::size_t rank) { return std::log2(static_cast<double>(rank) + 2); };
    double gain = 0;
    for (std::size_t rank = 0; rank < std::min(found.size(), depth); ++rank) {
        const auto judged = gains.find(found[rank]);
        if (judged != gains.end()) gain += judged->second / discount(rank);
    }
    std::vector<double> best;
    for (const auto& [id, value] : gains) best.push_back(value);
    std::sort(best.rbegin(), best.rend());
    double ideal = 0;
    for (std::size_t rank = 0; rank < std::min(best.size(), depth); ++rank) {
        ideal += best[rank] / discount(rank);
    }
    return ideal > 0 ? gain / ideal : 0;
}

std::vector<std::string> ranked_by_tracuu(ScratchDatabase& database, const Gazetteer& gazetteer,
                                          const std::string& query) {
    tracuu::SearchRequest request;
    request.query = query;
    request.limit = depth;
    const auto results = tracuu::search(database.get(), gazetteer, request);
    std::vector<std::string> ids;
    if (results) {
        for (const auto& hit : results->hits) ids.push_back(hit.stored.article.id);
    } else {
        std::cerr << results.error().message << '\n';
    }
    return ids;
}

std::vector<std::string> terms_of(const std::string& query) {
    std::vector<std::string> terms;
    for (const tracuu::Token& token : tracuu::analyze(query)) terms.push_back(token.term);
    return terms;
}

std::vector<std::string> ranked_by_defaults(ScratchDatabase& database, const std::string& query) {
    std::vector<std::string> terms;
    for (const std::string& term : terms_of(query)) terms.push_back(tracuu::stored_term("", term));
    Xapian::Enquire enquire(database.get());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
    std::vector<std::string> ids;
    const Xapian::MSet matches = enquire.get_mset(0, depth);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        ids.push_back(match.get_document().get_value(tracuu::slot::id));
    }
    return ids;
}

template <typename Rank>
void report(const JudgedSet& set, const char* how, bool unmarked, bool show_misses, Rank rank) {
    double total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const JudgedQuery& query : set.queries) {
        const std::string text = unmarked ? tracuu::fold(query.text) : query.text;
        const std::vector<std::string> found = rank(text);
        const double score = ndcg(found, query.gains);
        total += score;
        if (show_misses && score < 0.999) {
            std::cout << "  " << query.id << ' ' << score << ' ' << text << " ->";
            for (const std::string& id : found) {
                std::cout << ' ' << (query.gains.contains(id) ? "+" : "") << id;
            }
            std::cout << '\n';
        }
    }
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    const auto count = static_cast<double>(set.queries.size());
    std::printf("%-10s %-28s nDCG@10 %.4f  %.2f ms a query\n", set.name.c_str(), how, total / count,
                spent.count() / count);
}

void score(const JudgedSet& set, const Gazetteer& gazetteer, bool show_misses) {
    ScratchDatabase database(set, gazetteer);
    const auto tracuu_ranks = [&](const std::string& query) {
        return ranked_by_tracuu(database, gazetteer, query);
    };
    tracuu::bench::Fts5 fts5(database.get());
    if (fts5.available()) {
        report(set, "SQLite FTS5", false, false, [&](const std::string& query) {
            return fts5.ranked_by_any(terms_of(query), depth);
        });
    }
    report(set, "Xapian defaults", false, false,
           [&](const std::string& query) { return ranked_by_defaults(database, query); });
    report(set, "tracuu", false, show_misses, tracuu_ranks);
    report(set, "tracuu, query without marks", true, false, tracuu_ranks);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: tracuu-retrieval-score ALQAC XQUAD LABELLED\n";
        return 2;
    }
    const auto gazetteer = Gazetteer::load(tracuu::data_folder() / "units.tsv");
    if (!gazetteer) {
        std::cerr << gazetteer.error().message << '\n';
        return 2;
    }
    score(read_set(argv[1]), *gazetteer, false);
    score(read_set(argv[2]), *gazetteer, false);
    score(read_labelled(argv[3]), *gazetteer, true);
}
