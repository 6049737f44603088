// Query tree → Xapian queries over one archive, and what else a search needs to know of it.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/places.hpp"
#include "searcher/document_resolver.hpp"
#include "searcher/expansion.hpp"
#include "searcher/matcher.hpp"
#include "searcher/place_query.hpp"
#include "searcher/query.hpp"
#include "searcher/second_reader.hpp"
#include "searcher/snippet.hpp"
#include "searcher/vocabulary.hpp"

namespace tracuu {

/// A document that the query names and what the archive has of it.
struct AskedDocument {
    DocumentQuery wanted;
    ResolvedDocument resolved;
};

/// A part of the query that an article has or not: a word, a phrase, words near each other, a
/// condition. What is excluded is no part.
struct QueryPart {
    std::string name;              ///< its words in canonical form, else as describe() has it
    std::vector<QueryWord> words;  ///< none of a condition
    Xapian::Query query;           ///< gives the part's share of the score
};

/// Of the words that begin with a stem ("quán*") those that most articles have are looked for.
inline constexpr std::size_t max_completions = 200;

struct CompiledQuery {
    // For a Matcher; weights_of() gives what ranks them.
    Xapian::Query all;       ///< everything asked; words give weights, conditions none
    Xapian::Query phrase;    ///< words side by side in the query stand so; if has_phrase
    Xapian::Query most;      ///< as `all` with some of the plain words at least; if can_relax
    Xapian::Query required;  ///< what `most` asks for beside plain words; if can_relax
    bool ranked = false;     ///< there are words to rank by
    bool has_phrase = false;
    bool can_relax = false;

    /// Words that stand side by side in the query, phrases included: what pairs are made of.
    std::vector<std::vector<QueryWord>> runs;
    std::vector<QueryPart> parts;  ///< what explanation.hpp tells of
    Highlights highlights;
    std::vector<AskedDocument> documents;
    std::vector<AskedPlace> places;
    std::vector<std::string> kept;       ///< unmarked syllables that kept their form
    std::vector<std::string> cut_stems;  ///< which more than max_completions words begin with
};

/// What a query is compiled against. All must outlive the calls.
struct Archive {
    const Xapian::Database& database;
    Matcher& matcher;        ///< of `database`
    Vocabulary& vocabulary;  ///< of `database`
    const Gazetteer& gazetteer;
    const DocumentRegistry& registry;
    const Lexicon* lexicon = nullptr;  ///< may be null: expansion.hpp says what then decides
    SecondReader* second = nullptr;    ///< of `database`; null where one thread does
};

/// `complete_all`: complete also unmarked syllables that would keep their form.
CompiledQuery compile(const Query& root, const Archive& archive, bool complete_all = false);

}  // namespace tracuu
