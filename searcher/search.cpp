#include "searcher/search.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <utility>

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "searcher/complete_matches.hpp"
#include "searcher/date_order.hpp"
#include "searcher/date_query.hpp"
#include "searcher/explanation.hpp"
#include "searcher/facets.hpp"
#include "searcher/filters.hpp"
#include "searcher/fold_reposts.hpp"
#include "searcher/query_compiler.hpp"
#include "searcher/query_parser.hpp"
#include "searcher/ranked_list.hpp"
#include "searcher/reading_notes.hpp"
#include "searcher/related_articles.hpp"
#include "searcher/snippet.hpp"
#include "searcher/suggestions.hpp"
#include "searcher/vocabulary.hpp"

namespace tracuu {
namespace {

class Search {
public:
    Search(const Archive& archive, const SearchRequest& request, const ParsedQuery& parsed,
           const ResolvedFilters& filters)
        : archive_(archive),
          database_(archive.database),
          request_(request),
          parsed_(parsed),
          filters_(filters),
          compiled_(compile(parsed.root, archive)) {}

    SearchResults run() {
        count();
        const SearchCase search{request_, parsed_, compiled_, filters_, archive_};
        note_readings(search, results_);
        if (request_.explain) {
            results_.reading = explain_query(parsed_.root, compiled_, archive_);
            results_.reading.by_relevance = order() == SortOrder::relevance;
        }
        list();
        if (results_.match == Match::all) keep_tallies();
        count_facets();
        if (request_.timeline) count_timeline();
        if (request_.documents) list_documents();
        count_undated();
        if (results_.total == 0) suggest(search, results_);
        return std::move(results_);
    }

private:
    void count() {
        find_complete();
        if (complete_.articles.empty() && !compiled_.kept.empty()) complete_kept_forms();
        results_.total = complete_.articles.size();
        results_.total_phrase = complete_.in_phrase.size();
    }

    /// The articles with all the words. Facets that honour every filter are tallied on the way.
    void find_complete() {
        std::set<Xapian::valueno> slots;
        for (const std::string& name : request_.facets) {
            const std::optional<Dimension> own = dimension_of_facet(name);
            if (own && !filters_.has(*own)) slots.insert(facet_slot(name));
        }
        complete_ = find_complete_matches(archive_, compiled_, filters_, slots);
    }

    /// The syllables that kept their form find nothing: their marked forms may.
    void complete_kept_forms() {
        CompiledQuery completed = compile(parsed_.root, archive_, /*complete_all=*/true);
        if (archive_.matcher.count(filters_.apply(completed.all)) == 0) return;
        std::string kept;
        for (const std::string& word : compiled_.kept) kept += (kept.empty() ? "" : ", ") + word;
        results_.notes.push_back(
            trf("Nothing has “{}” as typed; words with marks were looked for.", kept));
        compiled_ = std::move(completed);
        find_complete();
    }

    SortOrder order() const {
        if (request_.sort != SortOrder::relevance || compiled_.ranked) return request_.sort;
        return SortOrder::newest;  // nothing to rank by
    }

    void list() {
        results_.hits =
            HitList([database = database_, highlights = compiled_.highlights,
                     explained = request_.explain ? compiled_.parts : std::vector<QueryPart>()](
                        const RankedHit& ranked) mutable {
                Hit hit = read_hit(database, highlights, ranked);
                hit.why = explain_hit(database, ranked.docid, explained);
                return hit;
            });
        RankedList ranked(database_, compiled_.runs, archive_.second);
        append_complete(ranked, complete_, compiled_, order());
        std::vector<Candidate> related = related_articles();
        results_.related = related.size();
        if (results_.total == 0 && results_.related > 0) results_.match = Match::most;
        put_in_order(related);
        ranked.append(std::move(related), Match::most);
        if (request_.fold_reposts && request_.limit != std::size_t{0}) {
            list_folded(ranked);
        } else {
            add_hits(ranked, request_.offset, request_.limit);
        }
    }

    /// Folded from the top whatever page is asked for, so that pages join to the whole.
    void list_folded(const RankedList& ranked) {
        const std::vector<RankedList::Item> best = ranked.page(0, fold_depth);
        std::vector<std::string> sketches;
        for (const RankedList::Item& item : best) {
            sketches.push_back(
                database_.get_document(item.candidate.docid).get_value(slot::repost));
        }
        const std::vector<FoldedHit> folded = fold_reposts(sketches);
        results_.folded = best.size() - folded.size();

        const std::size_t limit = request_.limit.value_or(SIZE_MAX);
        const std::size_t first = std::min(request_.offset, folded.size());
        const std::size_t count = std::min(limit, folded.size() - first);
        for (const FoldedHit& hit : std::span(folded).subspan(first, count)) {
            add_hit(best[hit.place], hit.reposts);
        }
        if (count == limit || best.size() < fold_depth) return;
        std::optional<std::size_t> left;
        if (request_.limit) left = limit - count;
        add_hits(ranked, fold_depth + request_.offset - first, left);
    }

    void add_hits(const RankedList& ranked, std::size_t offset, std::optional<std::size_t> limit) {
        for (const RankedList::Item& item : ranked.page(offset, limit)) add_hit(item);
    }

    void put_in_order(std::vector<Candidate>& related) const {
        if (order() == SortOrder::relevance) {
            rerank(related, compiled_.runs, database_);
        } else {
            sort_by_date(related, order(), database_);
        }
    }

