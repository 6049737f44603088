// tracuu-index: the only program that writes a database. Here errors are printed and exit statuses
// chosen, nowhere else.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <optional>

#include "analyzers/printable.hpp"
#include "corpus/archive_walker.hpp"
#include "corpus/article_reader.hpp"
#include "corpus/counts.hpp"
#include "corpus/data_files.hpp"
#include "corpus/message.hpp"
#include "corpus/metadata.hpp"
#include "indexer/check.hpp"
#include "indexer/database_folder.hpp"
#include "indexer/exit_status.hpp"
#include "indexer/explain.hpp"
#include "indexer/forget.hpp"
#include "indexer/index_run.hpp"
#include "indexer/new_generation.hpp"
#include "indexer/options.hpp"
#include "indexer/report.hpp"
#include "indexer/status.hpp"
#include "indexer/store.hpp"
#include "indexer/writer_lock.hpp"

namespace {

using namespace std::chrono_literals;
using tracuu::CommandLine;
using tracuu::OutputFormat;
using tracuu::tr;
using tracuu::trf;

std::atomic<bool> stop_requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

void request_stop(int) {
    stop_requested = true;
}

volatile std::sig_atomic_t pipe_was_closed = 0;

extern "C" void note_closed_pipe(int) {
    pipe_was_closed = 1;
}

/// A second signal ends the program the hard way, which loses nothing either.
void stop_on_signals() {
    struct sigaction action {};
    action.sa_handler = request_stop;
    action.sa_flags = SA_RESETHAND;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

/// Lets more segments be merged at once; without it they are merged in more rounds.
void raise_limit_of_open_files() {
    constexpr rlim_t enough = 4096;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough) return;
    limit.rlim_cur = std::min(enough, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// A result. False when no more can be written; finish() says why.
bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

/// Anything that is not a result.
void say(const std::string& text) {
    const std::string clean = tracuu::printable(text, true);
    std::fwrite(clean.data(), 1, clean.size(), stderr);
}

int fail(const tracuu::Error& error) {
    say("tracuu-index: " + tracuu::located(error) + '\n');
    if (!error.hint.empty()) say(error.hint + '\n');
    return error.code == tracuu::ErrorCode::locked ? tracuu::exit_locked : tracuu::exit_failed;
}

/// A reader that closed the pipe has what it wanted; a full disk is an error.
int finish(int status) {
    const bool is_written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (is_written || pipe_was_closed != 0) return status;
    return fail({tracuu::ErrorCode::io, tr("the output could not be written"), {}, {}});
}

/// One line on a terminal, written over by the next and gone at the end.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted) : shown_(wanted && isatty(STDERR_FILENO) != 0) {}
    ~ProgressLine() { clear(); }

    tracuu::ProgressSink sink() {
        if (!shown_) return {};
        return [](const tracuu::IndexProgress& progress) {
            std::fprintf(stderr, "\r%s\x1b[K", tracuu::progress_text(progress).c_str());
        };
    }
    void clear() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
    }

private:
    bool shown_;
};

int index(const CommandLine& line, const tracuu::Gazetteer& gazetteer) {
    stop_on_signals();
    raise_limit_of_open_files();
    tracuu::IndexOptions options;
    options.database = line.database;
    options.sources = line.files;
    options.jobs = line.jobs;
    options.rebuild = line.rebuild;
    options.dry_run = line.dry_run;
    options.wait_seconds = line.wait_seconds;
    options.stop = &stop_requested;

    ProgressLine progress(!line.quiet);
    const auto report = tracuu::run_index(options, gazetteer, progress.sink());
    progress.clear();
    if (!report) return fail(report.error());
    if (report->stopped) {
        say(tr("Interrupted. Nothing is lost; run the same command again to go on.\n"));
        return tracuu::exit_interrupted;
    }
    say(tracuu::skipped_text(*report));
    if (line.format == OutputFormat::json) {
        print(tracuu::report_json(*report) + '\n');
    } else if (!line.quiet) {
        if (line.dry_run) say(tr("Nothing was changed. Without --dry-run it would be:\n"));
        say(tracuu::report_text(*report) + '\n');
    }
    return report->skipped.empty() ? tracuu::exit_done : tracuu::exit_some_skipped;
}

int status(const CommandLine& line, const tracuu::Gazetteer& gazetteer) {
    const auto status = tracuu::database_status(line.database);
    print(line.format == OutputFormat::json
              ? tracuu::status_json(status, gazetteer) + '\n'
              : tracuu::printable(tracuu::status_text(status, gazetteer), true));
    return tracuu::exit_done;
}

/// Keeps writers away from the database, which must exist.
tracuu::Result<tracuu::WriterLock> lock_database(const CommandLine& line) {
    tracuu::open_for_reading({line.database.string()});
    return tracuu::WriterLock::take(line.database, std::chrono::seconds(line.wait_seconds));
}

int check(const CommandLine& line, const tracuu::Gazetteer& gazetteer) {
    std::optional<tracuu::WriterLock> lock;
    try {
        auto taken = lock_database(line);
        if (!taken) return fail(taken.error());
        lock = *std::move(taken);
    } catch (const std::filesystem::filesystem_error&) {
        // A database on a medium that cannot be written has no writers either.
    }
    const auto report = tracuu::check_in_child(line.database, gazetteer);
    if (line.format == OutputFormat::json) {
        print(tracuu::check_json(report) + '\n');
    } else {
        print(tracuu::printable(tracuu::check_text(report), true));
    }
    return report.problems.empty() ? tracuu::exit_done : tracuu::exit_failed;
}

int compact(const CommandLine& line) {
    const auto lock = lock_database(line);
    if (!lock) return fail(lock.error());
    tracuu::CompactReport report;
    tracuu::translate_errors(line.database.string(), [&] {
        report = tracuu::compact_database(tracuu::DatabaseFolder(line.database));
    });
    if (line.format == OutputFormat::json) {
        print(fmt::format("{{\"before\":{},\"after\":{}}}\n", report.before, report.after));
    } else if (!line.quiet) {
        say(trf("{0} MB before, {1} MB now.\n", tracuu::grouped(report.before / 1'000'000),
                tracuu::grouped(report.after / 1'000'000)));
    }
    return tracuu::exit_done;
}

int forget(const CommandLine& line) {
    const auto removed =
        tracuu::forget_sources(line.database, line.files, std::chrono::seconds(line.wait_seconds));
    if (!removed) return fail(removed.error());
    if (line.format == OutputFormat::json) {
        print(fmt::format("{{\"removed\":{}}}\n", *removed));
    } else if (!line.quiet) {
        say(fmt::format(fmt::runtime(tracuu::trn("Removed {0} article.\n",
                                                 "Removed {0} articles.\n", *removed)),
                        tracuu::grouped(*removed)));
    }
    return tracuu::exit_done;
}

/// Prints what is understood of the articles of one file; returns whether all could be read.
bool explain_file(const tracuu::SourceFile& file, OutputFormat format,
                  const tracuu::Gazetteer& gazetteer) {
    bool all_read = true;
    tracuu::read_articles(file, [&](tracuu::Result<tracuu::Article> article) {
        if (!article) {
            all_read = false;
            const tracuu::Error& error = article.error();
            const std::string where = error.where.empty() ? file.path.string() : error.where;
            if (format == OutputFormat::json) {
                return print(tracuu::explain_json(error, file.id, where) + '\n');
            }
            say(tracuu::skipped_line(where, error.message));
            return true;
        }
        const auto metadata = tracuu::understand(*article, gazetteer);
        return print(
            format == OutputFormat::json
                ? tracuu::explain_json(*article, metadata, gazetteer) + '\n'
                : tracuu::printable(tracuu::explain_text(*article, metadata, gazetteer), true) +
                      '\n');
    });
    return all_read;
}

int explain(const CommandLine& line, const tracuu::Gazetteer& gazetteer) {
    bool all_read = true;
    for (const auto& named : line.files) {
        const auto files = tracuu::walk(std::filesystem::absolute(named).lexically_normal());
        if (!files) return fail(files.error());
        for (const auto& file : *files) {
            if (!explain_file(file, line.format, gazetteer)) all_read = false;
        }
    }
    return all_read ? tracuu::exit_done : tracuu::exit_some_skipped;
}

int run(const CommandLine& line) {
    using tracuu::Verb;
    if (line.verb == Verb::help) return print(tracuu::help_text()), tracuu::exit_done;
    if (line.verb == Verb::version)
        return print("tracuu-index " TRACUU_VERSION "\n"), tracuu::exit_done;
    if (line.verb == Verb::compact) return compact(line);
    if (line.verb == Verb::forget) return forget(line);

    const auto gazetteer = tracuu::Gazetteer::load(tracuu::data_folder() / "units.tsv");
    if (!gazetteer) return fail(gazetteer.error());
    switch (line.verb) {
        case Verb::status:
            return status(line, *gazetteer);
        case Verb::check:
            return check(line, *gazetteer);
        case Verb::explain:
            return explain(line, *gazetteer);
        default:
            return index(line, *gazetteer);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, note_closed_pipe);
    const std::string language = tracuu::requested_language(argc, argv);
    const std::string catalogues = tracuu::locale_folder().string();
    if (!tracuu::choose_language(language, catalogues)) tracuu::choose_language({}, catalogues);
    try {
        const auto line = tracuu::parse_command_line(argc, argv);
        return line ? finish(run(*line)) : fail(line.error());
    } catch (const tracuu::StoreError& error) {
        return fail(error.error());
    } catch (const std::exception& error) {
        return fail({tracuu::ErrorCode::io, trf("The program failed: {0}.", error.what()), {}, {}});
    }
}
