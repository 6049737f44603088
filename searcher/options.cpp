#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "corpus/message.hpp"
#include "indexer/store.hpp"

namespace tracuu {
namespace {

namespace po = boost::program_options;

constexpr std::array<std::pair<std::string_view, Verb>, 12> verbs{{
    {"search", Verb::search},
    {"show", Verb::show},
    {"xem", Verb::show},
    {"similar", Verb::similar},
    {"tuongtu", Verb::similar},
    {"facets", Verb::facets},
    {"documents", Verb::documents},
    {"vanban", Verb::documents},
    {"fields", Verb::list_fields},
    {"status", Verb::status},
    {"analyze", Verb::analyze},
    {"complete", Verb::complete},
}};

/// Vietnamese twins of the options, rewritten before Boost sees them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> twins{{
    {"phuong", "ward"},
    {"quan", "district"},
    {"tinh", "province"},
    {"nhiemky", "term"},
    {"tu", "from"},
    {"den", "to"},
    {"vanban", "doc"},
    {"sapxep", "sort"},
    {"tatca", "all"},
}};

constexpr std::array<const char*, 7> facet_names{"ward", "district", "province", "term",
                                                 "year", "month",    "doc"};

po::options_description option_descriptions() {
    using Strings = std::vector<std::string>;
    po::options_description options;
    auto add = options.add_options();
    const auto value = [](const char* name) { return po::value<std::string>()->value_name(name); };
    const auto values = [](const char* name) {
        return po::value<Strings>()->composing()->value_name(name);
    };
    add("db", values("DIR"), tr("database to read; several are searched as one"));
    add("ward", values("N"), tr("articles about this ward"));
    add("district", values("N"), tr("articles about this district"));
    add("province", values("N"), tr("articles about this province"));
    add("term", values("Y-Y"), tr("articles of this term of office"));
    add("from", value("D"), tr("published on this day or later: 2020, 12/2020, 15/12/2020"));
    add("to", value("D"), tr("published on this day or earlier"));
    add("doc", values("NUMBER"), tr("articles that cite this document"));
    add("history", tr("with a place, also the units it was formed from or divided into"));
    add("sort", value("ORDER"), tr("relevance, newest or oldest"));
    add("limit", value("N"), tr("how many to list, or all"));
    add("offset", value("N"), tr("how many to leave out first"));
    add("all", tr("in text, list the reposts of a hit one by one"));
    add("all-words", tr("only articles that have all the words"));
    add("facets", tr("count by ward, district, province, term, year, month and document"));
    add("facet", values("NAME"), tr("count by this facet"));
    add("timeline", tr("a chart of the articles by month or year, in text"));
    add("format", value("F"), tr("text, json, jsonl or csv"));
    add("queries", value("FILE"), tr("answer one query a line, as JSON"));
    add("explain", tr("say how the query was read, and why each article was found"));
    add("color", value("WHEN"), tr("auto, always or never"));
    add("no-pager", tr("never show long text through a pager"));
    add("no-bom", tr("CSV without a byte order mark"));
    add("delimiter", value("C"), tr("between CSV cells: one character, or tab"));
    add("lang", value("L"), tr("language of messages: vi or en"));
    add("tokens", tr("analyze: the tokens that are indexed"));
    add("words", tr("analyze: words, their syllables joined by _"));
    add("documents", tr("analyze: the document numbers"));
    add("fold", tr("analyze: the text without marks"));
    add("marks", tr("show: mark the words of the last search"));
    add("help,h", tr("this text"));
    add("version,V", tr("the version"));
    return options;
}

Error usage_error(std::string message) {
    return Error{ErrorCode::usage, std::move(message), tr("See: tracuu --help"), {}};
}

std::string english_option(const std::string& name) {
    for (const auto& [vietnamese, english] : twins) {
        if (name == vietnamese) return std::string(english);
    }
    return name;
}

/// Arguments told apart: options as Boost is to read them ("--name" or "--name=value"), the rest as
/// query text in the order typed.
struct SplitArguments {
    std::vector<std::string> options;
    std::vector<std::string> words;
};

