#include "searcher/matcher.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "indexer/schema.hpp"
#include "searcher/matching.hpp"
#include "searcher/remote_values.hpp"
#include "searcher/word_pattern.hpp"

namespace tracuu {
namespace {

using Query = Xapian::Query;

/// Articles whose positions or values take longer to read than a thread to start, many times over.
constexpr std::size_t worth_a_thread = 500;

/// Words of a query whose articles are kept: of a million each takes 125 KB.
constexpr std::size_t most_kept = 32;

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

/// Whether it matches where one of its terms stands, and nowhere else.
bool is_of_terms(const Query& query) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
            return true;
        case Query::OP_OR:
        case Query::OP_SYNONYM:
        case Query::OP_SCALE_WEIGHT:
            return std::ranges::all_of(parts_of(query), is_of_terms);
        default:
            return false;
    }
}

/// Goes on to `article` or the next that has a value. A few steps are shorter than a way through
/// the tree.
void go_to(Xapian::docid article, Xapian::ValueIterator& entry, const Xapian::ValueIterator& end) {
    constexpr unsigned few = 3;
    for (unsigned i = 0; i < few && entry != end && entry.get_docid() < article; ++i) ++entry;
    if (entry != end && entry.get_docid() < article) entry.skip_to(article);
}

/// Of `articles` those whose value in `slot` is `wanted`. The values are read in a row.
template <typename Wanted>
ArticleSet read_here(ArticleSpan articles, Xapian::valueno slot, const Xapian::Database& database,
                     Wanted wanted) {
    ArticleSet found;
    auto entry = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (const Xapian::docid article : articles) {
        go_to(article, entry, end);
        if (entry == end) break;
        if (entry.get_docid() == article && wanted(*entry)) found.push_back(article);
    }
    return found;
}

/// Of `articles` those whose pairs allow the pattern. Where a first few show that most do, asking
/// costs more than it saves, and the others are let pass.
ArticleSet likely_here(const WordPattern& pattern, ArticleSpan articles,
                       const Xapian::Database& database) {
    constexpr std::size_t first_few = 64;
    const auto allow = [&](ArticleSpan asked) {
        return read_here(asked, slot::pairs, database,
                         [&](const std::string& pairs) { return pattern.may_stand_in(pairs); });
    };
    const std::size_t tried = std::min(articles.size(), first_few);
    ArticleSet likely = allow(articles.first(tried));
    const ArticleSpan others = articles.subspan(tried);
    if (likely.size() > tried / 2) {
        likely.insert(likely.end(), others.begin(), others.end());
    } else {
        const ArticleSet more = allow(others);
        likely.insert(likely.end(), more.begin(), more.end());
    }
    return likely;
}

/// Of `articles` those where the pattern stands.
ArticleSet look_here(const Query& pattern, ArticleSpan articles, const Xapian::Database& database) {
    WordPattern wanted(pattern, database);
    ArticleSet likely;
    if (wanted.has_pairs()) {
        likely = likely_here(wanted, articles, database);
        articles = likely;
    }
    return read_here(articles, slot::forward, database, [&](const std::string& packed) {
        return wanted.stands_in(unpack_forward(packed));
    });
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

ArticleSet match_among(const Query& query, ArticleSpan among, const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    ArticleSet articles(among.begin(), among.end());
    enquire.set_query(Query(Query::OP_FILTER, query_for(std::move(articles)), query));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    Collector collector;
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 0, database.get_doccount());
    return collector.take();
}

ArticleSet match_elsewhere(const Query& query, const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    set_matching_query(enquire, database, query);
    ArticleSet articles;
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match) articles.push_back(*match);
    std::ranges::sort(articles);
    return articles;
}

}  // namespace

bool is_local(const Xapian::Database& database) {
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

ArticleSet Matcher::match(const Query& query, const ArticleSet* among) {
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
        case Query::OP_NEAR:
            return match_pattern(query, among);
        default:
            return match_by_xapian(query, among);
    }
}

ArticleSet Matcher::match_everything() const {
    ArticleSet articles;
    articles.reserve(database_.get_doccount());
    const auto end = database_.postlist_end("");
    for (auto article = database_.postlist_begin(""); article != end; ++article) {
        articles.push_back(*article);
    }
    return articles;
}

