// How many articles bear each value of a packed slot (indexer/schema.hpp): what facets are made of.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "searcher/article_set.hpp"
#include "searcher/second_reader.hpp"

namespace tracuu {

class Tally {
public:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    /// Articles by value.
    using Counts = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

    /// By year and month, 202012; 0 of the undated.
    using Months = std::unordered_map<std::uint32_t, std::size_t>;

    /// `slot`: facets or documents.
    explicit Tally(Xapian::valueno slot) : slot_(slot) {}

    /// `articles` have `packed` in the slot; it is empty where they have nothing there.
    void add(std::string_view packed, std::size_t articles = 1);
    /// What another tally of the slot, of other articles, counted.
    void add(const Tally& other);

    std::size_t articles() const { return articles_; }
    /// Of the slot of facets: by gazetteer key, by "2020-2025".
    const Counts& wards() const { return lists_[0]; }
    const Counts& districts() const { return lists_[1]; }
    const Counts& provinces() const { return lists_[2]; }
    const Counts& terms() const { return lists_[3]; }
    const Months& months() const { return months_; }
    /// Of the slot of documents: by pack_citation().
    const Counts& citations() const { return citations_; }

private:
    friend Tally tally_everything(const Xapian::Database& database, Xapian::valueno slot,
                                  SecondReader* second);
    friend Tally tally_stream(const Xapian::Database& database, Xapian::valueno slot,
                              ArticleRange range);

    void add_citations(std::string_view packed, std::size_t articles);
    void add_facets(std::string_view packed, std::size_t articles);

    Xapian::valueno slot_;
    std::size_t articles_ = 0;
    std::array<Counts, 4> lists_;  // in their order in the slot
    Months months_;
    Counts citations_;
};

/// By slot.
using Tallies = std::map<Xapian::valueno, Tally>;

/// Of `articles`; of several databases, or of one over a network, a few: they are asked for one by
/// one. With `second` many articles take two threads.
Tally tally_articles(const Xapian::Database& database, const ArticleSet& articles,
                     Xapian::valueno slot, SecondReader* second = nullptr);

/// Of `articles`, all that match `query`; quick in any database.
Tallies tally_matches(const Xapian::Database& database, const Xapian::Query& query,
                      const ArticleSet& articles, const std::set<Xapian::valueno>& slots,
                      SecondReader* second = nullptr);

}  // namespace tracuu
