// tracuu-lexicon: counts the words of an archive, compiles the word list that the other programs
// read, trains the segmenter's weights, and segments text.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "analyzers/lexicon_tool/counting.hpp"
#include "analyzers/lexicon_tool/trainer.hpp"
#include "analyzers/lexicon_tool/treebank.hpp"
#include "analyzers/lexicon_tool/validation.hpp"
#include "analyzers/restoration.hpp"
#include "analyzers/segmenter.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/byte_source.hpp"
#include "corpus/data_files.hpp"
#include "corpus/message.hpp"

namespace {

using namespace tracuu;

constexpr int done = 0, failed = 2;

constexpr const char* usage = msgid(
    "usage: tracuu-lexicon count LEXICON WORDS PAIRS SOURCE…  writes both tables\n"
    "       tracuu-lexicon compile OUTPUT WORDS [PAIRS [WEIGHTS]]\n"
    "       tracuu-lexicon train WORDS TREEBANK…      weights on standard output\n"
    "       tracuu-lexicon validate WORDS TREEBANK…   each file held out in turn, then each fifth\n"
    "       tracuu-lexicon segment LEXICON            lines from standard input\n"
    "       tracuu-lexicon restore LEXICON            lines typed without marks, likewise\n");

/// A file that could not be read or written; ends the program with a message.
struct FileError {
    std::string message;
};

std::string read_file(const std::string& path) {
    FileSource file(path);
    auto bytes = read_all(file, std::string().max_size());
    if (!bytes) throw FileError{trf("cannot read {}", path)};
    return *std::move(bytes);
}

void write_file(const std::string& path, const std::string& content) {
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    if (!file) throw FileError{trf("cannot write {}", path)};
}

std::string compile(const LexiconTables& tables) {
    std::size_t bad_lines = 0;
    std::string lexicon = compile_lexicon(tables, bad_lines);
    if (bad_lines > 0)
        throw FileError{
            trf(trn("{} line is no entry", "{} lines are no entries", bad_lines), bad_lines)};
    return lexicon;
}

Lexicon open(const std::string& bytes, const std::string& name) {
    const std::optional<Lexicon> lexicon = Lexicon::open(bytes);
    if (!lexicon) throw FileError{trf("{} is no lexicon of this version, or is damaged", name)};
    return *lexicon;
}

void add_lines(WordCounter& counter, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        counter.add_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Every file of a folder in order, or the file itself.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& source) {
    std::error_code error;
    if (!std::filesystem::is_directory(source, error)) return {source};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

int run_count(std::span<const std::string> arguments) {
    const std::string bytes = read_file(arguments[0]);
    const Lexicon lexicon = open(bytes, arguments[0]);
    WordCounter counter(lexicon);
    std::size_t articles = 0;
    for (const std::string& source : arguments.subspan(3)) {
        for (const std::filesystem::path& file : files_of(source)) {
            read_articles({std::filesystem::absolute(file), file.filename().string()},
                          [&](const Result<Article>& article) {
                              if (!article) return true;
                              add_lines(counter, article->text);
                              ++articles;
                              return true;
                          });
        }
    }
    if (articles == 0) throw FileError{tr("no article could be read")};
    write_file(arguments[1], counter.words_table({}));
    write_file(arguments[2], counter.pairs_table({}));
    return done;
}

int run_compile(std::span<const std::string> arguments) {
    LexiconTables tables;
    tables.words = read_file(arguments[1]);
    if (arguments.size() > 2) tables.pairs = read_file(arguments[2]);
    if (arguments.size() > 3) tables.weights = read_file(arguments[3]);
    write_file(arguments[0], compile(tables));
    return done;
}

int run_train(std::span<const std::string> arguments) {
    LexiconTables tables;
    tables.words = read_file(arguments[0]);
    std::vector<GoldSentence> sentences;
    for (const std::string& path : arguments.subspan(1)) {
        for (GoldSentence& sentence : read_treebank(read_file(path)))
            sentences.push_back(std::move(sentence));
    }
    const std::string bytes = compile(tables);
    std::cout << train(open(bytes, arguments[0]), sentences, {});
    return done;
}

void print_score(const std::string& name, const WordScore& score) {
    std::printf("%-40s F1 %.4f  precision %.4f  recall %.4f  %zu words\n", name.c_str(), score.f1(),
                score.precision(), score.recall(), score.gold);
}

int run_validate(std::span<const std::string> arguments) {
    LexiconTables tables;
    tables.words = read_file(arguments[0]);
    const auto files = arguments.subspan(1);
    std::vector<GoldSentence> sentences;
    std::vector<std::size_t> file_of;
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (GoldSentence& sentence : read_treebank(read_file(files[i]))) {
            sentences.push_back(std::move(sentence));
            file_of.push_back(i);
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        print_score(files[i], score_held_out(tables, sentences, file_of, i, {}));
    constexpr std::size_t folds = 5;
    const std::vector<std::size_t> fold_of = deal_out(sentences, folds);
    WordScore all;
    for (std::size_t i = 0; i < folds; ++i) {
        const WordScore score = score_held_out(tables, sentences, fold_of, i, {});
        all.found += score.found;
        all.gold += score.gold;
        all.right += score.right;
    }
    print_score("every fifth held out in turn", all);
    return done;
}

int run_segment(std::span<const std::string> arguments) {
    const std::string bytes = read_file(arguments[0]);
    const Lexicon lexicon = open(bytes, arguments[0]);
    const Segmenter segmenter(lexicon);
    for (std::string line; std::getline(std::cin, line);)
        std::cout << segmenter.segment_line(line) << '\n';
    return done;
}

std::vector<std::string> syllables_of(const std::string& line) {
    std::istringstream words(line);
    return {std::istream_iterator<std::string>(words), {}};
}

int run_restore(std::span<const std::string> arguments) {
    constexpr std::size_t readings_shown = 3;
    const std::string bytes = read_file(arguments[0]);
    const Lexicon lexicon = open(bytes, arguments[0]);
    for (std::string line; std::getline(std::cin, line);) {
        for (const Reading& reading : restore(lexicon, syllables_of(line), readings_shown)) {
            std::printf("%.1f", reading.score);
            for (const std::string& syllable : reading.syllables)
                std::printf(" %s", syllable.c_str());
            std::printf("\n");
        }
    }
    return done;
}

int run(const std::string& verb, std::span<const std::string> arguments) {
    const std::size_t count = arguments.size();
    if (verb == "count" && count >= 4) return run_count(arguments);
    if (verb == "compile" && count >= 2 && count <= 4) return run_compile(arguments);
    if (verb == "train" && count >= 2) return run_train(arguments);
    if (verb == "validate" && count >= 2) return run_validate(arguments);
    if (verb == "segment" && count == 1) return run_segment(arguments);
    if (verb == "restore" && count == 1) return run_restore(arguments);
    std::cerr << tr(usage);
    return failed;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    choose_language({}, locale_folder().string());
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    try {
        return arguments.empty() ? run("", {})
                                 : run(arguments.front(), std::span(arguments).subspan(1));
    } catch (const FileError& error) {
        std::cerr << "tracuu-lexicon: " << error.message << '\n';
        return failed;
    }
}
