#include "searcher/filters.hpp"

#include <algorithm>

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/place_resolver.hpp"
#include "searcher/typed_documents.hpp"

namespace tracuu {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

const char* unknown_place(FieldId field) {
    switch (field) {
        case FieldId::ward:
            return tr("There is no ward \"{}\".");
        case FieldId::district:
            return tr("There is no district \"{}\".");
        default:
            return tr("There is no province \"{}\".");
    }
}

Error place_error(const std::string& typed, FieldId field, const Gazetteer& gazetteer) {
    std::string message = fmt::format(fmt::runtime(unknown_place(field)), typed);
    const std::vector<std::string> nearest = nearest_place_names(typed, field, gazetteer);
    if (!nearest.empty()) message += ' ' + trf("Nearest: {}.", listed(nearest));
    return {ErrorCode::not_found, std::move(message), {}, {}};
}

Error value_error(const char* option, const std::string& typed, const char* example) {
    return {ErrorCode::usage,
            trf("{0} \"{1}\" is not understood.", option, typed),
            trf("For example: {}", example),
            {}};
}

}  // namespace

class FilterResolver {
public:
    FilterResolver(const Filters& filters, const Gazetteer& gazetteer,
                   const DocumentRegistry& registry, const Xapian::Database& database)
        : filters_(filters), gazetteer_(gazetteer), registry_(registry), database_(database) {}

    Result<ResolvedFilters> run() {
        add_places(filters_.wards, FieldId::ward, Dimension::ward);
        add_places(filters_.districts, FieldId::district, Dimension::district);
        add_places(filters_.provinces, FieldId::province, Dimension::province);
        add_terms();
        add_dates();
        add_documents();
        if (error_) return *error_;
        return std::move(resolved_);
    }

private:
    void add(Dimension dimension, const Xapian::Query& condition) {
        std::optional<Xapian::Query>& present = resolved_.at(dimension);
        present = present ? Xapian::Query(Xapian::Query::OP_OR, *present, condition) : condition;
    }

    void fail(Error error) {
        if (!error_) error_ = std::move(error);
    }

    void add_places(const std::vector<std::string>& values, FieldId field, Dimension dimension) {
        for (const std::string& typed : values) {
            std::vector<const Unit*> units = resolve_place(typed, field, gazetteer_);
            if (units.empty()) return fail(place_error(typed, field, gazetteer_));
            if (filters_.history) units = with_history(units, gazetteer_);
            AskedPlace place = find_units(typed, field, std::move(units), database_);
            add(dimension, place_query(place));
            resolved_.places_.push_back(std::move(place));
        }
    }

    void add_terms() {
        for (const std::string& typed : filters_.terms) {
            const auto term = parse_term_of_office(typed);
            if (!term) return fail(value_error(tr("--term"), typed, "2020-2025"));
            add(Dimension::term,
                Xapian::Query(boolean_term(prefix::primary_term, to_string(*term))));
        }
    }

    void add_dates() {
        DateRange range;
        if (!filters_.from.empty()) {
            const auto from = parse_date_range(filters_.from);
            if (!from) return fail(value_error(tr("--from"), filters_.from, "12/2020, 15/12/2020"));
            range.from = from->from;
        }
        if (!filters_.to.empty()) {
            const auto to = parse_date_range(filters_.to);
            if (!to) return fail(value_error(tr("--to"), filters_.to, "12/2020, 15/12/2020"));
            range.to = to->to;
        }
        if (!filters_.from.empty() || !filters_.to.empty()) {
            add(Dimension::date, dated_in(range, database_));
        }
    }

    void add_documents() {
        for (const std::string& typed : filters_.documents) {
            const std::vector<DocumentQuery> found = typed_documents(typed, gazetteer_, registry_);
            if (found.size() != 1) return fail(value_error(tr("--doc"), typed, "01-CTr/QU"));
            AskedDocument asked{found.front(),
                                resolve_document(found.front(), database_, registry_)};
            add(Dimension::document,
                asked.resolved.found ? asked.resolved.query : Xapian::Query::MatchNothing);
            resolved_.documents_.push_back(std::move(asked));
        }
    }

    const Filters& filters_;
    const Gazetteer& gazetteer_;
    const DocumentRegistry& registry_;
    const Xapian::Database& database_;
    ResolvedFilters resolved_;
    std::optional<Error> error_;
};

const char* option_of(Dimension dimension) {
    switch (dimension) {
        case Dimension::ward:
            return tr("--ward");
        case Dimension::district:
            return tr("--district");
        case Dimension::province:
            return tr("--province");
        case Dimension::term:
            return tr("--term");
        case Dimension::date:
            return tr("--from/--to");
        case Dimension::document:
            break;
    }
    return tr("--doc");
}

Result<ResolvedFilters> ResolvedFilters::resolve(const Filters& filters, const Gazetteer& gazetteer,
                                                 const DocumentRegistry& registry,
                                                 const Xapian::Database& database) {
    return FilterResolver(filters, gazetteer, registry, database).run();
}

bool ResolvedFilters::empty() const {
    return std::ranges::none_of(conditions_, [](const auto& each) { return each.has_value(); });
}

Xapian::Query ResolvedFilters::apply(const Xapian::Query& query,
                                     std::optional<Dimension> own) const {
    std::vector<Xapian::Query> held;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        if (conditions_[i] && own != static_cast<Dimension>(i)) held.push_back(*conditions_[i]);
    }
    if (held.empty()) return query;
    return {Xapian::Query::OP_FILTER, query,
            Xapian::Query(Xapian::Query::OP_AND, held.begin(), held.end())};
}

}  // namespace tracuu
