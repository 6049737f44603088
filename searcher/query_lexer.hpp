// Query text → lexemes: operators, parentheses, quotes, fields with their values, documents, and
// the stretches of plain text between them. Decides what in a query is language and what is text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document_registry.hpp"
#include "corpus/places.hpp"
#include "corpus/result.hpp"
#include "searcher/query.hpp"

namespace tracuu {

struct Lexeme {
    enum class Kind : std::uint8_t {
        text,    ///< plain words
        phrase,  ///< the words of `span`, which lies inside the quotes
        prefix,  ///< `span` is the beginning of a word, without the '*'
        open,    ///< a parenthesis that is closed later
        close,   ///< and its end
        op_and,
        op_or,
        op_not,
        op_near,
        text_field,  ///< title: or author:, for the word, phrase or group that follows
        condition,   ///< `condition`: a place, term of office, date or document, whole
        exclusion,   ///< a '-' whose word is the next lexeme
    };
    Kind kind = Kind::text;
    Span span;  ///< bytes of the query
    FieldId field = FieldId::title;
    unsigned distance = 0;
    Query condition;
};

/// The lexemes of `text` in order. Errors: a straight quote never closed, an impossible value of a
/// known field.
Result<std::vector<Lexeme>> lex_query(std::string_view text, const Gazetteer& gazetteer,
                                      const DocumentRegistry& registry);

}  // namespace tracuu
