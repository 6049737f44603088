// What each word of a query stands for in one archive.
//
// A syllable typed with a tone is exact, and so is one with a shape mark that is a legal syllable
// without a tone: quân never finds quận. One that is no syllable without a tone (quyêt) takes every
// tone. In a query without any marks a syllable stands for every marked form the archive has; in
// one with marks elsewhere the pair decides: the syllable keeps its form when the two make a word
// as typed (quan trọng, chi bộ), and is completed otherwise (đảng uy). What is a word the lexicon
// says; without one, what the archive has side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/span.hpp"
#include "corpus/fields.hpp"
#include "searcher/query.hpp"
#include "searcher/vocabulary.hpp"

namespace tracuu {

struct WordForm {
    std::string term;   ///< without the field's prefix
    double weight = 1;  ///< 1 for the word and its completions, less for another word
};

struct QueryWord {
    std::vector<WordForm> forms;  ///< the word as typed first; never empty
    /// Longer ways to say it (mttq: mặt trận tổ quốc), each a phrase.
    std::vector<std::vector<std::string>> sequences;
    std::optional<FieldId> field;
    Span span;                 ///< bytes of the query
    bool kept = false;         ///< an unmarked syllable that kept its form beside marked ones
    bool from_phrase = false;  ///< always required, never relaxed

    std::vector<std::string> terms() const;  ///< of all forms, without prefix
};

struct ExpansionContext {
    bool query_has_marks = false;      ///< some word of the whole query carries a mark
    bool complete_all = false;         ///< complete also what would keep its form
    const Lexicon* lexicon = nullptr;  ///< may be null
};

/// The words of `sequence` (word or phrase nodes of a query that stand side by side), one for each
/// position.
std::vector<QueryWord> expand(const std::vector<const Query*>& sequence, Vocabulary& vocabulary,
                              const ExpansionContext& context);

/// Whether any word of `query` carries a mark.
bool has_marked_words(const Query& query);

}  // namespace tracuu
