// The conversation of the prompt, without its terminal: what a typed line means, and the searches
// that led here, so that each narrowing can be taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/search.hpp"

namespace tracuu {

enum class CommandKind : std::uint8_t {
    nothing,  ///< an empty line
    query,
    open,  ///< argument: number of a hit
    next,
    previous,
    facets,
    narrow,  ///< argument: number of a facet's value
    undo,
    save,  ///< argument: the file's name
    help,
    quit,
    unknown,  ///< argument: the word
};

struct PromptCommand {
    CommandKind kind = CommandKind::nothing;
    std::string argument;
};

/// A command begins with ':' (":next", ":tiep", ":n"); a number alone opens that hit; everything
/// else is a query.
PromptCommand parse_prompt_line(std::string_view line);

/// The commands' words, English and Vietnamese, with their ':' (for completion).
std::vector<std::string> prompt_words();

/// A facet's value that can be chosen by number.
struct FacetChoice {
    std::string facet;
    FacetCount count;
};

/// The values of `results` that a number can choose, at most `per_facet` of each facet, in the
/// order shown. The undated are no choice.
std::vector<FacetChoice> facet_choices(const SearchResults& results, std::size_t per_facet);

class Session {
public:
    /// `first` holds what the command line said; its query may be empty.
    explicit Session(SearchRequest first) { requests_.push_back(std::move(first)); }

    const SearchRequest& request() const { return requests_.back(); }
    /// A new query under the command line's filters, from its first page.
    void ask(std::string query);
    /// Only articles that count under `choice`; it takes the place of an earlier choice of its
    /// facet, as facet counts do not honour their own filter.
    void narrow(const FacetChoice& choice);
    /// Back to the search before the last ask() or narrow(); false when there is none.
    bool undo();
    /// The page after or before; false, and nothing changes, when there is none of `total` hits.
    bool next_page(std::size_t total);
    bool previous_page();

private:
    std::vector<SearchRequest> requests_;  // never empty
};

}  // namespace tracuu
