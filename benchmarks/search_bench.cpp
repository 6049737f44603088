// How fast tracuu answers, over a database of any size, beside SQLite's FTS5 over the same
// articles.
//
//   tracuu-search-bench DATABASE [QUERIES [SEED]]
//
// QUERIES (1,000) are drawn from the archive's own articles by a seeded rule, a fifth of each kind:
// words of a title, the same without marks, a phrase of a body in quotes, a document number, words
// under filters. Each asks for a page of hits with snippets and for every facet. Then every
// article, and those of a year, are counted by every facet. Ten times QUERIES more are lines of
// articles that were damaged and had operators put in at random: none may fail, or take long.
// Answers are checked as they come: a fast wrong answer is none. Prints a Markdown table;
// milliseconds of wall time, CPU time beside it because a busy machine shows in the first alone.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/unicode.hpp"
#include "benchmarks/fts5.hpp"
#include "corpus/data_files.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "searcher/lexicon_file.hpp"
#include "searcher/search.hpp"

namespace {

using tracuu::SearchRequest;
using tracuu::SearchResults;

const std::vector<std::string> all_facets = {"ward", "district", "province", "term",
                                             "year", "month",    "doc"};

struct Spent {
    double wall = 0, cpu = 0;  // milliseconds
};

double cpu_now() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <typename Work>
Spent timed(Work work) {
    const double cpu = cpu_now();
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    return {wall.count(), cpu_now() - cpu};
}

double percentile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print_row(const std::string& what, const std::vector<Spent>& spent) {
    if (spent.empty()) return;
    std::vector<double> wall, cpu;
    for (const Spent& each : spent) {
        wall.push_back(each.wall);
        cpu.push_back(each.cpu);
    }
    std::printf("| %-38s | %5zu | %7.2f | %7.2f | %7.2f | %7.2f | %7.2f |\n", what.c_str(),
                spent.size(), percentile(wall, 0.5), percentile(wall, 0.99), percentile(wall, 1),
                percentile(cpu, 0.5), percentile(cpu, 0.99));
    std::fflush(stdout);
}

void expect(bool holds, const std::string& query, const char* claim) {
    if (!holds) throw std::runtime_error(query + ": " + claim);
}

/// What every answer with facets must hold.
void check(const SearchRequest& request, const SearchResults& results) {
    expect(!results.hits.empty(), request.query, "nothing found of what the archive has");
    expect(results.total_phrase <= results.total, request.query, "more phrases than articles");
    std::size_t dated = 0;
    for (const auto& count : results.facets.at("year")) dated += count.count;
    // The years pass over a filter of years, and count the other articles when none has all words.
    const bool of_all = results.match == tracuu::Match::all && request.filters.from.empty();
    expect(!of_all || dated == results.total, request.query, "years do not sum to the total");
}

/// Draws queries from the articles of the archive.
class QuerySource {
public:
    QuerySource(const Xapian::Database& database, std::uint64_t seed)
        : database_(database), random_(seed) {
        // By their ids: numbers are given in the order in which two threads happened to end.
        std::map<std::string, Xapian::docid> by_id;
        const auto end = database.valuestream_end(tracuu::slot::id);
        for (auto id = database.valuestream_begin(tracuu::slot::id); id != end; ++id)
            by_id.emplace(*id, id.get_docid());
        for (const auto& [id, article] : by_id) articles_.push_back(article);
        if (articles_.empty()) throw std::runtime_error("the archive is empty");
    }

    SearchRequest words() { return request(run_of(some_title(), 2 + below(3))); }
    SearchRequest phrase() { return request('"' + run_of(some_line(), 2 + below(2)) + '"'); }

    /// A number that some article cites; articles that cite one are few, so tries are bounded.
    SearchRequest number() {
        for (int tries = 0; tries < 2000; ++tries) {
            const tracuu::StoredArticle stored = some_article();
            for (const auto& document : stored.metadata.documents) {
                if (document.kind == tracuu::DocumentKind::number)
                    return request(document.canonical);
            }
        }
        return words();
    }