Result<SplitArguments> split_arguments(const std::vector<std::string>& arguments,
                                       const po::options_description& known) {
    SplitArguments split;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--") {
            split.words.insert(split.words.end(), arguments.begin() + i + 1, arguments.end());
            break;
        }
        if (argument == "-h" || argument == "-V") {
            split.options.push_back(argument == "-h" ? "--help" : "--version");
            continue;
        }
        if (!argument.starts_with("--")) {
            split.words.push_back(argument);
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = english_option(argument.substr(2, equals - 2));
        const po::option_description* option =
            name.empty() ? nullptr : known.find_nothrow(name, false);
        if (option == nullptr) return usage_error(trf("there is no option {}", "--" + name));
        if (option->semantic()->max_tokens() == 0) {
            if (equals != std::string::npos) {
                return usage_error(trf("{} takes no value", "--" + name));
            }
            split.options.push_back("--" + name);
            continue;
        }
        std::string value;
        if (equals != std::string::npos) {
            value = argument.substr(equals + 1);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        if (value.empty()) return usage_error(trf("{} needs a value", "--" + name));
        split.options.push_back("--" + name + "=" + value);
    }
    return split;
}

/// Options that ask for nothing by themselves: with these alone, tracuu opens its prompt.
bool is_setting(const std::string& option) {
    const std::string name = option.substr(0, option.find('='));
    return name == "--db" || name == "--lang" || name == "--color" || name == "--no-pager";
}

