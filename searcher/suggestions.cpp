#include "searcher/suggestions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/unicode.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "searcher/corrections.hpp"
#include "searcher/query_parser.hpp"

namespace tracuu {
namespace {

/// `term` with the capital that `typed` begins with, if it is the same letter.
std::string in_the_case_of(std::string_view typed, std::string term) {
    const std::string_view initial = typed.substr(0, decode_utf8(typed, 0).size);
    const std::string small = to_lower(initial);
    if (term.starts_with(small)) term.replace(0, small.size(), initial);
    return term;
}

std::string corrected(std::string_view query, std::vector<Correction> corrections) {
    std::ranges::sort(corrections, {}, [](const Correction& each) { return each.span.begin; });
    std::string text;
    std::size_t done = 0;
    for (const Correction& correction : corrections) {
        text += query.substr(done, correction.span.begin - done);
        text += in_the_case_of(query.substr(correction.span.begin, correction.span.size()),
                               correction.term);
        done = correction.span.end;
    }
    text += query.substr(done);
    return text;
}

void suggest_words(const SearchCase& search, SearchResults& results) {
    const std::vector<Correction> corrections = corrections_for(search.compiled, search.archive);
    if (corrections.empty()) return;
    const std::string query = corrected(search.request.query, corrections);
    const auto parsed = parse_query(query, search.archive.gazetteer, search.archive.registry);
    if (!parsed) return;
    const CompiledQuery compiled = compile(parsed->root, search.archive);
    const std::size_t count = search.archive.matcher.count(search.filters.apply(compiled.all));
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
        const std::size_t count =
            search.archive.matcher.count(search.filters.apply(search.compiled.all, dimension));
        // Everything that the archive has is no answer to anybody.
        if (count > 0 && count < search.archive.database.get_doccount())
            parts.push_back(
                counted(trn("{0} article without {1}", "{0} articles without {1}", count), count,
                        option_of(dimension)));
    }
    if (!parts.empty())
        results.notes.push_back(trf("Found: {}.", fmt::format("{}", fmt::join(parts, "; "))));
}

}  // namespace

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
