#include "searcher/suggestions.hpp"

#include <algorithm>
#include <map>

#include "analyzers/spelling.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "searcher/date_query.hpp"
#include "searcher/issued_documents.hpp"
#include "searcher/matches.hpp"
#include "searcher/query_parser.hpp"

namespace tracuu {
namespace {

constexpr std::size_t nearest_documents_shown = 3;
constexpr std::size_t units_named = 6;
constexpr std::size_t issuers_named = 4;

std::string listed(const std::vector<std::string>& parts, std::string_view separator = ", ") {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

void note_place(const SearchCase& search, const AskedPlace& place, SearchResults& results) {
    if (place.present.empty()) {
        results.place_unknown_to_archive = true;
        const std::string name = place.units.size() == 1
                                     ? describe(search.archive.gazetteer, *place.units.front())
                                     : name_with_kind(*place.units.front());
        results.notes.push_back(trf("{}: the archive has no article about it.", name));
        return;
    }
    if (place.present.size() == 1) return;
    std::vector<std::string> names;
    for (const Unit* unit : place.present) {
        if (names.size() == units_named) {
            names.emplace_back("…");
            break;
        }
        names.push_back(describe(search.archive.gazetteer, *unit));
    }
    results.notes.push_back(trf("“{0}” means {1} places: {2}.", place.typed, place.present.size(),
                                listed(names, "; ")));
}

std::string describe_issue(const IssuedDocument& issue, std::size_t articles) {
    const std::string date = to_vietnamese(issue.date);
    if (issue.title.empty()) {
        return counted(trn("of {0} ({1} article)", "of {0} ({1} articles)", articles), date,
                       articles);
    }
    return counted(trn("of {0}, “{2}” ({1} article)", "of {0}, “{2}” ({1} articles)", articles),
                   date, articles, issue.title);
}

/// 35-CT/TW is two directives: of 2019 and of 2024. Each with as many articles as choosing it
/// leaves.
void note_namesakes(const SearchCase& search, const AskedDocument& asked, SearchResults& results) {
    if (asked.wanted.at || asked.resolved.keys.size() != 1) return;
    const std::string& key = asked.resolved.keys.front();
    const Xapian::Database& database = search.archive.database;
    const Xapian::Query found = search.filters.apply(search.compiled.all);
    const auto count = [&](const Xapian::Query& articles) {
        return count_matches(database, Xapian::Query(Xapian::Query::OP_FILTER, found, articles));
    };
    const IssuedDocuments issued = issued_documents(key, database, search.archive.registry);
    if (issued.each.size() < 2) return;
    std::vector<std::string> each;
    for (const IssuedDocument& issue : issued.each) {
        each.push_back(describe_issue(issue, count(issue.articles)));
    }
    const std::string name = canonical_name_of_document(key, database);
    std::string note = trf("{0} is {1} documents: {2}. Choose one: {3}.", name, each.size(),
                           listed(each), name + '@' + std::to_string(issued.each[0].date.year));
    if (const std::size_t doubtful = count(issued.doubtful); doubtful > 0) {
        note += ' ' + counted(trn("{} undated article counts for each (?).",
                                  "{} undated articles count for each (?).", doubtful),
                              doubtful);
    }
    results.notes.push_back(std::move(note));
}

/// Chỉ thị 35 may be 35-CT/TW or another office's.
void note_issuers(const SearchCase& search, const AskedDocument& asked, SearchResults& results) {
    if (asked.resolved.keys.size() < 2) return;
    const Xapian::Database& database = search.archive.database;
    std::vector<std::pair<std::size_t, std::string>> each;
    for (const std::string& key : asked.resolved.keys) {
        each.emplace_back(articles_citing(key, database),
                          canonical_name_of_document(key, database));
    }
    std::ranges::stable_sort(each, std::ranges::greater{},
                             [](const auto& one) { return one.first; });
    std::vector<std::string> names;
    for (const auto& [articles, name] : each) {
        if (names.size() == issuers_named) {
            names.emplace_back("…");
            break;
        }
        names.push_back(
            counted(trn("{0} ({1} article)", "{0} ({1} articles)", articles), name, articles));
    }
    results.notes.push_back(
        trf("{0} may be: {1}.", asked.wanted.document.canonical, listed(names)));
}

void note_missing_document(const SearchCase& search, const AskedDocument& asked,
                           SearchResults& results) {
    std::string note = trf("No article cites {}.", asked.wanted.document.canonical);
    std::vector<std::string> near;
    for (const NearDocument& document : nearest_documents(
             asked.wanted.document, search.archive.database, nearest_documents_shown)) {
        near.push_back(counted(trn("{0} ({1} article)", "{0} ({1} articles)", document.articles),
                               document.canonical, document.articles));
        results.suggestions.push_back(document.canonical);
    }
    if (!near.empty()) note += ' ' + trf("Nearest: {}.", listed(near));
    results.notes.push_back(std::move(note));
}

std::vector<AskedDocument> asked_documents(const SearchCase& search) {
    std::vector<AskedDocument> asked = search.compiled.documents;
    const auto& filtered = search.filters.documents();
    asked.insert(asked.end(), filtered.begin(), filtered.end());
    return asked;
}

/// Articles of the years of a term of office that do not say which term they belong to.
void note_unstated_terms(const SearchCase& search, SearchResults& results) {
    if (search.request.filters.terms.size() != 1) return;
    const auto term = parse_term_of_office(search.request.filters.terms.front());
    if (!term) return;
    const std::string prefix(prefix::primary_term);
    const std::vector<std::string> all(search.archive.database.allterms_begin(prefix),
                                       search.archive.database.allterms_end(prefix));
    const DateRange years{make_date(term->from, 1, 1), make_date(term->to, 12, 31)};
    const Xapian::Query in_years(Xapian::Query::OP_FILTER,
                                 search.filters.apply(search.compiled.all, Dimension::term),
                                 date_query(slot::date, years));
    const Xapian::Query unstated(Xapian::Query::OP_AND_NOT, in_years,
                                 Xapian::Query(Xapian::Query::OP_OR, all.begin(), all.end()));
    const std::size_t count = count_matches(search.archive.database, unstated);
    if (count == 0) return;
    results.notes.push_back(
        counted(trn("{0} more article published in {1}–{2} states no term of office; to have it "
                    "too, use --from {1} --to {2}.",
                    "{0} more articles published in {1}–{2} state no term of office; to have them "
                    "too, use --from {1} --to {2}.",
                    count),
                count, std::to_string(term->from), std::to_string(term->to)));
}

// Nearest words --------------------------------------------------------------------------------

struct Correction {
    Span span;  ///< of the query
    std::string term;
};

/// The longest syllable, nghiêng, with every mark a character of three bytes.
constexpr std::size_t max_syllable_bytes = 12;
/// Where more words are unknown than a slip or two makes, none is guessed: each is held against
/// every word of the archive.
constexpr std::size_t max_unknown_words = 3;

/// Looks for the word of the archive that is nearest to a typed one, and of these the most
/// frequent.
class NearestWord {
public:
    explicit NearestWord(std::string typed)
        : typed_(std::move(typed)), is_syllable_(parse_syllable(typed_).has_value()) {}

    /// The terms of an archive one after the other.
    void consider(const std::string& candidate, const Xapian::TermIterator& term) {
        if (!may_be_meant(candidate)) return;
        const double distance = spelling_distance(typed_, candidate);
        if (distance >= too_far || distance > distance_) return;
        const Xapian::doccount frequency = term.get_termfreq();
        if (distance == distance_ && frequency <= frequency_) return;
        word_ = candidate;
        distance_ = distance;
        frequency_ = frequency;
    }

    const std::string& word() const { return word_; }  ///< empty if none is near

private:
    /// A word about as long. Most terms of a large archive are foreign, which no slip makes of a
    /// syllable.
    bool may_be_meant(const std::string& candidate) const {
        if (candidate.size() > typed_.size() + 4 || typed_.size() > candidate.size() + 4)
            return false;
        if (!is_syllable_) return true;
        return candidate.size() <= max_syllable_bytes && parse_syllable(candidate);
    }

    std::string typed_;
    bool is_syllable_;
    std::string word_;
    double distance_ = too_far;
    Xapian::doccount frequency_ = 0;
};

/// One pass over the words of the archive, which come behind figures and prefixed terms.
void find_nearest(std::vector<NearestWord>& searches, const Xapian::Database& database) {
    auto term = database.allterms_begin();
    const auto end = database.allterms_end();
    for (term.skip_to("a"); term != end; ++term) {
        const std::string candidate = *term;
        for (NearestWord& search : searches) search.consider(candidate, term);
    }
}

bool exists(const SearchCase& search, const QueryWord& word) {
    const std::string prefix(word.field ? field(*word.field).prefix : "");
    return std::ranges::any_of(word.forms, [&](const WordForm& form) {
        return search.archive.vocabulary.frequency(prefix + form.term) > 0;
    });
}

/// Words that the archive does not have, each with its nearest.
std::vector<Correction> correct_unknown_words(const SearchCase& search) {
    std::vector<Span> spans;
    std::vector<NearestWord> searches;
    for (const auto& run : search.compiled.runs) {
        for (const QueryWord& word : run) {
            if (exists(search, word)) continue;
            if (searches.size() == max_unknown_words) return {};
            spans.push_back(word.span);
            searches.emplace_back(word.forms.front().term);
        }
    }
    if (searches.empty()) return {};
    find_nearest(searches, search.archive.database);
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < searches.size(); ++i) {
        if (!searches[i].word().empty()) corrections.push_back({spans[i], searches[i].word()});
    }
    return corrections;
}

/// A phrase that stands nowhere although its words do: the phrase of other marked forms that does.
std::vector<Correction> correct_phrase(const SearchCase& search,
                                       const std::vector<QueryWord>& run) {
    std::vector<std::vector<std::string>> positions;
    for (const QueryWord& word : run) {
        positions.push_back(
            search.archive.vocabulary.completions("", fold(word.forms.front().term)));
    }
    if (search.archive.vocabulary.phrase_frequency(positions) == 0) return {};
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < run.size(); ++i) {
        std::string best;
        Xapian::doccount best_count = 0;
        for (const std::string& form : positions[i]) {
            auto narrowed = positions;
            narrowed[i] = {form};
            const Xapian::doccount count = search.archive.vocabulary.phrase_frequency(narrowed);
            if (count > best_count) {
                best = form;
                best_count = count;
            }
        }
        if (best.empty()) return {};
        positions[i] = {best};
        if (best != run[i].forms.front().term) corrections.push_back({run[i].span, best});
    }
    return corrections;
}

std::string corrected(std::string_view query, std::vector<Correction> corrections) {
    std::ranges::sort(corrections, {}, [](const Correction& each) { return each.span.begin; });
    std::string text;
    std::size_t done = 0;
    for (const Correction& correction : corrections) {
        text += query.substr(done, correction.span.begin - done);
        text += correction.term;
        done = correction.span.end;
    }
    text += query.substr(done);
    return text;
}

std::vector<Correction> corrections_for(const SearchCase& search) {
    std::vector<Correction> corrections = correct_unknown_words(search);
    if (!corrections.empty()) return corrections;
    for (const auto& run : search.compiled.runs) {
        const bool quoted = std::ranges::all_of(run, &QueryWord::from_phrase);
        if (!quoted || run.size() < 2) continue;
        for (Correction& each : correct_phrase(search, run)) corrections.push_back(std::move(each));
    }
    return corrections;
}

void suggest_words(const SearchCase& search, SearchResults& results) {
    const std::vector<Correction> corrections = corrections_for(search);
    if (corrections.empty()) return;
    const std::string query = corrected(search.request.query, corrections);
    const auto parsed = parse_query(query, search.archive.gazetteer, search.archive.registry);
    if (!parsed) return;
    const CompiledQuery compiled = compile(parsed->root, search.archive);
    const std::size_t count =
        count_matches(search.archive.database, search.filters.apply(compiled.all));
    if (count == 0) return;
    results.suggestions.push_back(query);
    results.notes.push_back(counted(trn("Nothing has {0}. Did you mean {1} ({2} article)?",
                                        "Nothing has {0}. Did you mean {1} ({2} articles)?", count),
                                    search.request.query, query, count));
}

/// How many articles there are without one of the filters.
void suggest_dropping_filters(const SearchCase& search, SearchResults& results) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        const auto dimension = static_cast<Dimension>(i);
        if (!search.filters.has(dimension)) continue;
        const std::size_t count = count_matches(
            search.archive.database, search.filters.apply(search.compiled.all, dimension));
        if (count > 0)
            parts.push_back(
                counted(trn("{0} article without {1}", "{0} articles without {1}", count), count,
                        option_of(dimension)));
    }
    if (!parts.empty()) results.notes.push_back(trf("Found: {}.", listed(parts, "; ")));
}

}  // namespace

void note_readings(const SearchCase& search, SearchResults& results) {
    if (!search.parsed.excluded.empty()) {
        results.notes.push_back(
            trf("Articles with these words are left out: {}.", listed(search.parsed.excluded)));
    }
    if (search.parsed.words_left_out > 0) {
        results.notes.push_back(trf("The query is too long; its last {} words were not looked for.",
                                    search.parsed.words_left_out));
    }
    for (const AskedPlace& place : search.filters.places()) note_place(search, place, results);
    for (const AskedPlace& place : search.compiled.places) note_place(search, place, results);
    for (const AskedDocument& asked : asked_documents(search)) {
        if (asked.resolved.found) {
            note_namesakes(search, asked, results);
            note_issuers(search, asked, results);
        } else {
            note_missing_document(search, asked, results);
        }
    }
    note_unstated_terms(search, results);
}

void suggest(const SearchCase& search, SearchResults& results) {
    const bool lists_all = search.request.complete_list || !search.request.facets.empty();
    if (results.related > 0 && lists_all) {
        results.notes.emplace_back(
            tr("No article has all the words; what follows has most of them."));
    }
    suggest_words(search, results);
    suggest_dropping_filters(search, results);
}

}  // namespace tracuu