std::optional<Verb> verb_of(const std::string& word) {
    for (const auto& [name, verb] : verbs) {
        if (word == name) return verb;
    }
    return std::nullopt;
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

/// The values Boost read, with what tracuu asks of them.
class Values {
public:
    explicit Values(po::variables_map map) : map_(std::move(map)) {}

    bool has(const char* name) const { return map_.count(name) > 0; }
    std::string text(const char* name) const {
        return has(name) ? map_[name].as<std::string>() : std::string();
    }
    std::vector<std::string> list(const char* name) const {
        return has(name) ? map_[name].as<std::vector<std::string>>() : std::vector<std::string>();
    }

    /// The value's place among `choices`; an Error that lists them when it is none.
    template <typename T, std::size_t N>
    Result<T> choice(const char* name, const std::array<std::pair<std::string_view, T>, N>& choices,
                     T absent) const {
        if (!has(name)) return absent;
        std::string listed;
        for (const auto& [word, value] : choices) {
            if (text(name) == word) return value;
            if (!listed.empty()) listed += ", ";
            listed += word;
        }
        return usage_error(
            trf("{0} \"{1}\" is not one of: {2}", std::string("--") + name, text(name), listed));
    }

    Result<std::size_t> number(const char* name) const {
        const std::string typed = text(name);
        if (typed.empty() || typed.size() > 9 ||
            typed.find_first_not_of("0123456789") != std::string::npos) {
            return usage_error(
                trf("{0} \"{1}\" is not a whole number", std::string("--") + name, typed));
        }
        return static_cast<std::size_t>(std::stoul(typed));
    }

private:
    po::variables_map map_;
};

void read_filters(const Values& values, Filters& filters) {
    filters.wards = values.list("ward");
    filters.districts = values.list("district");
    filters.provinces = values.list("province");
    filters.terms = values.list("term");
    filters.documents = values.list("doc");
    filters.from = values.text("from");
    filters.to = values.text("to");
    filters.history = values.has("history");
}

std::optional<Error> read_facets(const Values& values, Verb verb, SearchRequest& request) {
    if (values.has("facets") || (verb == Verb::facets && !values.has("facet"))) {
        request.facets.assign(facet_names.begin(), facet_names.end());
    }
    for (const std::string& name : values.list("facet")) {
        const std::string english = english_option(name);
        if (std::find(facet_names.begin(), facet_names.end(), english) == facet_names.end()) {
            return usage_error(trf("there is no facet \"{}\"", name));
        }
        request.facets.push_back(english);
    }
    return std::nullopt;
}

std::optional<Error> read_paging(const Values& values, const Options& options,
                                 SearchRequest& request) {
    const bool whole = options.format == OutputFormat::csv || options.format == OutputFormat::jsonl;
    request.complete_list = whole;
    if (!whole && options.verb != Verb::documents) {
        request.limit = options.verb == Verb::facets ? 0 : page_size;
    }
    if (values.has("limit")) {
        if (values.text("limit") == "all") {
            request.limit.reset();
        } else {
            const Result<std::size_t> limit = values.number("limit");
            if (!limit) return limit.error();
            request.limit = *limit;
        }
    }
    if (values.has("offset")) {
        const Result<std::size_t> offset = values.number("offset");
        if (!offset) return offset.error();
        request.offset = *offset;
    }
    return std::nullopt;
}

std::optional<Error> read_request(const Values& values, Options& options) {
    constexpr std::array<std::pair<std::string_view, SortOrder>, 6> orders{{
        {"relevance", SortOrder::relevance},
        {"newest", SortOrder::newest},
        {"oldest", SortOrder::oldest},
        {"lienquan", SortOrder::relevance},
        {"moinhat", SortOrder::newest},
        {"cunhat", SortOrder::oldest},
    }};
    SearchRequest& request = options.request;
    const Result<SortOrder> sort = values.choice("sort", orders, SortOrder::relevance);
    if (!sort) return sort.error();
    request.sort = *sort;
    request.all_words = values.has("all-words");
    request.timeline = values.has("timeline");
    request.explain = values.has("explain");
    request.fold_reposts = options.verb == Verb::search && options.format == OutputFormat::text &&
                           options.queries.empty() && !values.has("all");
    read_filters(values, request.filters);
    if (auto error = read_facets(values, options.verb, request)) return error;
    return read_paging(values, options, request);
}

std::optional<Error> read_output(const Values& values, Options& options) {
    constexpr std::array<std::pair<std::string_view, OutputFormat>, 4> formats{{
        {"text", OutputFormat::text},
        {"json", OutputFormat::json},
        {"jsonl", OutputFormat::jsonl},
        {"csv", OutputFormat::csv},
    }};
    constexpr std::array<std::pair<std::string_view, ColorMode>, 3> colors{{
        {"auto", ColorMode::automatic},
        {"always", ColorMode::always},
        {"never", ColorMode::never},
    }};
    const Result<OutputFormat> format = values.choice("format", formats, OutputFormat::text);
    if (!format) return format.error();
    options.format = *format;
    const Result<ColorMode> color = values.choice("color", colors, ColorMode::automatic);
    if (!color) return color.error();
    options.color = *color;
    options.marks = values.has("marks");
    options.pager = !values.has("no-pager");
    options.bom = !values.has("no-bom");
    if (values.has("delimiter")) {
        const std::string delimiter = values.text("delimiter");
        if (delimiter == "tab" || delimiter == "\\t") {
            options.delimiter = '\t';
        } else if (delimiter.size() == 1 &&
                   std::string_view("\"\r\n").find(delimiter[0]) == std::string_view::npos) {
            options.delimiter = delimiter[0];
        } else {
            return usage_error(trf("--delimiter \"{}\" is not one character", delimiter));
        }
    }
    return std::nullopt;
}

std::optional<Error> read_analyze_mode(const Values& values, Options& options) {
    constexpr std::array<std::pair<const char*, AnalyzeMode>, 4> modes{{
        {"tokens", AnalyzeMode::tokens},
        {"words", AnalyzeMode::words},
        {"documents", AnalyzeMode::documents},
        {"fold", AnalyzeMode::fold},
    }};
    int chosen = 0;
    for (const auto& [name, mode] : modes) {
        if (!values.has(name)) continue;
        if (options.verb != Verb::analyze) {
            return usage_error(
                trf("{0} belongs to tracuu {1}", std::string("--") + name, "analyze"));
        }
        options.analyze = mode;
        ++chosen;
    }
    if (chosen > 1) return usage_error(tr("analyze does one thing at a time"));
    return std::nullopt;
}

std::optional<Error> check_words(const Options& options, const std::vector<std::string>& words) {
    if (options.marks && options.verb != Verb::show) {
        return usage_error(trf("{0} belongs to tracuu {1}", "--marks", "show"));
    }
    const bool takes_id = options.verb == Verb::show || options.verb == Verb::similar;
    if (takes_id && words.size() != 1) {
        return usage_error(
            tr("say which article: an id, or the number of a hit of the last search"));
    }
    const bool takes_none = options.verb == Verb::list_fields || options.verb == Verb::status ||
                            options.verb == Verb::analyze;
    if (options.format == OutputFormat::csv && (options.verb == Verb::show || takes_none)) {
        return usage_error(tr("only lists of articles and of documents are written as CSV"));
    }
    if (takes_none && !words.empty())
        return usage_error(trf("\"{}\" is not expected here", words.front()));
    return std::nullopt;
}

/// "--ward, --phuong N": the option as it may be typed, in English and in Vietnamese.
std::string spelled(const po::option_description& option) {
    std::string names = "--" + option.long_name();
    if (option.long_name() == "help") names = "-h, --help";
    if (option.long_name() == "version") names = "-V, --version";
    for (const auto& [vietnamese, english] : twins) {
        if (option.long_name() == english) names += ", --" + std::string(vietnamese);
    }
    return option.semantic()->max_tokens() > 0 ? names + ' ' + option.format_parameter() : names;
}

}  // namespace

