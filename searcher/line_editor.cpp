#include "searcher/line_editor.hpp"

#include <cstdio>
// Readline's headers need <cstdio> before them.
#include <readline/history.h>
#include <readline/readline.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

namespace tracuu {
namespace {

constexpr int lines_kept = 1000;

/// Readline calls plain functions: the words they complete live here.
std::vector<std::string>& completions() {
    static std::vector<std::string> words;
    return words;
}

char* next_completion(const char* typed, int state) {
    static std::size_t at = 0;
    if (state == 0) at = 0;
    while (at < completions().size()) {
        const std::string& word = completions()[at++];
        if (word.starts_with(typed)) return strdup(word.c_str());
    }
    return nullptr;
}

/// Commands at the beginning of a line; elsewhere Readline completes file names.
char** complete(const char* typed, int begin, int) {
    return begin == 0 ? rl_completion_matches(typed, next_completion) : nullptr;
}

struct Free {
    void operator()(char* text) const { std::free(text); }
};

}  // namespace

LineEditor::LineEditor(std::filesystem::path history_file, std::vector<std::string> words)
    : history_file_(std::move(history_file)) {
    completions() = std::move(words);
    rl_readline_name = "tracuu";
    rl_attempted_completion_function = complete;
    // The ':' of a command is part of its word.
    rl_completer_word_break_characters = " \t\n\"'";
    using_history();
    read_history(history_file_.c_str());
}

LineEditor::~LineEditor() {
    std::error_code ignored;
    std::filesystem::create_directories(history_file_.parent_path(), ignored);
    stifle_history(lines_kept);
    write_history(history_file_.c_str());
    std::filesystem::permissions(
        history_file_, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
        ignored);
}

std::optional<std::string> LineEditor::read(const char* prompt) {
    const std::unique_ptr<char, Free> line(readline(prompt));
    if (line == nullptr) return std::nullopt;
    const HIST_ENTRY* last =
        history_length > 0 ? history_get(history_base + history_length - 1) : nullptr;
    const bool is_repeated = last != nullptr && std::strcmp(last->line, line.get()) == 0;
    if (*line != '\0' && !is_repeated) add_history(line.get());
    return std::string(line.get());
}

}  // namespace tracuu
