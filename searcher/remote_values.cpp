#include "searcher/remote_values.hpp"

#include "searcher/matching.hpp"

namespace tracuu {

/// The stock spy brings the values with their counts, in their order; the matches sorted by the
/// slot stand in the same order, those without a value first.
void read_values_of_matches(
    const Xapian::Database& database, const Xapian::Query& query, Xapian::valueno slot,
    const std::function<void(Xapian::docid article, const std::string& value)>& see) {
    Xapian::ValueCountMatchSpy values(slot);
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    enquire.set_sort_by_value(slot, /*reverse=*/false);
    enquire.add_matchspy(&values);
    const Xapian::doccount all = database.get_doccount();
    const Xapian::MSet matches = enquire.get_mset(0, all, all);

    std::size_t with_value = 0;
    for (auto value = values.values_begin(); value != values.values_end(); ++value) {
        with_value += value.get_termfreq();
    }
    auto match = matches.begin();
    for (std::size_t i = with_value; i < matches.size(); ++i) see(*match++, {});
    for (auto value = values.values_begin(); value != values.values_end(); ++value) {
        const std::string text = *value;
        for (Xapian::doccount i = 0; i < value.get_termfreq(); ++i) see(*match++, text);
    }
}

}  // namespace tracuu
