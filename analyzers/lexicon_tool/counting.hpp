// Counts words and neighbouring syllables in running text: the tables that a lexicon is made from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "analyzers/lexicon.hpp"
#include "analyzers/segmenter.hpp"

namespace tracuu {

/// What is seen less often is left out of the tables: mostly slips of the pen and of segmentation.
struct CountingLimits {
    std::uint32_t least_words = 3;
    std::uint32_t least_names = 10;  ///< words of which four fifths began with a capital
    std::uint32_t least_pairs = 20;
};

class WordCounter {
public:
    /// `lexicon` finds the words, and must outlive the counter. New words are found where its
    /// weights tell: names above all.
    explicit WordCounter(const Lexicon& lexicon) : lexicon_(&lexicon), segmenter_(lexicon) {}

    /// Counts the words of a line of running text: only those made of letters throughout.
    void add_line(std::string_view line);

    /// The tables as LexiconTables takes them, in the order of their spellings. Pairs that are a
    /// listed word of two syllables are left out: the words say how often they are.
    std::string words_table(const CountingLimits& limits) const;
    std::string pairs_table(const CountingLimits& limits) const;

private:
    bool is_listed(const WordCount& word, const CountingLimits& limits) const;

    const Lexicon* lexicon_;
    Segmenter segmenter_;
    std::map<std::string, WordCount> words_;
    std::map<std::pair<std::string, std::string>, std::uint32_t> pairs_;
};

}  // namespace tracuu
