// One function a verb: each writes its results to `out`, everything else to `err`, and returns the
// exit status: 0 something was found, 1 nothing, 2 an error.
#pragma once

#include <xapian.h>

#include <iosfwd>
#include <string>

#include "corpus/places.hpp"
#include "searcher/options.hpp"
#include "searcher/terminal.hpp"

namespace tracuu {

struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    TerminalStyle style;  ///< of `out`
    bool out_is_terminal = false;
};

inline constexpr int exit_found = 0;
inline constexpr int exit_nothing = 1;
inline constexpr int exit_error = 2;

/// search, and facets (a search that counts and, without --limit, lists no hits).
int run_search(const Options& options, const Gazetteer& gazetteer, Console& console);
int run_queries(const Options& options, const Gazetteer& gazetteer, Console& console);
int run_show(const Options& options, const Gazetteer& gazetteer, Console& console);
int run_similar(const Options& options, const Gazetteer& gazetteer, Console& console);
int run_documents(const Options& options, const Gazetteer& gazetteer, Console& console);
/// A session on a terminal, until it is left.
int run_prompt(const Options& options, const Gazetteer& gazetteer, Console& console);
/// `tracuu complete KIND [TYPED]`: what begins so, without regard to marks and case.
int run_complete(const Options& options, const Gazetteer& gazetteer, Console& console);
int run_status(const Options& options, Console& console);
int run_fields(const Options& options, Console& console);
int run_analyze(const Options& options, Console& console);

/// Prints the hits in the format asked for, counts and a timeline among them where there are any;
/// the hits of a text are remembered for `show N`.
void write_results(const SearchResults& results, const Options& options, const Gazetteer& gazetteer,
                   Console& console);

/// Says so when `name`, an article's id, is the number of another hit of the last search as well.
void note_other_meaning(const Xapian::Database& database, const std::string& name,
                        Console& console);

/// Prints the error and its hint; returns exit_error.
int report(const Error& error, Console& console);

}  // namespace tracuu
