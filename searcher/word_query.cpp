#include "searcher/word_query.hpp"

#include <map>
#include <string>
#include <utility>

#include "indexer/stored_term.hpp"
#include "searcher/vocabulary.hpp"

namespace tracuu {
namespace {

/// Phrases that differ in how abbreviations are read.
constexpr std::size_t max_phrase_readings = 8;

/// What the form as typed counts beside the forms it may stand for.
constexpr double as_typed_bonus = 0.1;

using Alternatives = std::vector<std::string>;

Xapian::Query scaled(const Xapian::Query& query, double factor) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, factor};
}

Alternatives stored_terms(std::string_view prefix, const Alternatives& terms) {
    Alternatives stored;
    for (const std::string& term : terms) stored.push_back(stored_term(prefix, term));
    return stored;
}

/// The positions that `words` may stand for: one row of alternatives a position; several readings
/// where an abbreviation has a longer one.
std::vector<std::vector<Alternatives>> readings_of(const std::vector<QueryWord>& words) {
    std::vector<std::vector<Alternatives>> readings{{}};
    for (const QueryWord& word : words) {
        const std::string_view prefix = prefix_of(word.field);
        std::vector<std::vector<Alternatives>> longer;
        for (const auto& reading : readings) {
            longer.push_back(reading);
            longer.back().push_back(stored_terms(prefix, word.terms()));
            for (const Alternatives& sequence : word.sequences) {
                if (longer.size() >= max_phrase_readings) break;
                longer.push_back(reading);
                for (const std::string& term : stored_terms(prefix, sequence)) {
                    longer.back().push_back({term});
                }
            }
        }
        readings = std::move(longer);
    }
    return readings;
}

}  // namespace

std::string_view prefix_of(const std::optional<FieldId>& id) {
    return id ? field(*id).prefix : std::string_view();
}

Xapian::Query combined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
    if (parts.size() == 1) return parts.front();
    return {op, parts.begin(), parts.end()};
}

/// (OP_MAX would be nearer to what is meant, but crashes under OP_AND_NOT in Xapian 1.4.22.)
Xapian::Query word_query(const QueryWord& word) {
    const std::string_view prefix = prefix_of(word.field);
    std::map<double, Alternatives> by_weight;
    for (const WordForm& form : word.forms) {
        by_weight[form.weight].push_back(stored_term(prefix, form.term));
    }
    std::vector<Xapian::Query> parts;
    for (const auto& [weight, terms] : by_weight) {
        const bool one = terms.size() == 1;
        Xapian::Query part =
            one ? Xapian::Query(terms.front())
                : Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
        if (weight != 1) part = scaled(part, weight);
        parts.push_back(std::move(part));
        if (!one) parts.push_back(scaled(Xapian::Query(terms.front()), as_typed_bonus));
    }
    for (const Alternatives& sequence : word.sequences) {
        const Alternatives terms = stored_terms(prefix, sequence);
        parts.emplace_back(Xapian::Query::OP_PHRASE, terms.begin(), terms.end());
    }
    return combined(Xapian::Query::OP_OR, parts);
}

Xapian::Query phrase_query(const std::vector<QueryWord>& words) {
    std::vector<Xapian::Query> phrases;
    for (const auto& reading : readings_of(words)) phrases.push_back(phrase_of(reading));
    return combined(Xapian::Query::OP_OR, phrases);
}

Xapian::Query near_query(const std::vector<QueryWord>& words, unsigned distance) {
    std::vector<Xapian::Query> positions;
    for (const QueryWord& word : words) {
        const Alternatives terms = stored_terms(prefix_of(word.field), word.terms());
        positions.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
    }
    const auto window = static_cast<Xapian::termcount>(distance + positions.size() - 1);
    return {Xapian::Query::OP_NEAR, positions.begin(), positions.end(), window};
}

}  // namespace tracuu
