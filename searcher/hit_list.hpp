// The hits of a search in their order, each read from the database when it is looked at: the list
// of a whole archive takes a few bytes a hit, not its text.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/span.hpp"
#include "indexer/stored_article.hpp"
#include "searcher/snippet.hpp"

namespace tracuu {

enum class Match : std::uint8_t { all, most };

/// Where a hit stands: all that is held of it.
struct RankedHit {
    Xapian::docid docid = 0;
    std::uint32_t reposts = 0;  ///< worse articles folded into this one
    double score = 0;
    Match match = Match::all;
};

/// What a part of the query found in an article.
struct MatchedPart {
    std::string name;                ///< of the part: QueryPart
    std::vector<std::string> terms;  ///< the forms of its words that the article has
    double score = 0;                ///< its share of the hit's; 0 of a condition
};

struct Hit {
    Match match = Match::all;
    StoredArticle stored;
    double score = 0;
    std::size_t reposts = 0;
    std::string snippet;           ///< on one line, UTF-8, no control characters
    std::vector<Span> marks;       ///< bytes of `snippet`, in order, apart
    std::vector<MatchedPart> why;  ///< when an explanation was asked for
};

/// `database` is reopened when a writer overtook it. Throws StoreError (unreadable) when the
/// article was removed since it was found.
StoredArticle read_article(Xapian::Database& database, Xapian::docid docid);

/// The hit at `ranked` with the passage that shows what of `highlights` it has; without `why`.
/// `database` and errors as of read_article().
Hit read_hit(Xapian::Database& database, const Highlights& highlights, const RankedHit& ranked);

class HitList {
public:
    /// What reads a hit; it may throw StoreError (indexer/store.hpp).
    using Reader = std::function<Hit(const RankedHit&)>;

    HitList() = default;
    explicit HitList(Reader read) : read_(std::move(read)) {}

    void push_back(const RankedHit& hit) { ranked_.push_back(hit); }
    std::size_t size() const { return ranked_.size(); }
    bool empty() const { return ranked_.empty(); }

    /// Reads the hit anew each time.
    Hit operator[](std::size_t index) const { return read_(ranked_[index]); }
    Hit front() const { return (*this)[0]; }

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Hit;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = Hit;

        Iterator(const HitList& hits, std::size_t index) : hits_(&hits), index_(index) {}
        Hit operator*() const { return (*hits_)[index_]; }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return index_ == other.index_; }

    private:
        const HitList* hits_;
        std::size_t index_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    Reader read_;
    std::vector<RankedHit> ranked_;
};

}  // namespace tracuu
