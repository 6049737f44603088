// Speed of understand() and of its parts, beside analyze() on the same text, on one core.
//
//   tracuu-metadata-bench COLLECTION [Google Benchmark's options]
//
// COLLECTION is any source that tracuu-index reads; the first 50 MB of it are used.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <filesystem>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/data_files.hpp"
#include "corpus/documents.hpp"
#include "corpus/metadata.hpp"
#include "corpus/place_mentions.hpp"

namespace tracuu {
namespace {

constexpr std::size_t bytes_wanted = 50u << 20;

struct Collection {
    std::vector<Article> articles;
    std::size_t bytes = 0;
};

Collection read_collection(const std::filesystem::path& path) {
    Collection collection;
    read_articles({std::filesystem::absolute(path), path.filename()}, [&](Result<Article> article) {
        if (!article) return true;
        collection.bytes += article->text.size();
        collection.articles.push_back(std::move(*article));
        return collection.bytes < bytes_wanted;
    });
    return collection;
}

/// Runs `work` on every article and reports bytes of text a second.
template <typename Work>
void measure(benchmark::State& state, const Collection& collection, const Work& work) {
    for (auto _ : state) {
        for (const Article& article : collection.articles) work(article);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(collection.bytes));
}

void read_all_places(const Article& article, const Gazetteer& gazetteer) {
    std::vector<Word> words;
    read_words(article.text, {0, article.text.size()}, false, words);
    benchmark::DoNotOptimize(read_places(article.text, words, gazetteer, {}));
}

void register_all(const Collection& collection, const Gazetteer& gazetteer) {
    const auto add = [&](const char* name, auto work) {
        benchmark::RegisterBenchmark(name, [&collection, work](benchmark::State& state) {
            measure(state, collection, work);
        })->Unit(benchmark::kMillisecond);
    };
    add("understand",
        [&](const Article& a) { benchmark::DoNotOptimize(understand(a, gazetteer)); });
    add("find_documents",
        [](const Article& a) { benchmark::DoNotOptimize(find_documents(a.text)); });
    add("read_places", [&](const Article& a) { read_all_places(a, gazetteer); });
    add("analyze", [](const Article& a) { benchmark::DoNotOptimize(analyze(a.text)); });
    benchmark::RegisterBenchmark("load_gazetteer", [](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(Gazetteer::load(data_folder() / "units.tsv"));
    })->Unit(benchmark::kMillisecond);
}

int run(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        fmt::print(stderr, "usage: tracuu-metadata-bench COLLECTION [options]\n");
        return 2;
    }
    const auto gazetteer = Gazetteer::load(data_folder() / "units.tsv");
    const Collection collection = read_collection(argv[1]);
    if (!gazetteer || collection.articles.empty()) {
        fmt::print(stderr, "{}: no articles, or no gazetteer\n", argv[1]);
        return 2;
    }
    fmt::print("{} articles, {:.1f} MB\n", collection.articles.size(),
               double(collection.bytes) / 1e6);
    register_all(collection, *gazetteer);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    return tracuu::run(argc, argv);
}