    SearchRequest filtered() {
        for (;;) {
            const tracuu::StoredArticle stored = some_article();
            const auto date = stored.article.published;
            const std::string text = run_of(std::string(stored.article.title_text()), 2 + below(3));
            if (!date || text.empty()) continue;
            SearchRequest made = request(text);
            made.filters.from = made.filters.to = std::to_string(date->date.year);
            return made;
        }
    }

    /// A line of an article with bytes lost, put in and doubled at random.
    SearchRequest damaged() {
        static const std::vector<std::string> pieces = {
            "\"",     "(",      ")",     " OR ",  " AND ", " NOT ",   " NEAR/3 ", "-",     "*",
            "title:", ":",      "ward:", "\n",    "\xff",  "\xe1",    "P.8 ",     "@2019", "dang",
            "\u0301", "\u201c", "/",     "date:", " ",     "quye61t", "chi thi 5"};
        constexpr std::size_t longest = 200;
        std::string query = some_line();
        query = query.substr(below(query.size()), 1 + below(longest));
        for (std::size_t left = 1 + below(8); left > 0; --left) {
            const std::size_t at = below(query.size() + 1);
            switch (below(3)) {
                case 0:
                    query.erase(at, 1 + below(8));
                    break;
                case 1:
                    query.insert(at, pieces[below(pieces.size())]);
                    break;
                default:
                    query.insert(at, query.substr(below(query.size() + 1), below(longest)));
            }
        }
        return request(std::move(query));
    }

    static SearchRequest request(std::string query) {
        SearchRequest made;
        made.query = std::move(query);
        made.limit = tracuu::page_size;
        made.facets = all_facets;
        return made;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    tracuu::StoredArticle some_article() {
        const Xapian::docid article = articles_[below(articles_.size())];
        return tracuu::decode(database_.get_document(article).get_value(tracuu::slot::article));
    }
    std::string some_title() { return std::string(some_article().article.title_text()); }
    std::string some_line() {
        for (;;) {
            const tracuu::StoredArticle stored = some_article();
            if (stored.article.body.empty()) continue;
            return std::string(
                stored.article.slice(stored.article.body[below(stored.article.body.size())]));
        }
    }

    /// `count` words side by side somewhere in `text`, which hold no operator; of another title
    /// when that has none.
    std::string run_of(std::string text, std::size_t count) {
        for (;; text = some_title()) {
            std::vector<tracuu::Token> tokens = tracuu::analyze(text);
            std::erase_if(tokens, [](const tracuu::Token& token) {
                return token.kind != tracuu::TokenKind::native;
            });
            if (tokens.size() < count) continue;
            const std::size_t first = below(tokens.size() - count + 1);
            if (tokens[first + count - 1].position - tokens[first].position != count - 1) continue;
            std::string run;
            for (std::size_t i = first; i < first + count; ++i)
                run += (run.empty() ? "" : " ") + tokens[i].term;
            return run;
        }
    }

    const Xapian::Database& database_;
    std::mt19937_64 random_;
    std::vector<Xapian::docid> articles_;
};

class Bench {
public:
    Bench(const std::string& folder, const tracuu::Gazetteer& gazetteer,
          const tracuu::Lexicon& lexicon, std::uint64_t seed)
        : database_(tracuu::open_for_reading({folder})),
          second_({folder}),
          gazetteer_(gazetteer),
          lexicon_(lexicon),
          source_(database_, seed),
          peer_(database_) {}

    void run(std::size_t queries) {
        std::printf("%u articles\n\n", database_.get_doccount());
        std::puts("| what | count | p50 | p99 | max | CPU p50 | CPU p99 |");
        std::puts("|---|---:|---:|---:|---:|---:|---:|");
        std::vector<SearchRequest> words, unmarked, phrases, numbers, filtered;
        for (std::size_t i = 0; i < queries / 5; ++i) {
            words.push_back(source_.words());
            unmarked.push_back(words.back());
            unmarked.back().query = tracuu::fold(words.back().query);
            phrases.push_back(source_.phrase());
            numbers.push_back(source_.number());
            filtered.push_back(source_.filtered());
        }
        ask("words", words);
        ask("words without marks", unmarked);
        ask("phrases", phrases);
        ask("document numbers", numbers);
        ask("words, a year", filtered);
        print_row("all", all_);
        ask_peer("FTS5: words, no facets", words);
        ask_peer("FTS5: phrases, no facets", phrases);
        count_everything();
        ask_damaged(10 * queries);
    }

private:
    SearchResults answer(const SearchRequest& request) {
        auto results = tracuu::search(database_, gazetteer_, request, &lexicon_, {}, &second_);
        if (!results) throw std::runtime_error(request.query + ": " + results.error().message);
        for (const tracuu::Hit& hit : results->hits) shown_ += hit.snippet.size();
        return std::move(*results);
    }

