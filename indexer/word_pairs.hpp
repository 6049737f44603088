// Which words stand side by side in an article: a Bloom filter of their pairs in one value slot.
//
// Where words are common most articles have them all and few have them side by side: of 19 articles
// that an unmarked phrase was looked for in, 18 did not have it. This tells most of those from less
// than a third of the bytes of the forward index. What it says may stand there has to be looked
// for; what it says does not stand there does not.
//
// Syllables count without their marks, so that a word typed without marks is one word here too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu {

/// Stands for a word in pairs.
using WordPrint = std::uint64_t;
/// `stored`: a stored_term() without prefix. The same for syllables that differ in marks alone.
WordPrint print_of(std::string_view stored);

/// Takes the words of one article.
class PairWriter {
public:
    /// No pair reaches from one text into the next.
    void begin_text();
    /// As ForwardWriter::add(): positions never fall, alternatives share one.
    void add(std::string_view stored, std::uint32_t position);

    /// For slot::pairs; empty without any pair.
    std::string pack() const;

private:
    std::vector<std::uint64_t> pairs_;
    std::vector<WordPrint> left_, here_;  // of the position before, and of the last one
    std::uint32_t position_ = 0;
};

/// Whether `right` may stand behind `left` in the article, by what PairWriter::pack() made of it.
bool may_have_pair(std::string_view packed, WordPrint left, WordPrint right);

}  // namespace tracuu
