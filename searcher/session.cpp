#include "searcher/session.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace tracuu {
namespace {

constexpr std::array<std::pair<std::string_view, CommandKind>, 25> words{{
    {"next", CommandKind::next},     {"n", CommandKind::next},
    {"tiep", CommandKind::next},     {"previous", CommandKind::previous},
    {"p", CommandKind::previous},    {"truoc", CommandKind::previous},
    {"open", CommandKind::open},     {"xem", CommandKind::open},
    {"facets", CommandKind::facets}, {"f", CommandKind::facets},
    {"nhom", CommandKind::facets},   {"narrow", CommandKind::narrow},
    {"loc", CommandKind::narrow},    {"undo", CommandKind::undo},
    {"u", CommandKind::undo},        {"lui", CommandKind::undo},
    {"export", CommandKind::save},   {"xuat", CommandKind::save},
    {"help", CommandKind::help},     {"h", CommandKind::help},
    {"giup", CommandKind::help},     {"quit", CommandKind::quit},
    {"q", CommandKind::quit},        {"thoat", CommandKind::quit},
    {"exit", CommandKind::quit},
}};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

PromptCommand parse_prompt_line(std::string_view line) {
    line = trimmed(line);
    if (line.empty()) return {};
    if (is_number(line)) return {CommandKind::open, std::string(line)};
    if (line.front() != ':') return {CommandKind::query, std::string(line)};
    line.remove_prefix(1);
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    for (const auto& [name, kind] : words) {
        if (word == name) return {kind, std::string(trimmed(line.substr(end)))};
    }
    return {CommandKind::unknown, std::string(word)};
}

std::vector<std::string> prompt_words() {
    std::vector<std::string> listed;
    for (const auto& [name, kind] : words) {
        if (name.size() > 1) listed.push_back(':' + std::string(name));
    }
    return listed;
}

std::vector<FacetChoice> facet_choices(const SearchResults& results, std::size_t per_facet) {
    std::vector<FacetChoice> choices;
    for (const char* name : {"ward", "district", "province", "term", "year", "doc"}) {
        const auto counts = results.facets.find(name);
        if (counts == results.facets.end()) continue;
        std::size_t taken = 0;
        for (const FacetCount& count : counts->second) {
            if (count.value.empty()) continue;
            if (taken++ == per_facet) break;
            choices.push_back({name, count});
        }
    }
    return choices;
}

void Session::ask(std::string query) {
    SearchRequest request = requests_.front();
    request.query = std::move(query);
    request.offset = 0;
    requests_.push_back(std::move(request));
}

void Session::narrow(const FacetChoice& choice) {
    SearchRequest request = requests_.back();
    Filters& filters = request.filters;
    const std::string& value = choice.count.unit.empty() ? choice.count.value : choice.count.unit;
    const std::map<std::string, std::vector<std::string>*> lists{{"ward", &filters.wards},
                                                                 {"district", &filters.districts},
                                                                 {"province", &filters.provinces},
                                                                 {"term", &filters.terms},
                                                                 {"doc", &filters.documents}};
    if (const auto list = lists.find(choice.facet); list != lists.end()) {
        *list->second = {value};
    } else {
        filters.from = filters.to = value;
    }
    request.offset = 0;
    requests_.push_back(std::move(request));
}

bool Session::undo() {
    if (requests_.size() == 1) return false;
    requests_.pop_back();
    return true;
}

bool Session::next_page(std::size_t total) {
    SearchRequest& request = requests_.back();
    const std::size_t next = request.offset + request.limit.value_or(total);
    if (next >= total) return false;
    request.offset = next;
    return true;
}

bool Session::previous_page() {
    SearchRequest& request = requests_.back();
    if (request.offset == 0) return false;
    request.offset -= std::min(request.offset, request.limit.value_or(request.offset));
    return true;
}

}  // namespace tracuu
