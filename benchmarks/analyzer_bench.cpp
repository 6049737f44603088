// Text → tokens with canonical terms and offsets: megabytes a second, beside ICU's word breaks.
//
// ICU finds boundaries only: no lower case, no tone placement, no numbers. Reads the news set where
// the shared data is present (TRACUU_SHARED_DIR), else a made-up text of the same kind of words.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/tokenizer.hpp"
#include "tests/analyzers/news.hpp"

namespace {

constexpr std::size_t most_bytes = 32 << 20;

/// Lines of a made-up text: 2,000,000 words with a fixed seed.
std::vector<std::string> made_up_lines() {
    const std::vector<std::string> words{
        "Đảng",  "ủy",    "phường", "Việt",    "Hưng",  "tổ",         "chức", "hội",   "nghị",
        "quán",  "triệt", "Nghị",   "quyết",   "Đại",   "hội",        "lần",  "thứ",   "XXV,",
        "nhiệm", "kỳ",    "2020",   "15/12",   "các",   "đồng",       "chí",  "trong", "Ban",
        "Chấp",  "hành",  "được",   "nghiêng", "HĐND,", "01-CTr/QU.", "95%",  "và",    "Covid-19"};
    std::mt19937 random(2020);
    std::vector<std::string> lines;
    for (int line = 0; line < 20000; ++line) {
        std::string text;
        for (int word = 0; word < 100; ++word) text += words[random() % words.size()] + ' ';
        lines.push_back(std::move(text));
    }
    return lines;
}

std::vector<std::string> news_lines(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    std::size_t bytes = 0;
    tracuu::test::for_each_article(file, [&](const tracuu::test::NewsArticle& article) {
        if (bytes > most_bytes) return;
        bytes += article.body.size();
        lines.push_back(article.body);
    });
    return lines;
}

const std::vector<std::string>& lines() {
    static const std::vector<std::string> all = [] {
        const char* stated = std::getenv("TRACUU_SHARED_DIR");
        const std::filesystem::path file =
            std::filesystem::path(stated != nullptr ? stated : TRACUU_SHARED_DIR) /
            "data/news/baomoi_2017.jsonl.xz";
        return std::filesystem::exists(file) ? news_lines(file) : made_up_lines();
    }();
    return all;
}

void count_bytes(benchmark::State& state, std::size_t tokens) {
    std::size_t bytes = 0;
    for (const std::string& line : lines()) bytes += line.size();
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
    state.counters["tokens"] = static_cast<double>(tokens);
}

void tokens_of_tracuu(benchmark::State& state) {
    const std::vector<std::string>& all = lines();
    std::size_t count = 0;
    for (auto _ : state) {
        count = 0;
        std::vector<tracuu::Token> tokens;
        for (const std::string& line : all) {
            tokens.clear();
            tracuu::TokenizeStats stats;
            tracuu::tokenize(line, tokens, stats);
            count += tokens.size();
            benchmark::DoNotOptimize(tokens.data());
        }
    }
    count_bytes(state, count);
}

void word_breaks_of_icu(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
    const std::vector<std::string>& all = lines();
    std::size_t count = 0;
    for (auto _ : state) {
        count = 0;
        for (const std::string& line : all) {
            UText text = UTEXT_INITIALIZER;
            utext_openUTF8(&text, line.data(), static_cast<std::int64_t>(line.size()), &status);
            breaks->setText(&text, status);
            while (breaks->next() != icu::BreakIterator::DONE) {
                if (breaks->getRuleStatus() != UBRK_WORD_NONE) ++count;
            }
            utext_close(&text);
        }
    }
    count_bytes(state, count);
}

BENCHMARK(tokens_of_tracuu)->Unit(benchmark::kMillisecond);
BENCHMARK(word_breaks_of_icu)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
