// Mentions of documents → one entry a document, in time that grows with the number of mentions
// alone: an article may be hostile.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/article.hpp"

namespace tracuu {

/// How many documents of one key are told apart in one article, by body and date. Further ones are
/// counted with the last of them; real articles cite two or three.
inline constexpr std::size_t most_namesakes = 16;

class DocumentGroups {
public:
    /// Counts `mention` with the document it means, or as a new one. Two mentions are one document
    /// when key and body agree and their dates, where both are printed, do not lie in different
    /// terms of the issuing body.
    void add(DocumentMention mention);

    /// Of add(), so far: how often two mentions were compared.
    std::size_t comparisons() const { return comparisons_; }

    /// In order of first mention, each with its first mention's span, the first date and the first
    /// body printed beside any of them. Leaves the groups empty.
    std::vector<DocumentMention> take();

private:
    std::vector<DocumentMention> documents_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;  // indexes of documents_
    std::size_t comparisons_ = 0;
};

}  // namespace tracuu
