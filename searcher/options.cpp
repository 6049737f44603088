#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/arguments.hpp"

namespace tracuu {
namespace {

constexpr std::array<const char*, 7> facet_names{"ward", "district", "province", "term",
                                                 "year", "month",    "doc"};

/// Those of the other facets are the Vietnamese names of their options.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> names_of_time{{
    {"nam", "year"},
    {"thang", "month"},
}};

std::string facet_named(std::string_view typed) {
    for (const auto& [vietnamese, english] : names_of_time) {
        if (typed == vietnamese) return std::string(english);
    }
    return english_name(typed);
}

/// Options that ask for nothing by themselves: with these alone, tracuu opens its prompt.
bool is_setting(const std::string& option) {
    return option == "db" || option == "lang" || option == "color" || option == "no-pager";
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

/// The values typed, with what tracuu asks of them.
class Values {
public:
    using Typed = std::map<std::string, std::vector<std::string>>;
    explicit Values(Typed typed) : typed_(std::move(typed)) {}

    bool has(const char* name) const { return typed_.contains(name); }
    std::string text(const char* name) const { return has(name) ? list(name).front() : ""; }
    std::vector<std::string> list(const char* name) const {
        const auto found = typed_.find(name);
        return found == typed_.end() ? std::vector<std::string>() : found->second;
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
    Typed typed_;
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
        const std::string english = facet_named(name);
        if (std::find(facet_names.begin(), facet_names.end(), english) == facet_names.end()) {
            return usage_error(trf("there is no facet \"{}\"", name));
        }
        const bool is_new = std::ranges::find(request.facets, english) == request.facets.end();
        if (is_new) request.facets.push_back(english);
    }
    return std::nullopt;
}

std::optional<Error> read_paging(const Values& values, const Options& options,
                                 SearchRequest& request) {
    const bool whole = options.format == OutputFormat::csv || options.format == OutputFormat::jsonl;
    request.complete_list = whole;
    if (options.verb == Verb::facets) {
        request.limit = 0;
    } else if (!whole && options.verb != Verb::documents) {
        request.limit = page_size;
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
    const bool no_json = *format == OutputFormat::text || *format == OutputFormat::csv;
    if (!options.queries.empty() && values.has("format") && no_json) {
        return usage_error(trf("--queries answers in JSON, not in {}", values.text("format")));
    }
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

/// What chooses among articles says nothing to a verb that does not: not to be passed over, as the
/// answer would not be what was asked.
std::optional<Error> check_filters(const Values& values, Options& options) {
    const bool chooses = options.verb == Verb::search || options.verb == Verb::facets ||
                         options.verb == Verb::documents;
    if (chooses) return std::nullopt;
    for (const char* option :
         {msgid("--ward"), msgid("--district"), msgid("--province"), msgid("--term"),
          msgid("--from"), msgid("--to"), msgid("--doc"), msgid("--sort"), "--facets", "--facet"}) {
        if (!values.has(option + 2)) continue;
        return usage_error(trf("{0} belongs to tracuu {1}", tr(option), "search"));
    }
    return std::nullopt;
}

std::optional<Error> check_words(const Options& options, const std::vector<std::string>& words) {
    if (options.marks && options.verb != Verb::show) {
        return usage_error(trf("{0} belongs to tracuu {1}", "--marks", "show"));
    }
    if (!options.queries.empty()) {
        const bool searches = options.verb == Verb::search || options.verb == Verb::facets;
        if (!searches) return usage_error(trf("{0} belongs to tracuu {1}", "--queries", "search"));
        if (!words.empty()) {
            return usage_error(trf("\"{}\" is not expected beside --queries", words.front()));
        }
    }
    const bool takes_id = options.verb == Verb::show || options.verb == Verb::similar;
    const bool is_empty =
        std::ranges::all_of(options.request.query, [](char c) { return c == ' '; });
    if (takes_id && (words.size() != 1 || is_empty)) {
        return usage_error(
            tr("say which article: an id, or the number of a hit of the last search"));
    }
    const bool takes_none = options.verb == Verb::list_fields || options.verb == Verb::status ||
                            options.verb == Verb::analyze;
    if (options.format == OutputFormat::csv && (options.verb == Verb::show || takes_none)) {
        return usage_error(tr("only articles, documents and counts are written as CSV"));
    }
    if (takes_none && !words.empty())
        return usage_error(trf("\"{}\" is not expected here", words.front()));
    return std::nullopt;
}

/// A database that is named twice, by whatever path, is read once: its articles count once.
std::vector<std::string> each_once(const std::vector<std::string>& databases) {
    std::vector<std::string> once;
    std::set<std::filesystem::path> known;
    for (const std::string& database : databases) {
        std::error_code failure;
        std::filesystem::path place = std::filesystem::weakly_canonical(database, failure);
        if (failure) place = database;
        if (!place.has_filename()) place = place.parent_path();  // "kho/" is "kho"
        if (known.insert(place).second) once.push_back(database);
    }
    return once;
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
    Result<Arguments> read = read_arguments(arguments);
    if (!read) return read.error();
    const Values values(read->options);

    Options options;
    options.language = values.text("lang");
    if (values.has("help") || values.has("version")) {
        options.verb = values.has("help") ? Verb::help : Verb::version;
        return options;
    }
    std::vector<std::string>& words = read->words;
    options.nothing_asked = words.empty() && std::ranges::all_of(read->options, [](const auto& o) {
                                return is_setting(o.first);
                            });
    if (read->plain_words > 0) {
        if (const std::optional<Verb> verb = verb_of(words.front())) {
            options.verb = *verb;
            words.erase(words.begin());
        }
    }
    options.queries = values.text("queries");
    options.databases = each_once(values.list("db"));
    if (options.databases.empty()) options.databases.push_back(default_database().string());
    options.request.query = join(words);
    for (const auto& read_some : {read_output, read_request, read_analyze_mode, check_filters}) {
        if (auto error = read_some(values, options)) return *error;
    }
    if (auto error = check_words(options, words)) return *error;
    return options;
}

}  // namespace tracuu
