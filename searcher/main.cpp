// tracuu: the reader. Chooses the language, reads the command line, runs one verb; the only file of
// the reader that catches what cannot be gone on after and that decides on the exit status.

#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/data_files.hpp"
#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"
#include "searcher/pager.hpp"

namespace tracuu {
namespace {

void take_terminal_size(TerminalStyle& style) {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
    if (size.ws_col > 0) style.columns = size.ws_col;
    if (size.ws_row > 0) style.rows = size.ws_row;
}

TerminalStyle style_for(ColorMode mode, bool is_terminal) {
    TerminalStyle style;
    const char* no_color = std::getenv("NO_COLOR");
    const bool refused = no_color != nullptr && *no_color != '\0';
    style.color =
        mode == ColorMode::always || (mode == ColorMode::automatic && is_terminal && !refused);
    style.columns = is_terminal ? 80 : 100;
    if (is_terminal) take_terminal_size(style);
    return style;
}

int run_with_gazetteer(const Options& options, Console& console) {
    const Result<Gazetteer> gazetteer = Gazetteer::load(data_folder() / "units.tsv");
    if (!gazetteer) return report(gazetteer.error(), console);
    const bool at_terminal = console.out_is_terminal && isatty(STDIN_FILENO) == 1;
    if (options.nothing_asked && at_terminal) return run_prompt(options, *gazetteer, console);
    switch (options.verb) {
        case Verb::show:
            return run_show(options, *gazetteer, console);
        case Verb::similar:
            return run_similar(options, *gazetteer, console);
        case Verb::documents:
            return run_documents(options, *gazetteer, console);
        case Verb::complete:
            return run_complete(options, *gazetteer, console);
        default:
            return run_search(options, *gazetteer, console);
    }
}

int run_verb(const Options& options, Console& console) {
    switch (options.verb) {
        case Verb::help:
            console.out << help_text();
            return exit_found;
        case Verb::version:
            console.out << "tracuu " TRACUU_VERSION "\n";
            return exit_found;
        case Verb::list_fields:
            return run_fields(options, console);
        case Verb::status:
            return run_status(options, console);
        case Verb::analyze:
            return run_analyze(options, console);
        default:
            return run_with_gazetteer(options, console);
    }
}

volatile std::sig_atomic_t pipe_was_closed = 0;

extern "C" void note_closed_pipe(int) {
    pipe_was_closed = 1;
}

/// A reader that closed the pipe has what it wanted; a full disk is an error.
int finish(int status, Console& console) {
    console.out.flush();
    if (console.out) return status;
    if (pipe_was_closed != 0) return exit_found;
    return report({ErrorCode::io, tr("the output could not be written"), {}, {}}, console);
}

int run_guarded(const Options& options, Console& console) {
    try {
        int status = exit_error;
        translate_errors(fmt::format("{}", fmt::join(options.databases, ", ")),
                         [&] { status = run_verb(options, console); });
        return finish(status, console);
    } catch (const StoreError& error) {
        return report(error.error(), console);
    } catch (const Xapian::DatabaseModifiedError& error) {
        return report({ErrorCode::unreadable, error.get_msg(), tr("Try again in a moment."), {}},
                      console);
    } catch (const std::bad_alloc&) {
        return report({ErrorCode::limit, tr("out of memory"), {}, {}}, console);
    } catch (const std::exception& error) {  // whatever else a library throws
        return report({ErrorCode::io, trf("The program failed: {0}.", error.what()), {}, {}},
                      console);
    }
}

bool may_be_paged(const Options& options, const Console& console) {
    return console.out_is_terminal && options.pager && options.format == OutputFormat::text &&
           options.verb != Verb::analyze && !options.nothing_asked && options.queries.empty();
}

/// Messages follow the text, as they do without a pager.
int run_paged(const Options& options, Console& console) {
    PagedText text(console.style, console.out);
    std::ostream out(&text);
    std::ostringstream err;
    Console paged{console.in, out, err, console.style, console.out_is_terminal};
    const int status = run_guarded(options, paged);
    text.finish();
    console.err << err.str();
    return finish(status, console);
}

int run(const std::vector<std::string>& arguments) {
    Console console{std::cin, std::cout, std::cerr, {}, isatty(STDOUT_FILENO) == 1};
    const std::string language = requested_language(arguments);
    if (!choose_language(language, locale_folder().string())) {
        choose_language({}, locale_folder().string());
        return report(
            {ErrorCode::usage, trf("--lang \"{}\" is neither vi nor en", language), {}, {}},
            console);
    }
    const Result<Options> options = parse_options(arguments);
    if (!options) return report(options.error(), console);
    console.style = style_for(options->color, console.out_is_terminal);
    return may_be_paged(*options, console) ? run_paged(*options, console)
                                           : run_guarded(*options, console);
}

}  // namespace
}  // namespace tracuu

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, tracuu::note_closed_pipe);
    return tracuu::run(std::vector<std::string>(argv + 1, argv + argc));
}