    bool wants_related() const {
        if (request_.all_words || !compiled_.can_relax) return false;
        return results_.total < (request_.complete_list ? 1 : page_size);
    }

    /// Under every filter but that of `own`; found once, for hits, facets and documents.
    const std::vector<Candidate>& related_articles(std::optional<Dimension> own = {}) {
        const auto known = related_.find(own);
        if (known != related_.end()) return known->second;
        return related_.emplace(own, find_related(own)).first->second;
    }

    std::vector<Candidate> find_related(std::optional<Dimension> own) const {
        if (!wants_related()) return {};
        return find_related_articles(archive_, compiled_, filters_, own, results_.total > 0);
    }

    void add_hit(const RankedList::Item& item, std::size_t reposts = 0) {
        results_.hits.push_back({item.candidate.docid, static_cast<std::uint32_t>(reposts),
                                 item.candidate.score, item.match});
    }

    /// The dimension left out, dimension_count for none, and the slot.
    using TallyKey = std::pair<std::size_t, Xapian::valueno>;
    static TallyKey key_of(std::optional<Dimension> own, Xapian::valueno slot) {
        return {own ? static_cast<std::size_t>(*own) : dimension_count, slot};
    }

    void keep_tallies() {
        for (auto& [slot, tally] : complete_.tallies) {
            tallies_.emplace(key_of({}, slot), std::move(tally));
        }
    }

    void count_facets() {
        for (const std::string& name : request_.facets) {
            std::optional<Dimension> own = dimension_of_facet(name);
            if (!own) continue;
            if (!filters_.has(*own)) own.reset();
            results_.facets[name] =
                count_facet(name, tally_under(own, facet_slot(name)), archive_.gazetteer);
        }
    }

    /// Under every filter but that of `own`; one for all facets that ask for the same.
    const Tally& tally_under(std::optional<Dimension> own, Xapian::valueno slot) {
        const TallyKey key = key_of(own, slot);
        const auto known = tallies_.find(key);
        if (known != tallies_.end()) return known->second;
        return tallies_.emplace(key, count_under(own, slot)).first->second;
    }

    Tally count_under(std::optional<Dimension> own, Xapian::valueno slot) {
        if (results_.match == Match::all) {
            const Xapian::Query matching = filters_.apply(compiled_.all, own);
            const ArticleSet articles = archive_.matcher.match(matching);
            return tally_matches(database_, matching, articles, {slot}, archive_.second).at(slot);
        }
        ArticleSet articles;
        for (const Candidate& each : related_articles(own)) articles.push_back(each.docid);
        std::ranges::sort(articles);
        return tally_articles(database_, articles, slot);
    }

    void count_timeline() {
        const Tally& tally = tally_under(std::nullopt, facet_slot("month"));
        results_.timeline = count_facet("month", tally, archive_.gazetteer);
    }

    void list_documents() {
        ArticleSet articles;
        if (results_.match == Match::all) {
            articles = complete_.articles;
        } else {
            for (const Candidate& each : related_articles()) articles.push_back(each.docid);
            std::ranges::sort(articles);
        }
        results_.documents = cited_documents(archive_, articles);
    }

    void count_undated() {
        if (!filters_.has(Dimension::date)) return;
        const Xapian::Query any_time = filters_.apply(compiled_.all, Dimension::date);
        results_.undated_left_out =
            archive_.matcher.count({Xapian::Query::OP_FILTER, any_time, without_date()});
    }

    const Archive& archive_;
    const Xapian::Database& database_;
    const SearchRequest& request_;
    const ParsedQuery& parsed_;
    const ResolvedFilters& filters_;
    CompiledQuery compiled_;
    CompleteMatches complete_;
    std::map<std::optional<Dimension>, std::vector<Candidate>> related_;
    std::map<TallyKey, Tally> tallies_;
    SearchResults results_;
};

}  // namespace

Result<SearchResults> search(Xapian::Database& database, const Gazetteer& gazetteer,
                             const SearchRequest& request, const Lexicon* lexicon,
                             const DocumentRegistry& registry, SecondReader* second) {
    const Result<ParsedQuery> parsed = parse_query(request.query, gazetteer, registry);
    if (!parsed) return parsed.error();
    Result<SearchResults> results = SearchResults{};
    retry_if_modified(database, [&] {
        const auto filters =
            ResolvedFilters::resolve(request.filters, gazetteer, registry, database);
        if (filters) {
            Matcher matcher(database, second);
            Vocabulary vocabulary(matcher);
            const Archive archive{database, matcher, vocabulary, gazetteer,
                                  registry, lexicon, second};
            results = Search(archive, request, *parsed, *filters).run();
        } else {
            results = filters.error();
        }
    });
    return results;
}

Result<Highlights> highlights_of(const std::string& query, Xapian::Database& database,
                                 const Gazetteer& gazetteer, const Lexicon* lexicon) {
    const DocumentRegistry registry;  // which issue was asked for is nothing that is marked
    const Result<ParsedQuery> parsed = parse_query(query, gazetteer, registry);
    if (!parsed) return parsed.error();
    Highlights highlights;
    retry_if_modified(database, [&] {
        Matcher matcher(database);
        Vocabulary vocabulary(matcher);
        const Archive archive{database, matcher, vocabulary, gazetteer, registry, lexicon, nullptr};
        highlights = compile(parsed->root, archive).highlights;
    });
    return highlights;
}

}  // namespace tracuu
