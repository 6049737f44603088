#include "indexer/options.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "corpus/message.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

namespace po = boost::program_options;

po::options_description described_options() {
    po::options_description options;
    const auto text = [] { return po::value<std::string>(); };
    options.add_options()                                     //
        ("db", text())("jobs", text())("wait", text())        //
        ("format", text())("lang", text())                    //
        ("rebuild", "")("dry-run", "")("quiet", "")           //
        ("help,h", "")("version,V", "")                       //
        ("file", po::value<std::vector<std::string>>(), "");  // the positional ones
    return options;
}

Error usage(std::string message) {
    return {ErrorCode::usage, std::move(message), tr("See “tracuu-index --help”."), {}};
}

std::string describe(const po::error& error) {
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
        return trf("There is no option {0}.", unknown->get_option_name());
    }
    if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&error)) {
        return trf("The option {0} is given twice.", twice->get_option_name());
    }
    if (const auto* syntax = dynamic_cast<const po::invalid_syntax*>(&error)) {
        return syntax->kind() == po::invalid_syntax::extra_parameter
                   ? trf("The option {0} takes no value.", syntax->get_option_name())
                   : trf("The option {0} needs a value.", syntax->get_option_name());
    }
    return trf("The command line cannot be understood: {0}.", error.what());
}

/// A whole number from 0 to 100,000; nullopt for anything else.
std::optional<unsigned> number(std::string_view text) {
    unsigned value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || value > 100'000) return {};
    return value;
}

std::optional<Verb> verb_named(std::string_view word) {
    if (word == "status") return Verb::status;
    if (word == "check") return Verb::check;
    if (word == "compact") return Verb::compact;
    if (word == "forget") return Verb::forget;
    if (word == "explain") return Verb::explain;
    return std::nullopt;
}

class Interpreter {
public:
    explicit Interpreter(const po::variables_map& given) : given_(given) {}

    Result<CommandLine> interpret() {
        line_.rebuild = given_.contains("rebuild");
        line_.dry_run = given_.contains("dry-run");
        line_.quiet = given_.contains("quiet");
        line_.database =
            text("db").empty() ? default_database() : std::filesystem::path(text("db"));
        if (given_.contains("db") && text("db").empty()) {
            return usage(tr("The option --db needs a value."));
        }
        for (const auto& [name, value] :
             {std::pair("jobs", &line_.jobs), std::pair("wait", &line_.wait_seconds)}) {
            if (auto done = read_number(name, *value); !done) return done.error();
        }
        if (auto done = read_format(); !done) return done.error();
        read_verb();
        // Not to be passed over: these would do in earnest what was only to be tried.
        if (line_.dry_run && (line_.verb == Verb::forget || line_.verb == Verb::compact)) {
            return usage(tr("The option --dry-run belongs to indexing alone."));
        }
        if (auto done = check_files(); !done) return done.error();
        return line_;
    }

private:
    std::string text(const char* name) const {
        return given_.contains(name) ? given_[name].as<std::string>() : std::string();
    }

    Result<bool> read_number(const char* name, unsigned& value) const {
        if (!given_.contains(name)) return true;
        const auto read = number(text(name));
        if (!read) {
            return usage(trf("The option --{0} needs a number, not “{1}”.", name, text(name)));
        }
        value = *read;
        return true;
    }

    Result<bool> read_format() {
        const std::string format = text("format");
        if (given_.contains("format") && format != "text" && format != "json") {
            return usage(trf("The option --format is text or json, not “{0}”.", format));
        }
        if (format == "json") line_.format = OutputFormat::json;
        const std::string language = text("lang");
        if (given_.contains("lang") && language != "vi" && language != "en") {
            return usage(trf("The option --lang is vi or en, not “{0}”.", language));
        }
        return true;
    }