/// Whether to read the whole list of the term's articles is shorter than to go in it from one of
/// `among` to the next.
bool Matcher::reads_whole_list(const std::string& term, const ArticleSet* among) const {
    constexpr std::size_t steps_of_a_leap = 8;
    return among == nullptr || among->size() > database_.get_termfreq(term) / steps_of_a_leap;
}

ArticleSet Matcher::match_term(const std::string& term, const ArticleSet* among) const {
    ArticleSet articles;
    auto posting = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (reads_whole_list(term, among)) {
        articles.reserve(database_.get_termfreq(term));
        for (; posting != end; ++posting) articles.push_back(*posting);
        return among == nullptr ? articles : intersection(articles, *among);
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
ArticleSet Matcher::match_all_of(const Query& query, const ArticleSet* among) {
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

ArticleSet Matcher::match_any_of(const Query& query, const ArticleSet* among) {
    if (is_of_terms(query)) return match_any_term(query, among);
    ArticleBits any(database_.get_lastdocid());
    for (const Query& part : parts_of(query)) any.add(match(part, among));
    return any.among(among);
}

/// The articles of a word that many terms stand for are asked for twice: for all the words, then
/// for the phrase. They are kept where every list was read whole.
ArticleSet Matcher::match_any_term(const Query& query, const ArticleSet* among) {
    const std::vector<std::string> terms(query.get_unique_terms_begin(),
                                         query.get_unique_terms_end());
    const auto kept = of_words_.find(terms);
    if (kept != of_words_.end()) return kept->second.among(among);
    ArticleBits any(database_.get_lastdocid());
    bool is_whole = true;
    for (const std::string& term : terms) {
        if (reads_whole_list(term, among)) {
            const auto end = database_.postlist_end(term);
            for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
                any.add(*posting);
            }
        } else {
            is_whole = false;
            any.add(match_term(term, among));
        }
    }
    ArticleSet articles = any.among(among);
    if (is_whole && of_words_.size() < most_kept) of_words_.emplace(terms, std::move(any));
    return articles;
}

ArticleSet Matcher::match_without(const Query& query, const ArticleSet* among) {
    ArticleSet articles = match(query.get_subquery(0), among);
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
        articles = difference(articles, match(query.get_subquery(i), &articles));
    }
    return articles;
}

ArticleSet Matcher::match_pattern(const Query& query, const ArticleSet* among) {
    const std::vector<Query> words = parts_of(query);
    const ArticleSet having_words =
        match_all_of(Query(Query::OP_AND, words.begin(), words.end()), among);
    Looked& looked = patterns_[query.get_description()];
    const ArticleSet unread = difference(having_words, looked.in);
    if (!unread.empty()) {
        looked.found = united(looked.found, look_for(query, unread));
        looked.in = united(looked.in, unread);
    }
    return intersection(having_words, looked.found);
}

/// What `work` finds by a query over a part of `articles`, in two threads where that is worth it.
template <typename Work>
ArticleSet Matcher::find_in_halves(const Query& query, const ArticleSet& articles,
                                   const Work& work) const {
    const auto find = [&work, own = query.serialise()](const Xapian::Database& reader,
                                                       ArticleSpan part) {
        return work(Query::unserialise(own), part, reader);
    };
    ArticleSet found;
    for (const ArticleSet& part : in_halves(database_, second_, ArticleSpan(articles),
                                            articles.size(), worth_a_thread, find)) {
        found.insert(found.end(), part.begin(), part.end());
    }
    return found;
}

ArticleSet Matcher::look_for(const Query& pattern, const ArticleSet& articles) const {
    if (is_local(database_)) return find_in_halves(pattern, articles, look_here);
    WordPattern wanted(pattern, database_);
    const std::vector<Query> words = parts_of(pattern);
    ArticleSet found;
    read_values_of_matches(database_, Query(Query::OP_AND, words.begin(), words.end()),
                           slot::forward, [&](Xapian::docid article, const std::string& packed) {
                               if (std::ranges::binary_search(articles, article) &&
                                   wanted.stands_in(unpack_forward(packed))) {
                                   found.push_back(article);
                               }
                           });
    std::ranges::sort(found);
    return found;
}

ArticleSet Matcher::match_by_xapian(const Query& query, const ArticleSet* among) const {
    if (is_local(database_)) {
        return find_in_halves(query, among != nullptr ? *among : match_everything(), match_among);
    }
    ArticleSet articles = match_elsewhere(query, database_);
    return among != nullptr ? intersection(articles, *among) : articles;
}

}  // namespace tracuu
