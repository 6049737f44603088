// The filters of a request → conditions over one archive.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/places.hpp"
#include "corpus/result.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/search.hpp"

namespace tracuu {

/// What filters and facets range over: a facet's counts honour every filter except its own.
enum class Dimension : std::uint8_t { ward, district, province, term, date, document };
inline constexpr std::size_t dimension_count = 6;

/// The option that sets the filter, in the reader's language: "--ward", "--phuong".
const char* option_of(Dimension dimension);

class ResolvedFilters {
public:
    /// Errors: usage for a value that cannot be one, not_found for a place known nowhere, with the
    /// nearest names.
    static Result<ResolvedFilters> resolve(const Filters& filters, const Gazetteer& gazetteer,
                                           const DocumentRegistry& registry,
                                           const Xapian::Database& database);

    bool has(Dimension dimension) const { return at(dimension).has_value(); }
    bool empty() const;

    /// `query` under every filter but that of `own`; filters give no weight.
    Xapian::Query apply(const Xapian::Query& query, std::optional<Dimension> own = {}) const;

    const std::vector<AskedPlace>& places() const { return places_; }
    const std::vector<AskedDocument>& documents() const { return documents_; }

private:
    std::optional<Xapian::Query>& at(Dimension dimension) {
        return conditions_[static_cast<std::size_t>(dimension)];
    }
    const std::optional<Xapian::Query>& at(Dimension dimension) const {
        return conditions_[static_cast<std::size_t>(dimension)];
    }
    friend class FilterResolver;

    std::array<std::optional<Xapian::Query>, dimension_count> conditions_;
    std::vector<AskedPlace> places_;
    std::vector<AskedDocument> documents_;
};

}  // namespace tracuu
