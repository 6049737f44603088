#include "searcher/tally.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <utility>

#include "corpus/fields.hpp"
#include "indexer/schema.hpp"
#include "searcher/matcher.hpp"
#include "searcher/matching.hpp"
#include "searcher/remote_values.hpp"
#include "searcher/weights.hpp"
#include "searcher/word_pattern.hpp"

namespace tracuu {
namespace {

/// Articles whose values take longer to read than a thread to start, many times over.
constexpr std::size_t worth_a_thread = 2000;

/// Of YYYYMMDD or nothing.
std::uint32_t month_of(std::string_view date) {
    std::uint32_t month = 0;
    std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 6), month);
    return month;
}

void add_to(Tally::Counts& counts, std::string_view value, std::size_t articles) {
    const auto known = counts.find(value);
    if (known != counts.end()) {
        known->second += articles;
    } else {
        counts.emplace(value, articles);
    }
}

/// Takes what stands before the next separator off `list`.
std::string_view take_piece(std::string_view& list, char separator) {
    const std::size_t end = std::min(list.find(separator), list.size());
    const std::string_view piece = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    return piece;
}

/// Several databases, or one over a network: the stock spy counts where the articles are.
Tallies tally_by_xapian(const Xapian::Database& database, const Xapian::Query& query,
                        const std::set<Xapian::valueno>& slots) {
    std::deque<Xapian::ValueCountMatchSpy> spies;
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    for (const Xapian::valueno slot : slots) enquire.add_matchspy(&spies.emplace_back(slot));
    enquire.get_mset(0, 0, database.get_doccount());
    Tallies tallies;
    for (const Xapian::valueno slot : slots) {
        const Xapian::ValueCountMatchSpy& spy = spies.front();
        Tally& tally = tallies.emplace(slot, slot).first->second;
        for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
            tally.add(*value, value.get_termfreq());
        }
        // It passes over articles without a value.
        if (spy.get_total() > tally.articles()) tally.add({}, spy.get_total() - tally.articles());
        spies.pop_front();
    }
    return tallies;
}

/// Of several databases, or one over a network, `articles` that match `query`: what may match it is
/// read in one request.
Tally tally_of_matches(const Xapian::Database& database, const Xapian::Query& query,
                       const ArticleSet& articles, Xapian::valueno slot) {
    Tally tally(slot);
    const Xapian::Query words = weights_of(query);
    read_values_of_matches(database, words.empty() ? Xapian::Query::MatchAll : words, slot,
                           [&](Xapian::docid article, const std::string& packed) {
                               if (std::ranges::binary_search(articles, article)) tally.add(packed);
                           });
    return tally;
}

Tally::Counts count_terms(const Xapian::Database& database, std::string_view prefix) {
    Tally::Counts counts;
    const std::string start(prefix);
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end; ++term) {
        counts.emplace((*term).substr(start.size()), term.get_termfreq());
    }
    return counts;
}

Tally tally_values(const Xapian::Database& database, Xapian::valueno slot, ArticleSpan articles) {
    Tally tally(slot);
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (const Xapian::docid article : articles) {
        if (value == end) break;
        value.skip_to(article);
        if (value != end && value.get_docid() == article) tally.add(*value);
    }
    if (tally.articles() < articles.size()) tally.add({}, articles.size() - tally.articles());
    return tally;
}

Tally sum(std::vector<Tally> tallies) {
    Tally all = std::move(tallies.front());
    for (std::size_t i = 1; i < tallies.size(); ++i) all.add(tallies[i]);
    return all;
}

}  // namespace

void Tally::add(std::string_view packed, std::size_t articles) {
    articles_ += articles;
    if (slot_ == slot::documents) {
        add_citations(packed, articles);
    } else {
        add_facets(packed, articles);
    }
}

void Tally::add_citations(std::string_view packed, std::size_t articles) {
    for (std::string_view left = packed; next_citation(left);) {
        add_to(citations_, packed.substr(0, packed.size() - left.size()), articles);
        packed = left;
    }
}

