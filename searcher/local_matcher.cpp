#include "searcher/local_matcher.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "searcher/matching.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

/// Articles whose positions or values take longer to read than a thread to start, many times over.
constexpr std::size_t worth_a_thread = 500;

std::vector<Query> parts_of(const Query& query) {
    std::vector<Query> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        parts.push_back(query.get_subquery(i));
    }
    return parts;
}

/// Not fewer than match, by what the lists say of their lengths.
std::size_t most_matches(const Query& query, const Xapian::Database& database) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
            return database.get_termfreq(*query.get_terms_begin());
        case Query::OP_OR:
        case Query::OP_SYNONYM: {
            std::size_t sum = 0;
            for (const Query& part : parts_of(query)) sum += most_matches(part, database);
            return sum;
        }
        case Query::OP_AND:
        case Query::OP_FILTER:
        case Query::OP_PHRASE:
        case Query::OP_NEAR: {
            std::size_t least = database.get_doccount();
            for (const Query& part : parts_of(query)) {
                least = std::min(least, most_matches(part, database));
            }
            return least;
        }
        case Query::OP_AND_NOT:
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return most_matches(query.get_subquery(0), database);
        default:
            return database.get_doccount();
    }
}

/// Whether finding the matches takes more than reading lists of articles.
bool is_costly(const Query& query) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
        case Query::LEAF_MATCH_ALL:
        case Query::LEAF_MATCH_NOTHING:
            return false;
        case Query::OP_AND:
        case Query::OP_OR:
        case Query::OP_FILTER:
        case Query::OP_SYNONYM:
        case Query::OP_AND_NOT:
        case Query::OP_SCALE_WEIGHT:
            return std::ranges::any_of(parts_of(query), is_costly);
        default:
            return true;
    }
}

/// The articles of several sets, each once.
ArticleSet united(const std::vector<ArticleSet>& sets) {
    Xapian::docid last = 0;
    for (const ArticleSet& set : sets) {
        if (!set.empty()) last = std::max(last, set.back());
    }
    std::vector<std::uint64_t> bits(last / 64 + 1);
    for (const ArticleSet& set : sets) {
        for (const Xapian::docid article : set)
            bits[article / 64] |= std::uint64_t{1} << article % 64;
    }
    ArticleSet all;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        for (std::uint64_t left = bits[i]; left != 0; left &= left - 1) {
            all.push_back(static_cast<Xapian::docid>(i * 64) +
                          static_cast<Xapian::docid>(__builtin_ctzll(left)));
        }
    }
    return all;
}

class Collector : public Xapian::MatchSpy {
public:
    void operator()(const Xapian::Document& document, double) override {
        articles_.push_back(document.get_docid());
    }
    ArticleSet take() {
        std::ranges::sort(articles_);
        return std::move(articles_);
    }

private:
    ArticleSet articles_;
};

ArticleSet match_by_xapian(const Query& query, ArticleSpan among,
                           const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    ArticleSet articles(among.begin(), among.end());
    set_matching_query(enquire, database,
                       Query(Query::OP_FILTER, query_for(std::move(articles)), query));
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    Collector collector;
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, database.get_doccount());
    return collector.take();
}

}  // namespace

bool LocalMatcher::reads(const Xapian::Database& database) {
    if (database.size() != 1) return false;
    try {
        (void)database.get_revision();  // which only a database on this machine has
        return true;
    } catch (const Xapian::UnimplementedError&) {
        return false;
    } catch (const Xapian::InvalidOperationError&) {
        return false;
    }
}

ArticleSet LocalMatcher::match(const Query& query, const ArticleSet* among) {
    switch (query.get_type()) {
        case Query::LEAF_MATCH_NOTHING:
            return {};
        case Query::LEAF_MATCH_ALL:
            return among != nullptr ? *among : match_everything();
        case Query::LEAF_TERM:
            return match_term(*query.get_terms_begin(), among);
        case Query::OP_AND:
        case Query::OP_FILTER:
            return match_all_of(query, among);
        case Query::OP_OR:
        case Query::OP_SYNONYM:
            return match_any_of(query, among);
        case Query::OP_AND_NOT:
            return match_without(query, among);
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return match(query.get_subquery(0), among);
        case Query::OP_PHRASE:
            return match_phrase(query, among);
        default:
            return match_article_by_article(query, among != nullptr ? *among : match_everything());
    }
}

