#include "searcher/matching.hpp"

#include <vector>

namespace tracuu {
namespace {

using Query = Xapian::Query;

template <typename Rewrite>
Query rebuilt(Query::op op, const Query& query, const Rewrite& rewrite) {
    std::vector<Query> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        parts.push_back(rewrite(query.get_subquery(i)));
    }
    return Query(op, parts.begin(), parts.end());
}

/// `query` where no weight is asked of it.
Query without_weight(const Xapian::Database& database, const Query& query) {
    const auto rewrite = [&](const Query& part) { return without_weight(database, part); };
    switch (query.get_type()) {
        case Query::LEAF_TERM: {
            const bool everywhere =
                database.get_termfreq(*query.get_terms_begin()) == database.get_doccount();
            return everywhere ? Query::MatchAll : query;
        }
        case Query::OP_AND:
        case Query::OP_FILTER:
            return rebuilt(Query::OP_AND, query, rewrite);
        case Query::OP_OR:
        case Query::OP_SYNONYM:
            return rebuilt(Query::OP_OR, query, rewrite);
        case Query::OP_AND_NOT:
            return rebuilt(Query::OP_AND_NOT, query, rewrite);
        case Query::OP_SCALE_WEIGHT:
            return rewrite(query.get_subquery(0));
        default:
            return query;
    }
}

/// `query` with the parts that are only conditions rewritten.
Query with_sound_conditions(const Xapian::Database& database, const Query& query) {
    const auto rewrite = [&](const Query& part) { return with_sound_conditions(database, part); };
    switch (query.get_type()) {
        case Query::OP_AND:
        case Query::OP_OR:
            return rebuilt(query.get_type(), query, rewrite);
        case Query::OP_FILTER:
        case Query::OP_AND_NOT: {
            Query left = rewrite(query.get_subquery(0));
            for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
                left =
                    Query(query.get_type(), left, without_weight(database, query.get_subquery(i)));
            }
            return left;
        }
        default:
            return query;
    }
}

}  // namespace

void set_matching_query(Xapian::Enquire& enquire, const Xapian::Database& database,
                        const Query& query) {
    enquire.set_query(with_sound_conditions(database, query));
    enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));  // the number of occurrences
}

}  // namespace tracuu
