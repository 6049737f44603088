#include "searcher/option_table.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

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

/// Vietnamese twins of options and facets.
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

constexpr std::array<OptionEntry, 32> options{{
    {"db", "DIR", true, msgid("database to read; several are searched as one")},
    {"ward", "N", true, msgid("articles about this ward")},
    {"district", "N", true, msgid("articles about this district")},
    {"province", "N", true, msgid("articles about this province")},
    {"term", "Y-Y", true, msgid("articles of this term of office")},
    {"from", "D", false, msgid("published on this day or later: 2020, 12/2020, 15/12/2020")},
    {"to", "D", false, msgid("published on this day or earlier")},
    {"doc", "NUMBER", true, msgid("articles that cite this document")},
    {"history", nullptr, false,
     msgid("with a place, also the units it was formed from or divided into")},
    {"sort", "ORDER", false, msgid("relevance, newest or oldest")},
    {"limit", "N", false, msgid("how many to list, or all")},
    {"offset", "N", false, msgid("how many to leave out first")},
    {"all", nullptr, false, msgid("in text, list the reposts of a hit one by one")},
    {"all-words", nullptr, false, msgid("only articles that have all the words")},
    {"facets", nullptr, false,
     msgid("count by ward, district, province, term, year, month and document")},
    {"facet", "NAME", true, msgid("count by this facet")},
    {"timeline", nullptr, false, msgid("a chart of the articles by month or year, in text")},
    {"format", "F", false, msgid("text, json, jsonl or csv")},
    {"queries", "FILE", false, msgid("answer one query a line, as JSON")},
    {"explain", nullptr, false,
     msgid("say how the query was read, and why each article was found")},
    {"color", "WHEN", false, msgid("auto, always or never")},
    {"no-pager", nullptr, false, msgid("never show long text through a pager")},
    {"no-bom", nullptr, false, msgid("CSV without a byte order mark")},
    {"delimiter", "C", false, msgid("between CSV cells: one character, or tab")},
    {"lang", "L", false, msgid("language of messages: vi or en")},
    {"tokens", nullptr, false, msgid("analyze: the tokens that are indexed")},
    {"words", nullptr, false, msgid("analyze: words, their syllables joined by _")},
    {"documents", nullptr, false, msgid("analyze: the document numbers")},
    {"fold", nullptr, false, msgid("analyze: the text without marks")},
    {"marks", nullptr, false, msgid("show: mark the words of the last search")},
    {"help", nullptr, false, msgid("this text")},
    {"version", nullptr, false, msgid("the version")},
}};

/// "--ward, --phuong N": the option as it may be typed, in English and in Vietnamese.
std::string spelled(const OptionEntry& option) {
    const std::string_view name = option.name;
    std::string names = "--" + std::string(name);
    if (name == "help") names = "-h, --help";
    if (name == "version") names = "-V, --version";
    for (const auto& [vietnamese, english] : twins) {
        if (name == english) names += ", --" + std::string(vietnamese);
    }
    return option.value == nullptr ? names : names + ' ' + option.value;
}

}  // namespace

std::span<const OptionEntry> option_table() {
    return options;
}

const OptionEntry* find_option(std::string_view name) {
    const auto found = std::ranges::find(options, name, &OptionEntry::name);
    return found == options.end() ? nullptr : &*found;
}

std::string english_name(std::string_view name) {
    for (const auto& [vietnamese, english] : twins) {
        if (name == vietnamese) return std::string(english);
    }
    return std::string(name);
}

std::optional<Verb> verb_of(std::string_view word) {
    for (const auto& [name, verb] : verbs) {
        if (word == name) return verb;
    }
    return std::nullopt;
}

std::vector<std::string> verb_names() {
    std::vector<std::string> names;
    for (const auto& [name, verb] : verbs) {
        if (verb != Verb::complete) names.emplace_back(name);
    }
    return names;
}

std::vector<std::string> option_names() {
    std::vector<std::string> names;
    for (const OptionEntry& option : options) names.push_back("--" + std::string(option.name));
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
    constexpr std::size_t column = 25;
    for (const OptionEntry& option : options) {
        const std::string left = spelled(option);
        help << "  " << left << std::string(left.size() < column ? column - left.size() : 1, ' ')
             << tr(option.description) << '\n';
    }
    help << tr("\nExit status: 0 something was found, 1 nothing, 2 an error.\n");
    return help.str();
}

}  // namespace tracuu
