#include "searcher/similar.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/stored_term.hpp"
#include "searcher/rerank.hpp"

namespace tracuu {
namespace {

/// How many of an article's words stand for it. More add time and common words, not likeness.
constexpr Xapian::termcount telling_words = 40;

/// Where all that are alike are asked for, as much of the best score makes one.
constexpr double least_share = 0.4;

/// Words only: terms with a prefix begin with a capital letter.
class WordsOnly : public Xapian::ExpandDecider {
public:
    bool operator()(const std::string& term) const override {
        return !term.empty() && (term[0] < 'A' || term[0] > 'Z');
    }
};

}  // namespace

SearchResults find_similar(const Xapian::Database& database, Xapian::docid docid,
                           const SearchRequest& request) {
    Xapian::RSet relevant;
    relevant.add_document(docid);
    Xapian::Enquire enquire(database);
    const WordsOnly words_only;
    // Over several databases Xapian would guess how frequent a word is from the article's own one.
    const Xapian::ESet words =
        enquire.get_eset(telling_words, relevant, Xapian::Enquire::USE_EXACT_TERMFREQ, &words_only);

    Highlights shared;
    for (const std::string& word : words) shared.terms.push_back(term_of(word));
    SearchResults results;
    results.hits = HitList([database = Xapian::Database(database),
                            shared = std::move(shared)](const RankedHit& ranked) mutable {
        return read_hit(database, shared, ranked);
    });
    if (words.empty()) return results;
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_ELITE_SET, words.begin(), words.end(), telling_words));
    const std::size_t wanted = request.limit.value_or(database.get_doccount());
    // One more than asked for: the article itself is usually first. Those of one score that the
    // last place falls among would be in it by chance: as deep as a search looks, all are ordered.
    const std::size_t depth = std::max<std::size_t>(request.offset + wanted, rerank_depth) + 1;
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(depth));
    std::vector<Candidate> alike;
    for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) {
        if (*match != docid) alike.push_back({*match, match.get_weight()});
    }
    rerank(alike, {}, database);
    std::size_t seen = 0;
    for (const Candidate& each : alike) {
        if (!request.limit && each.score < least_share * alike.front().score) break;
        if (seen++ < request.offset) continue;
        if (results.hits.size() == wanted) break;
        results.hits.push_back({each.docid, 0, each.score, Match::all});
    }
    results.total = results.hits.size();
    return results;
}

}  // namespace tracuu
