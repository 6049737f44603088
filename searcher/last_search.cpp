#include "searcher/last_search.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "searcher/whole_file.hpp"

namespace tracuu {
namespace {

std::filesystem::path state_file() {
    const std::filesystem::path folder = state_folder();
    return folder.empty() ? folder : folder / "last-search";
}

/// The query stands before the hits, which are numbered from 1.
constexpr const char* query_key = "0\t";

/// A line is the query, or a hit's id and source, a tab between; any of them may hold an end of
/// line or a tab: these are written as "\n" and "\t".
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            line += "\\n";
        } else if (c == '\t') {
            line += "\\t";
        } else if (c == '\\') {
            line += "\\\\";
        } else {
            line += c;
        }
    }
    return line;
}

std::string from_one_line(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_escaped = line[i] == '\\' && i + 1 < line.size();
        if (is_escaped) ++i;
        if (is_escaped && line[i] == 'n') {
            text += '\n';
        } else if (is_escaped && line[i] == 't') {
            text += '\t';
        } else {
            text += line[i];
        }
    }
    return text;
}

/// What follows `key` on its line.
std::optional<std::string> remembered(const std::string& key) {
    std::ifstream in(state_file());
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(key)) return line.substr(key.size());
    }
    return std::nullopt;
}

}  // namespace

std::filesystem::path state_folder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
        return std::filesystem::path(state) / "tracuu";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return std::filesystem::path(home) / ".local" / "state" / "tracuu";
    }
    return {};
}

void remember_hits(const std::vector<ShownHit>& hits, std::size_t first, const std::string& query) {
    const std::filesystem::path file = state_file();
    if (file.empty() || hits.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    write_whole(file, [&](std::ostream& out) {
        out << query_key << on_one_line(query) << '\n';
        std::size_t number = first;
        for (const ShownHit& hit : hits) {
            out << number++ << '\t' << on_one_line(hit.id) << '\t' << on_one_line(hit.source)
                << '\n';
        }
    });
}

std::optional<std::string> remembered_query() {
    const std::optional<std::string> line = remembered(query_key);
    return line ? std::optional(from_one_line(*line)) : std::nullopt;
}

std::optional<ShownHit> remembered_hit(std::size_t number) {
    if (number == 0) return std::nullopt;  // the query's line
    const std::optional<std::string> line = remembered(std::to_string(number) + '\t');
    if (!line) return std::nullopt;
    const std::size_t tab = std::min(line->find('\t'), line->size());
    const std::string_view source = std::string_view(*line).substr(std::min(tab + 1, line->size()));
    return ShownHit{from_one_line(line->substr(0, tab)), from_one_line(source)};
}

}  // namespace tracuu
