#include "searcher/weights.hpp"

#include <vector>

namespace tracuu {
namespace {

using Query = Xapian::Query;

/// Of the parts of `query` those with weights, under `op`.
Query weights_of_parts(const Query& query, Query::op op) {
    std::vector<Query> parts;
    bool all = true;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        Query part = weights_of(query.get_subquery(i));
        all = all && !part.empty();
        if (!part.empty()) parts.push_back(std::move(part));
    }
    if (parts.empty()) return {};
    // An article may match by the part without weight alone.
    if (op == Query::OP_OR && !all) parts.push_back(Query::MatchAll);
    return parts.size() == 1 ? parts.front() : Query(op, parts.begin(), parts.end());
}

}  // namespace

Query weights_of(const Query& query) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
        case Query::OP_SYNONYM:
        case Query::OP_ELITE_SET:
        case Query::OP_SCALE_WEIGHT:  // of forms of a word
            return query;
        case Query::OP_AND:
        case Query::OP_PHRASE:
        case Query::OP_NEAR:
            return weights_of_parts(query, Query::OP_AND);
        case Query::OP_OR:
            return weights_of_parts(query, Query::OP_OR);
        case Query::OP_FILTER:
        case Query::OP_AND_NOT:
            return weights_of(query.get_subquery(0));
        default:
            return {};
    }
}

}  // namespace tracuu
