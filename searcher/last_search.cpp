#include "searcher/last_search.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace tracuu {
namespace {

std::filesystem::path state_file() {
    const std::filesystem::path folder = state_folder();
    return folder.empty() ? folder : folder / "last-search";
}

/// The query stands before the hits, which are numbered from 1.
constexpr const char* query_key = "0\t";

/// A line is a query or an id, and both may hold an end of line: it is written as "\n".
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            line += "\\n";
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
        text += is_escaped && line[i] == 'n' ? '\n' : line[i];
    }
    return text;
}

std::optional<std::string> remembered(const std::string& key) {
    std::ifstream in(state_file());
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(key)) return from_one_line(std::string_view(line).substr(key.size()));
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

void remember_hits(const std::vector<std::string>& ids, std::size_t first,
                   const std::string& query) {
    const std::filesystem::path file = state_file();
    if (file.empty() || ids.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    // Written aside and renamed: two searches at once leave one list or the other, whole.
    const std::filesystem::path fresh = file.string() + "." + std::to_string(getpid());
    std::ofstream out(fresh);
    out << query_key << on_one_line(query) << '\n';
    std::size_t number = first;
    for (const std::string& id : ids) out << number++ << '\t' << on_one_line(id) << '\n';
    out.close();
    if (out) std::filesystem::rename(fresh, file, error);
    if (!out || error) std::filesystem::remove(fresh, error);
}

std::optional<std::string> remembered_query() {
    return remembered(query_key);
}

std::optional<std::string> remembered_hit(std::size_t number) {
    return remembered(std::to_string(number) + '\t');
}

}  // namespace tracuu
