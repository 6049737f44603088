// Lines typed at a terminal, with editing, history and completion (GNU Readline); the only file
// that knows Readline, which keeps its state for the whole process: make one editor.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tracuu {

class LineEditor {
public:
    /// Takes up the history of `history_file`, best effort. `words` complete at the line's begin.
    LineEditor(std::filesystem::path history_file, std::vector<std::string> words);
    /// Writes the history back, the last 1,000 lines, readable by its owner alone.
    ~LineEditor();
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;

    /// A line without its end; nullopt at the end of input (Ctrl-D).
    std::optional<std::string> read(const char* prompt);

private:
    std::filesystem::path history_file_;
};

}  // namespace tracuu
