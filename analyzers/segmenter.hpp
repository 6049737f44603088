// Syllables → words: which neighbours belong together (cán bộ | phường | Việt Hưng).
//
// For reading queries and finding key words; it never decides what is indexed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/span.hpp"

namespace tracuu {

class Segmenter {
public:
    enum class Method {
        trained,      ///< by the lexicon's weights; by word counts if it has none
        word_counts,  ///< the likeliest words by their counts alone: to compare with
    };

    /// `lexicon` must outlive the segmenter. One segmenter may serve many threads.
    explicit Segmenter(const Lexicon& lexicon, Method method = Method::trained);

    /// The words and punctuation marks of `line` in order, as bytes of `line`; a word of several
    /// syllables spans the spaces inside it. `line` is UTF-8 of any normal form; malformed bytes
    /// are marks. Cannot fail.
    std::vector<Span> words(std::string_view line) const;

    /// `line` with the syllables of each word joined by `_` and punctuation set apart by a space;
    /// on a line that is tokenised already the only change is spaces turned into `_`. Without
    /// spaces and `_` the result equals `line`. `line` has no newline.
    std::string segment_line(std::string_view line) const;

private:
    const Lexicon* lexicon_;
    bool weighs_;
};

}  // namespace tracuu
