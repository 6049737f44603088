// The query tree: what a query means before anything is known of an archive. Plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzers/span.hpp"
#include "analyzers/token.hpp"
#include "corpus/dates.hpp"
#include "corpus/documents.hpp"
#include "corpus/fields.hpp"

namespace tracuu {

struct Query {
    enum class Kind : std::uint8_t {
        everything,  ///< an empty query: all articles
        word,      ///< one position: `tokens` are its alternatives, `children` phrases that say the
                   ///< same (mttq: mặt trận tổ quốc)
        phrase,    ///< `tokens`, side by side; alternatives share a position
        prefix,    ///< quán*: `tokens` holds the one to complete
        near,      ///< `children`, words or phrases, within `distance` words, any order
        all,       ///< every child holds (words side by side in a query, and AND)
        any,       ///< OR
        exclude,   ///< children[0] holds and children[1] does not
        document,  ///< `document`; children[0], if any, says the same in plain words
        place,     ///< `text` names a unit of field `field` (or any level: FieldId::place)
        term,      ///< `text` is a term of office
        date,      ///< `dates`, of field date or event
    };

    Kind kind = Kind::everything;
    std::vector<Query> children;
    std::vector<Token> tokens;     ///< spans are bytes of the query
    std::optional<FieldId> field;  ///< a text field the words are limited to; or which place, date
    std::optional<DocumentQuery> document;
    std::string text;
    DateRange dates;
    unsigned distance = 0;
    bool quoted = false;  ///< a word that stood in quotes by itself
    Span span;            ///< bytes of the query this node was read from
};

/// What was read, and what to tell the user about it.
struct ParsedQuery {
    Query root;
    std::vector<std::string> excluded;  ///< words after a trailing '-', as typed
    std::size_t words_left_out = 0;     ///< beyond max_query_words
};

/// The tokens of a phrase by position, each position with its alternatives.
std::vector<std::vector<Token>> by_position(const std::vector<Token>& tokens);

/// How many words in a row `query` stands for: the positions of a phrase, else 1.
std::size_t word_count(const Query& query);

/// One line a node, indented: what --explain prints and parser tests compare.
std::string describe(const Query& query);

}  // namespace tracuu