std::string requested_language(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
    }
    return {};
}

Result<Options> parse_options(const std::vector<std::string>& arguments) {
    const po::options_description known = option_descriptions();
    Result<SplitArguments> split = split_arguments(arguments, known);
    if (!split) return split.error();

    po::variables_map map;
    try {
        namespace style = po::command_line_style;
        po::store(po::command_line_parser(split->options)
                      .options(known)
                      .style(style::allow_long | style::long_allow_adjacent)
                      .run(),
                  map);
    } catch (const po::multiple_occurrences& error) {
        return usage_error(trf("{} is given twice", error.get_option_name()));
    } catch (const po::error& error) {
        return usage_error(error.what());
    }
    const Values values(std::move(map));

    Options options;
    options.language = values.text("lang");
    if (values.has("help") || values.has("version")) {
        options.verb = values.has("help") ? Verb::help : Verb::version;
        return options;
    }
    std::vector<std::string>& words = split->words;
    options.nothing_asked = words.empty() && std::ranges::all_of(split->options, is_setting);
    if (!words.empty()) {
        if (const std::optional<Verb> verb = verb_of(words.front())) {
            options.verb = *verb;
            words.erase(words.begin());
        }
    }
    options.databases = values.list("db");
    if (options.databases.empty()) options.databases.push_back(default_database().string());
    options.queries = values.text("queries");
    options.request.query = join(words);
    for (const auto& read : {read_output, read_request, read_analyze_mode}) {
        if (auto error = read(values, options)) return *error;
    }
    if (auto error = check_words(options, words)) return *error;
    return options;
}

std::vector<std::string> verb_names() {
    std::vector<std::string> names;
    for (const auto& [name, verb] : verbs) {
        if (verb != Verb::complete) names.emplace_back(name);
    }
    return names;
}

std::vector<std::string> option_names() {
    const po::options_description known = option_descriptions();
    std::vector<std::string> names;
    for (const auto& option : known.options()) {
        names.push_back("--" + option->long_name());
    }
    for (const auto& [vietnamese, english] : twins) names.push_back("--" + std::string(vietnamese));
    return names;
}

std::string help_text() {
    std::ostringstream help;
    help << tr(
        "tracuu: full-text search in an archive of Party-building news\n"
        "\n"
        "  tracuu                             a prompt, on a terminal\n"
        "  tracuu [search] QUERY… [options]   search\n"
        "  tracuu show ID|N                   one article, by id or number of a hit\n"
        "  tracuu similar ID|N                articles like this one\n"
        "  tracuu facets [filters]            counts by ward, district, term, date\n"
        "  tracuu documents [filters]         the documents that articles cite\n"
        "  tracuu fields                      the fields a query can name\n"
        "  tracuu status                      what the archive holds\n"
        "  tracuu analyze [--tokens|--words|--documents|--fold]   text from standard input\n"
        "\n"
        "Options:\n");
    const po::options_description known = option_descriptions();
    constexpr std::size_t column = 25;
    for (const auto& option : known.options()) {
        const std::string left = spelled(*option);
        help << "  " << left << std::string(left.size() < column ? column - left.size() : 1, ' ')
             << option->description() << '\n';
    }
    help << tr("\nExit status: 0 something was found, 1 nothing, 2 an error.\n");
    return help.str();
}

}  // namespace tracuu