    Spent time_of(const SearchRequest& request) {
        SearchResults results;
        const Spent spent = timed([&] { results = answer(request); });
        check(request, results);
        return spent;
    }

    void ask(const char* what, const std::vector<SearchRequest>& requests) {
        std::vector<Spent> spent;
        for (const SearchRequest& request : requests) spent.push_back(time_of(request));
        all_.insert(all_.end(), spent.begin(), spent.end());
        print_row(what, spent);
        name_slowest(what, requests, spent);
    }

    static void name_slowest(const char* what, const std::vector<SearchRequest>& requests,
                             const std::vector<Spent>& spent) {
        const auto slowest = std::ranges::max_element(spent, {}, &Spent::cpu);
        if (slowest == spent.end()) return;
        std::cerr << what << ", slowest: " << requests[slowest - spent.begin()].query << '\n';
    }

    /// An answer, or an error that says what is wrong.
    void ask_damaged(std::size_t count) {
        std::vector<Spent> spent;
        std::vector<SearchRequest> requests;
        for (std::size_t i = 0; i < count; ++i) {
            const SearchRequest& request = requests.emplace_back(source_.damaged());
            spent.push_back(timed([&] {
                const auto results =
                    tracuu::search(database_, gazetteer_, request, &lexicon_, {}, &second_);
                expect(results || !results.error().message.empty(), request.query, "no message");
                if (!results) return;
                for (const tracuu::Hit& hit : results->hits) shown_ += hit.snippet.size();
            }));
        }
        print_row("damaged at random", spent);
        name_slowest("damaged at random", requests, spent);
    }

    void ask_peer(const char* what, const std::vector<SearchRequest>& requests) {
        std::vector<Spent> spent;
        for (const SearchRequest& request : requests) {
            std::size_t found = 0;
            spent.push_back(timed([&] { found = peer_.page_of(request.query); }));
            if (!peer_.available()) return;
            // It knows nothing of normal forms: what is written otherwise it does not find.
            if (found == 0) std::cerr << request.query << ": FTS5 finds nothing\n";
        }
        print_row(what, spent);
    }

    /// The facets of all articles and of a year's; the median of a few runs.
    void count_everything() {
        SearchRequest everything = QuerySource::request("");
        SearchRequest year = source_.filtered();
        year.query.clear();
        std::vector<Spent> of_all, of_year;
        for (int i = 0; i < 7; ++i) {
            of_all.push_back(time_of(everything));
            of_year.push_back(time_of(year));
        }
        expect(answer(everything).total == database_.get_doccount(), "", "not every article");
        print_row("every article, every facet", of_all);
        print_row("the articles of a year, every facet", of_year);
    }

    Xapian::Database database_;
    tracuu::SecondReader second_;
    const tracuu::Gazetteer& gazetteer_;
    const tracuu::Lexicon& lexicon_;
    QuerySource source_;
    tracuu::bench::Fts5 peer_;
    std::vector<Spent> all_;
    std::size_t shown_ = 0;  // bytes of snippets: hits are read when they are looked at
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: tracuu-search-bench DATABASE [QUERIES [SEED]]\n";
        return 2;
    }
    const auto gazetteer = tracuu::Gazetteer::load(tracuu::data_folder() / "units.tsv");
    const auto lexicon = tracuu::LexiconFile::open();
    if (!gazetteer || !lexicon) {
        std::cerr << (gazetteer ? lexicon.error() : gazetteer.error()).message << '\n';
        return 2;
    }
    try {
        Bench bench(argv[1], *gazetteer, lexicon->lexicon(),
                    argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
        bench.run(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1000);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
