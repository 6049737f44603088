#include "searcher/explanation.hpp"

#include <set>
#include <utility>

#include "indexer/stored_term.hpp"
#include "searcher/ranked_list.hpp"
#include "searcher/weights.hpp"
#include "searcher/word_query.hpp"

namespace tracuu {
namespace {

QueryReading::Word explain_word(const QueryWord& word, const Archive& archive) {
    QueryReading::Word explained;
    explained.name = word.forms.front().term;
    const std::string_view prefix = prefix_of(word.field);
    for (const WordForm& form : word.forms) {
        explained.forms.push_back(
            {form.term, form.weight, archive.vocabulary.frequency(prefix, form.term)});
    }
    for (const std::vector<std::string>& sequence : word.sequences) {
        std::string& text = explained.sequences.emplace_back();
        for (const std::string& term : sequence) text += (text.empty() ? "" : " ") + term;
    }
    return explained;
}

std::vector<std::string> terms_of_article(const Xapian::Database& database, Xapian::docid docid,
                                          const std::vector<QueryWord>& words) {
    std::set<std::pair<std::string, std::string>> wanted;  // as stored, as shown
    for (const QueryWord& word : words) {
        for (const WordForm& form : word.forms) {
            wanted.emplace(stored_term(prefix_of(word.field), form.term), form.term);
        }
    }
    std::vector<std::string> present;
    auto term = database.termlist_begin(docid);
    const auto end = database.termlist_end(docid);
    for (const auto& [stored, shown] : wanted) {
        if (term == end) break;
        term.skip_to(stored);
        if (term != end && *term == stored) present.push_back(shown);
    }
    return present;
}

}  // namespace

QueryReading explain_query(const Query& root, const CompiledQuery& compiled,
                           const Archive& archive) {
    QueryReading reading;
    reading.tree = describe(root);
    for (const QueryPart& part : compiled.parts) {
        for (const QueryWord& word : part.words) {
            reading.words.push_back(explain_word(word, archive));
        }
    }
    return reading;
}

std::vector<MatchedPart> explain_hit(const Xapian::Database& database, Xapian::docid docid,
                                     const std::vector<QueryPart>& parts) {
    std::vector<MatchedPart> matched;
    Matcher matcher(database);
    const ArticleSet this_article{docid};
    for (const QueryPart& part : parts) {
        if (matcher.match(part.query, this_article).empty()) continue;
        const Xapian::Query weights = weights_of(part.query);
        const std::vector<Candidate> found = weights.empty()
                                                 ? std::vector<Candidate>()
                                                 : best_of(this_article, weights, 0, 1, database);
        matched.push_back({part.name, terms_of_article(database, docid, part.words),
                           found.empty() ? 0 : found.front().score});
    }
    return matched;
}

}  // namespace tracuu