ArticleSet LocalMatcher::match_everything() const {
    ArticleSet articles;
    articles.reserve(database_.get_doccount());
    const auto end = database_.postlist_end("");
    for (auto article = database_.postlist_begin(""); article != end; ++article) {
        articles.push_back(*article);
    }
    return articles;
}

ArticleSet LocalMatcher::match_term(const std::string& term, const ArticleSet* among) const {
    ArticleSet articles;
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (among == nullptr) {
        articles.reserve(database_.get_termfreq(term));
        for (; posting != end; ++posting) articles.push_back(*posting);
        return articles;
    }
    for (auto article = among->begin(); article != among->end();) {
        posting.skip_to(*article);
        if (posting == end) break;
        if (*posting == *article) {
            articles.push_back(*article++);
        } else {
            article = std::lower_bound(article, among->end(), *posting);
        }
    }
    return articles;
}

/// The fewest first: the others are only looked for among these.
ArticleSet LocalMatcher::match_all_of(const Query& query, const ArticleSet* among) {
    std::vector<std::pair<std::pair<bool, std::size_t>, Query>> parts;
    for (const Query& part : parts_of(query)) {
        parts.push_back({{is_costly(part), most_matches(part, database_)}, part});
    }
    std::ranges::stable_sort(parts, {}, [](const auto& part) { return part.first; });
    ArticleSet articles = match(parts.front().second, among);
    for (std::size_t i = 1; i < parts.size() && !articles.empty(); ++i) {
        articles = match(parts[i].second, &articles);
    }
    return articles;
}

ArticleSet LocalMatcher::match_any_of(const Query& query, const ArticleSet* among) {
    std::vector<ArticleSet> sets;
    for (const Query& part : parts_of(query)) sets.push_back(match(part, among));
    return united(sets);
}

ArticleSet LocalMatcher::match_without(const Query& query, const ArticleSet* among) {
    ArticleSet articles = match(query.get_subquery(0), among);
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
        articles = difference(articles, match(query.get_subquery(i), &articles));
    }
    return articles;
}

/// Xapian reads the positions: it alone keeps its place in the list of each term. (Lists opened one
/// by one took three times as long.)
ArticleSet LocalMatcher::match_phrase(const Query& query, const ArticleSet* among) {
    ArticleSet having_words;
    if (among == nullptr) {
        const std::vector<Query> words = parts_of(query);
        having_words = match_all_of(Query(Query::OP_AND, words.begin(), words.end()), nullptr);
        among = &having_words;
    }
    return phrases_[query.get_description()] = match_article_by_article(query, *among);
}

ArticleSet LocalMatcher::match_article_by_article(const Query& query, const ArticleSet& among) {
    const auto match_part = [own = query.serialise()](const Xapian::Database& reader,
                                                      ArticleSpan part) {
        return match_by_xapian(Query::unserialise(own), part, reader);
    };
    ArticleSet found;
    for (const ArticleSet& part : in_halves(database_, second_, ArticleSpan(among), among.size(),
                                            worth_a_thread, match_part)) {
        found.insert(found.end(), part.begin(), part.end());
    }
    return found;
}

Query LocalMatcher::weighing(const Query& query, ArticleSet among) const {
    return {Query::OP_FILTER, with_phrases_found(query), query_for(std::move(among))};
}

Query LocalMatcher::with_phrases_found(const Query& query) const {
    std::vector<Query> parts;
    switch (query.get_type()) {
        case Query::OP_PHRASE: {
            const auto found = phrases_.find(query.get_description());
            if (found == phrases_.end()) return query;
            parts = parts_of(query);
            return {Query::OP_FILTER, Query(Query::OP_AND, parts.begin(), parts.end()),
                    query_for(found->second)};
        }
        case Query::OP_AND:
        case Query::OP_OR:
        case Query::OP_FILTER:
        case Query::OP_AND_NOT:
        case Query::OP_AND_MAYBE:
            for (const Query& part : parts_of(query)) parts.push_back(with_phrases_found(part));
            return {query.get_type(), parts.begin(), parts.end()};
        default:
            return query;
    }
}

}  // namespace tracuu