void Tally::add_facets(std::string_view packed, std::size_t articles) {
    for (Counts& counts : lists_) {
        std::string_view list = take_piece(packed, '|');
        while (!list.empty()) {
            const std::string_view value = take_piece(list, ',');
            if (!value.empty()) add_to(counts, value, articles);
        }
    }
    months_[month_of(packed)] += articles;
}

void Tally::add(const Tally& other) {
    articles_ += other.articles_;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        for (const auto& [value, count] : other.lists_[i]) add_to(lists_[i], value, count);
    }
    for (const auto& [month, count] : other.months_) months_[month] += count;
    for (const auto& [citation, count] : other.citations_) add_to(citations_, citation, count);
}

/// The dates, or the citations, of the articles that have any.
Tally tally_stream(const Xapian::Database& database, Xapian::valueno slot, ArticleRange range) {
    Tally tally(slot);
    const bool of_documents = slot == slot::documents;
    const Xapian::valueno read = of_documents ? slot : slot::date;
    const auto last = database.valuestream_end(read);
    auto value = database.valuestream_begin(read);
    if (value != last) value.skip_to(range.begin);
    for (; value != last && value.get_docid() < range.end; ++value) {
        const std::string packed = *value;
        ++tally.articles_;
        if (of_documents) {
            tally.add_citations(packed, 1);
        } else {
            ++tally.months_[month_of(packed)];
        }
    }
    return tally;
}

/// The terms of an archive know how many articles they have, and are those of the facets: only
/// dates have none.
Tally tally_everything(const Xapian::Database& database, Xapian::valueno slot,
                       SecondReader* second) {
    const Xapian::docid end = database.get_lastdocid() + 1;
    const auto count = [slot](const Xapian::Database& reader, ArticleRange range) {
        return tally_stream(reader, slot, range);
    };
    Tally tally = sum(in_halves(database, second, ArticleRange{1, end}, database.get_doccount(),
                                worth_a_thread, count));
    const std::size_t with_value = std::exchange(tally.articles_, database.get_doccount());
    if (slot == slot::documents) return tally;
    const std::size_t undated = tally.articles_ - with_value;
    if (undated > 0) tally.months_[0] += undated;
    const std::array<std::string_view, 4> prefixes{
        field(FieldId::ward).prefix, field(FieldId::district).prefix,
        field(FieldId::province).prefix, prefix::primary_term};
    std::ranges::transform(prefixes, tally.lists_.begin(),
                           [&](std::string_view prefix) { return count_terms(database, prefix); });
    return tally;
}

Tally tally_articles(const Xapian::Database& database, const ArticleSet& articles,
                     Xapian::valueno slot, SecondReader* second) {
    if (!is_local(database)) {
        Tally tally(slot);
        for (const Xapian::docid article : articles) {
            tally.add(database.get_document(article).get_value(slot));
        }
        return tally;
    }
    if (articles.size() == database.get_doccount()) {
        return tally_everything(database, slot, second);
    }
    const auto count = [slot](const Xapian::Database& reader, ArticleSpan part) {
        return tally_values(reader, slot, part);
    };
    return sum(
        in_halves(database, second, ArticleSpan(articles), articles.size(), worth_a_thread, count));
}

Tallies tally_matches(const Xapian::Database& database, const Xapian::Query& query,
                      const ArticleSet& articles, const std::set<Xapian::valueno>& slots,
                      SecondReader* second) {
    if (slots.empty()) return {};
    if (!is_local(database) && !has_pattern(query)) return tally_by_xapian(database, query, slots);
    Tallies tallies;
    for (const Xapian::valueno slot : slots) {
        tallies.emplace(slot, is_local(database)
                                  ? tally_articles(database, articles, slot, second)
                                  : tally_of_matches(database, query, articles, slot));
    }
    return tallies;
}

}  // namespace tracuu
