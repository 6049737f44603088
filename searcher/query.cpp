#include "searcher/query.hpp"

namespace tracuu {
namespace {

std::string join_terms(const std::vector<Token>& tokens, std::string_view separator) {
    std::string joined;
    for (const Token& token : tokens) {
        if (!joined.empty()) joined += separator;
        joined += token.term;
    }
    return joined;
}

std::string join_positions(const std::vector<Token>& tokens) {
    std::string joined;
    for (const std::vector<Token>& alternatives : by_position(tokens)) {
        if (!joined.empty()) joined += ' ';
        joined += join_terms(alternatives, "|");
    }
    return joined;
}

std::string describe_dates(const DateRange& range) {
    return (range.from ? to_iso(*range.from) : std::string()) + ".." +
           (range.to ? to_iso(*range.to) : std::string());
}

std::string label(const Query& query) {
    switch (query.kind) {
        case Query::Kind::everything:
            return "everything";
        case Query::Kind::word:
            return "word " + join_terms(query.tokens, "|");
        case Query::Kind::phrase:
            return "phrase " + join_positions(query.tokens);
        case Query::Kind::prefix:
            return "prefix " + join_terms(query.tokens, " ");
        case Query::Kind::near:
            return "near/" + std::to_string(query.distance);
        case Query::Kind::all:
            return "all";
        case Query::Kind::any:
            return "any";
        case Query::Kind::exclude:
            return "exclude";
        case Query::Kind::document: {
            std::string text = "document " + query.document->document.key;
            if (query.document->at) text += " @ " + describe_dates(*query.document->at);
            return text;
        }
        case Query::Kind::place:
            return "place " + query.text;
        case Query::Kind::term:
            return "term " + query.text;
        case Query::Kind::date:
            return "date " + describe_dates(query.dates);
    }
    return {};
}

void describe_below(const Query& query, std::size_t depth, std::string& out) {
    out.append(2 * depth, ' ');
    if (query.field) {
        out += field(*query.field).name;
        out += ": ";
    }
    out += label(query);
    out += '\n';
    // What a document reads as in plain words is a fallback, not a part of what is asked.
    if (query.kind == Query::Kind::document) return;
    for (const Query& child : query.children) describe_below(child, depth + 1, out);
}

}  // namespace

std::vector<std::vector<Token>> by_position(const std::vector<Token>& tokens) {
    std::vector<std::vector<Token>> positions;
    for (const Token& token : tokens) {
        if (positions.empty() || positions.back().front().position != token.position) {
            positions.emplace_back();
        }
        positions.back().push_back(token);
    }
    return positions;
}

std::size_t word_count(const Query& query) {
    return query.kind == Query::Kind::phrase ? by_position(query.tokens).size() : 1;
}

std::string describe(const Query& query) {
    std::string out;
    describe_below(query, 0, out);
    return out;
}

}  // namespace tracuu
