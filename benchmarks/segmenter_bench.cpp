// Speed of the segmenter beside ICU's word iterator on the same text, on one core.
//
//   tracuu-segmenter-bench COLLECTION [Google Benchmark's options]
//
// COLLECTION is any source that tracuu-index reads; the first 20 MB of it are used. Every run
// checks that no letter was lost.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/restoration.hpp"
#include "analyzers/segmenter.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/data_files.hpp"

namespace tracuu {
namespace {

constexpr std::size_t bytes_wanted = 20u << 20;

struct Lines {
    std::vector<std::string> lines;
    std::size_t bytes = 0;
};

void add_lines(Lines& lines, const std::string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.lines.push_back(text.substr(begin, end - begin));
        lines.bytes += end - begin;
        begin = end + 1;
    }
}

Lines read_collection(const std::filesystem::path& path) {
    Lines lines;
    read_articles({std::filesystem::absolute(path), path.filename()}, [&](Result<Article> article) {
        if (article) add_lines(lines, article->text);
        return lines.bytes < bytes_wanted;
    });
    return lines;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::size_t letters(const std::string& text) {
    return text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ') +
                                                  std::count(text.begin(), text.end(), '_'));
}

void report(benchmark::State& state, const Lines& text) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.bytes));
}

void open_lexicon(benchmark::State& state, const std::string& bytes) {
    for (auto _ : state) {
        if (!Lexicon::open(bytes)) state.SkipWithError("the lexicon does not open");
    }
}

void segment(benchmark::State& state, const Segmenter& segmenter, const Lines& text) {
    for (auto _ : state) {
        for (const std::string& line : text.lines) {
            if (letters(segmenter.segment_line(line)) != letters(line))
                state.SkipWithError("a line changed");
        }
    }
    report(state, text);
}

void iterate_icu(benchmark::State& state, const Lines& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
    UText* view = nullptr;
    for (auto _ : state) {
        std::size_t boundaries = 0;
        for (const std::string& line : text.lines) {
            view =
                utext_openUTF8(view, line.data(), static_cast<std::int64_t>(line.size()), &status);
            words->setText(view, status);
            while (words->next() != icu::BreakIterator::DONE) ++boundaries;
        }
        if (U_FAILURE(status) || boundaries < text.lines.size()) state.SkipWithError("ICU failed");
    }
    utext_close(view);
    report(state, text);
}

void restore_phrase(benchmark::State& state, const Lexicon& lexicon) {
    const std::vector<std::string> typed{"dang", "uy", "phuong", "quan", "triet", "nghi", "quyet"};
    for (auto _ : state) benchmark::DoNotOptimize(restore(lexicon, typed, 3));
}

int run(int argc, char** argv) {
    const std::string bytes = read_file(data_folder() / "words.lexicon");
    const std::optional<Lexicon> lexicon = Lexicon::open(bytes);
    if (argc < 2 || !lexicon) {
        fmt::print(stderr, "usage: tracuu-segmenter-bench COLLECTION [--benchmark_...]\n");
        return 2;
    }
    const Lines text = read_collection(argv[1]);
    const Segmenter trained(*lexicon), by_counts(*lexicon, Segmenter::Method::word_counts);
    benchmark::RegisterBenchmark("open the lexicon",
                                 [&](auto& state) { open_lexicon(state, bytes); });
    benchmark::RegisterBenchmark("segmenter", [&](auto& state) { segment(state, trained, text); });
    benchmark::RegisterBenchmark("segmenter, word counts alone",
                                 [&](auto& state) { segment(state, by_counts, text); });
    benchmark::RegisterBenchmark("ICU word iterator",
                                 [&](auto& state) { iterate_icu(state, text); });
    benchmark::RegisterBenchmark("restore seven syllables",
                                 [&](auto& state) { restore_phrase(state, *lexicon); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    return tracuu::run(argc, argv);
}