    void read_verb() {
        if (given_.contains("file")) {
            const auto& files = given_["file"].as<std::vector<std::string>>();
            line_.files.assign(files.begin(), files.end());
            if (const auto verb = verb_named(files.front())) {
                line_.verb = *verb;
                line_.files.erase(line_.files.begin());
            }
        }
        if (given_.contains("help")) line_.verb = Verb::help;
        if (given_.contains("version")) line_.verb = Verb::version;
    }

    Result<bool> check_files() const {
        const bool none = line_.files.empty();
        switch (line_.verb) {
            case Verb::index:
                if (none && !line_.rebuild) return usage(tr("Name the folder or file to index."));
                break;
            case Verb::explain:
                if (none) return usage(tr("Name the file to explain."));
                break;
            case Verb::forget:
                if (none) return usage(tr("Name the source to forget."));
                break;
            case Verb::status:
            case Verb::check:
            case Verb::compact:
                if (!none) {
                    return usage(trf("“{0}” is one word too many.", line_.files.front().string()));
                }
                break;
            case Verb::help:
            case Verb::version:
                break;
        }
        const bool blank =
            std::ranges::any_of(line_.files, [](const auto& f) { return f.empty(); });
        if (blank) return usage(tr("A file name is empty."));
        return true;
    }

    const po::variables_map& given_;
    CommandLine line_;
};

}  // namespace

std::string requested_language(int argc, const char* const* argv) {
    constexpr std::string_view option = "--lang";
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--") break;
        if (word == option && i + 1 < argc) return argv[i + 1];
        if (word.starts_with("--lang=")) return std::string(word.substr(option.size() + 1));
    }
    return {};
}

Result<CommandLine> parse_command_line(int argc, const char* const* argv) {
    try {
        const po::options_description options = described_options();
        po::positional_options_description positional;
        positional.add("file", -1);
        const int style =
            po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        const po::parsed_options parsed = po::command_line_parser(argc, argv)
                                              .options(options)
                                              .positional(positional)
                                              .style(style)
                                              .run();
        for (const auto& option : parsed.options) {
            const std::string& token = option.original_tokens.front();
            const bool typed =
                option.position_key < 0 ? option.string_key == "file" : token.starts_with("--=");
            if (typed) throw po::unknown_option(token);
        }
        po::variables_map given;
        po::store(parsed, given);
        return Interpreter(given).interpret();
    } catch (const po::error& error) {
        return usage(describe(error));
    }
}

std::string help_text() {
    return tr(
        "Usage: tracuu-index [OPTION]... SOURCE...\n"
        "       tracuu-index status | check | compact [OPTION]...\n"
        "       tracuu-index forget SOURCE...\n"
        "       tracuu-index explain FILE...\n"
        "\n"
        "Makes the database hold exactly the articles of each SOURCE: a folder, a file, or a\n"
        "compressed collection. New articles are added, changed ones replaced, vanished ones\n"
        "removed; sources that are not named stay as they are.\n"
        "\n"
        "  status       what the database holds, and what was skipped and why\n"
        "  check        whether the database is sound\n"
        "  compact      make the database as small as it can be\n"
        "  forget       remove a SOURCE and its articles from the database\n"
        "  explain      what is understood of the articles in a file, and from where\n"
        "\n"
        "  --db DIR             the database (else $TRACUU_DB, else "
        "~/.local/share/tracuu/archive)\n"
        "  --jobs N             threads (one a core)\n"
        "  --rebuild            read everything again into a new database, then replace the old "
        "one\n"
        "  --dry-run            say what would change, and change nothing\n"
        "  --wait SECONDS       wait for another writer to end\n"
        "  --quiet              no progress, no summary\n"
        "  --format text|json   form of the report\n"
        "  --lang vi|en         language of messages\n"
        "  -h, --help           this text\n"
        "  -V, --version        the version\n"
        "\n"
        "Exit status: 0 done; 3 done, but skipped articles remain; 2 nothing was changed;\n"
        "75 another writer holds the database; 130 interrupted.\n");
}

}  // namespace tracuu
