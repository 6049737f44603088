// The command line of tracuu: arguments → Options, validated. What may be typed is in
// option_table.hpp, how arguments are told apart in arguments.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/result.hpp"
#include "searcher/option_table.hpp"
#include "searcher/search.hpp"

namespace tracuu {

enum class OutputFormat : std::uint8_t { text, json, jsonl, csv };

enum class ColorMode : std::uint8_t { automatic, always, never };

enum class AnalyzeMode : std::uint8_t { tokens, words, documents, fold };

struct Options {
    Verb verb = Verb::search;
    std::vector<std::string> databases;  ///< at least one, each once
    SearchRequest request;               ///< request.query is also the ID or N of show and similar
    OutputFormat format = OutputFormat::text;
    ColorMode color = ColorMode::automatic;
    AnalyzeMode analyze = AnalyzeMode::tokens;
    bool nothing_asked = false;  ///< on a terminal: open the prompt
    bool marks = false;          ///< show: mark the words of the last search
    bool pager = true;           ///< long text on a terminal goes through a pager
    bool bom = true;       ///< CSV begins with a byte order mark, so that spreadsheets read UTF-8
    char delimiter = ',';  ///< of CSV
    std::string queries;   ///< --queries: a file of queries, "-" for standard input; empty: none
    std::string language;  ///< --lang as typed; empty when absent
};

/// The language asked for by --lang among `arguments`, before anything else is read, so that even a
/// wrong command line is answered in it. Empty when absent.
std::string requested_language(const std::vector<std::string>& arguments);

/// `arguments` are those after the program's name. An Error's code is always usage.
Result<Options> parse_options(const std::vector<std::string>& arguments);

}  // namespace tracuu
