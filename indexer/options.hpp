// The command line of tracuu-index → validated options. The only file that knows Boost.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

enum class Verb { index, status, check, compact, forget, explain, help, version };

enum class OutputFormat { text, json };

struct CommandLine {
    Verb verb = Verb::index;
    std::filesystem::path database;            ///< never empty
    std::vector<std::filesystem::path> files;  ///< SOURCEs, or the FILEs to explain
    unsigned jobs = 0;                         ///< 0: one a core
    unsigned wait_seconds = 0;
    bool rebuild = false;
    bool dry_run = false;
    bool quiet = false;
    OutputFormat format = OutputFormat::text;
};

/// The value of --lang, empty when there is none: messages about the rest need it first.
std::string requested_language(int argc, const char* const* argv);

/// Error `usage` for anything that is not in tracuu-index(1). Long options are never abbreviated.
Result<CommandLine> parse_command_line(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace tracuu
