// Word F1 of the segmenter on sentences whose words are known.
//
//   tracuu-segmenter-quality GOLD [TRAINING…]
//
// The files hold a sentence a line, tokenised, `_` between the syllables of a word. A word is right
// when it begins and ends at the right syllables. Sentences of GOLD that stand in a TRAINING file
// too, whatever their punctuation, are left out. Also prints what word counts alone would reach.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyzers/lexicon_tool/treebank.hpp"
#include "analyzers/segmenter.hpp"
#include "corpus/data_files.hpp"

namespace tracuu {
namespace {

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<GoldSentence> read_sentences(const char* path) {
    const std::optional<std::string> text = read_file(path);
    if (!text) fmt::print(stderr, "cannot read {}\n", path);
    return text ? read_treebank(*text) : std::vector<GoldSentence>();
}

void print_score(const char* name, const WordScore& score) {
    fmt::print("{:<18} F1 {:.4f}  precision {:.4f}  recall {:.4f}\n", name, score.f1(),
               score.precision(), score.recall());
}

int run(int argc, char** argv) {
    const std::optional<std::string> bytes = read_file(data_folder() / "words.lexicon");
    const std::optional<Lexicon> lexicon = bytes ? Lexicon::open(*bytes) : std::nullopt;
    if (argc < 2 || !lexicon) {
        fmt::print(stderr, "usage: tracuu-segmenter-quality GOLD [TRAINING...]; needs {}\n",
                   (data_folder() / "words.lexicon").string());
        return 2;
    }
    std::unordered_set<std::string> trained_on;
    for (int i = 2; i < argc; ++i) {
        for (const GoldSentence& sentence : read_sentences(argv[i]))
            trained_on.insert(letters_of(sentence.text));
    }
    const Segmenter trained(*lexicon), by_counts(*lexicon, Segmenter::Method::word_counts);
    WordScore with_weights, with_counts;
    std::size_t scored = 0, left_out = 0;
    for (const GoldSentence& sentence : read_sentences(argv[1])) {
        if (trained_on.contains(letters_of(sentence.text))) {
            ++left_out;
            continue;
        }
        ++scored;
        score_sentence(trained, sentence, with_weights);
        score_sentence(by_counts, sentence, with_counts);
    }
    fmt::print("{} sentences, {} words; {} left out as trained on\n", scored, with_weights.gold,
               left_out);
    print_score("segmenter", with_weights);
    print_score("word counts alone", with_counts);
    return scored > 0 ? 0 : 1;
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    return tracuu::run(argc, argv);
}
