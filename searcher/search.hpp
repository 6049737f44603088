// One search: request → results. Everything that output prints is here; nothing here prints.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "corpus/places.hpp"
#include "corpus/result.hpp"
#include "searcher/cited_documents.hpp"
#include "searcher/hit_list.hpp"
#include "searcher/second_reader.hpp"
#include "searcher/snippet.hpp"

namespace tracuu {

enum class SortOrder : std::uint8_t { relevance, newest, oldest };

/// Filters as typed. Values of one filter are alternatives; different filters all hold.
struct Filters {
    std::vector<std::string> wards, districts, provinces, terms, documents;
    std::string from, to;
    bool history = false;
};

struct SearchRequest {
    std::string query;
    Filters filters;
    SortOrder sort = SortOrder::relevance;
    std::size_t offset = 0;
    std::optional<std::size_t> limit;  ///< absent: all
    bool all_words = false;            ///< never relax to most of the words
    /// Hold only articles with all the words, the others only when there are none: what CSV, JSONL
    /// and `documents` ask for.
    bool complete_list = false;
    /// Reposts among the best fold_depth articles count as one hit with their best; offset and
    /// limit count these hits.
    bool fold_reposts = false;
    std::vector<std::string> facets;  ///< names of the facets to count
    bool timeline = false;            ///< count by month under every filter
    bool documents = false;           ///< list the documents that the articles cite
    bool explain = false;  ///< say how the query was read, and of each hit why it was found
};

struct FacetCount {
    std::string value;  ///< label: a unit's name, a term of office, a year; empty for undated
    std::string unit;   ///< gazetteer key for places
    std::size_t count = 0;
    std::string body;  ///< of a document: the local body that issued it, where known
};

/// How a query was read.
struct QueryReading {
    struct Form {
        std::string term;
        double weight = 1;         ///< beside the word as typed
        std::size_t articles = 0;  ///< that have it
    };
    struct Word {
        std::string name;  ///< canonical form of what was typed
        std::vector<Form> forms;
        std::vector<std::string> sequences;  ///< longer ways to say it
    };
    std::string tree;           ///< one line a node, indented
    bool by_relevance = false;  ///< the hits have scores that their parts add up to
    std::vector<Word> words;
};

struct SearchResults {
    Match match = Match::all;      ///< what `hits` begin with, and what facets count
    std::size_t total = 0;         ///< articles with all the words, folded or not; exact
    std::size_t total_phrase = 0;  ///< of these, with the words side by side
    std::size_t related = 0;       ///< best of the others, when there was not a page of the first
    std::size_t folded = 0;        ///< articles of the whole list that are no hits of their own
    std::size_t undated_left_out = 0;
    HitList hits;
    QueryReading reading;  ///< when an explanation was asked for
    /// By facet name; counts fall, then labels rise. Years and months run from the latest, the
    /// undated last.
    std::map<std::string, std::vector<FacetCount>> facets;
    std::vector<FacetCount> timeline;      ///< as the facet "month", but under the date filter too
    std::vector<CitedDocument> documents;  ///< when asked for
    /// Sentences for stderr, in the user's language: units that a name stands for, what was
    /// excluded, what is not there and what is nearest to it. They tell of `suggestions` too.
    std::vector<std::string> notes;
    std::vector<std::string> suggestions;   ///< queries that would find something
    bool place_unknown_to_archive = false;  ///< a filter named a place that no article is about
};

/// How many hits make a page: with fewer articles that have all the words, others follow.
inline constexpr std::size_t page_size = 10;

/// A request cannot be understood (usage) or names a place known nowhere (not_found): an Error with
/// the nearest names. `database` is reopened when a writer overtook it. With `lexicon` it is the
/// language that says which unmarked syllables among marked ones are words as typed, without it the
/// archive. `registry` tells documents of one number apart where articles print no date. With
/// `second`, of the same database, a large search takes two threads.
Result<SearchResults> search(Xapian::Database& database, const Gazetteer& gazetteer,
                             const SearchRequest& request, const Lexicon* lexicon = nullptr,
                             const DocumentRegistry& registry = {}, SecondReader* second = nullptr);

/// What a search for `query` marks in an article. Errors and `lexicon` as of search().
Result<Highlights> highlights_of(const std::string& query, Xapian::Database& database,
                                 const Gazetteer& gazetteer, const Lexicon* lexicon = nullptr);

}  // namespace tracuu
