#include "searcher/pager.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <string_view>

#include "analyzers/display_width.hpp"

namespace tracuu {
namespace {

/// What a shell answers when it knows no such command.
constexpr int command_not_found = 127;

std::string pager_command() {
    for (const char* variable : {"TRACUU_PAGER", "PAGER"}) {
        if (const char* command = std::getenv(variable)) return command;
    }
    return "less -FRX";
}

/// The keyboard's interrupt belongs to the pager while it runs.
class InterruptsIgnored {
public:
    InterruptsIgnored() : before_(std::signal(SIGINT, SIG_IGN)) {}
    ~InterruptsIgnored() { std::signal(SIGINT, before_); }
    InterruptsIgnored(const InterruptsIgnored&) = delete;
    InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;

private:
    void (*before_)(int);
};

/// False when the pager cannot be run.
bool run_pager(const std::string& command, const std::string& text) {
    const InterruptsIgnored ignored;
    FILE* pager = popen(command.c_str(), "w");
    if (pager == nullptr) return false;
    std::fwrite(text.data(), 1, text.size(), pager);
    const int status = pclose(pager);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == command_not_found);
}

}  // namespace

bool is_longer_than_screen(const std::string& text, const TerminalStyle& style) {
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = without_colors(std::string_view(text).substr(begin, end - begin));
        const std::size_t width = display_width(line);
        lines += width == 0 ? 1 : (width + style.columns - 1) / style.columns;
        if (lines >= style.rows) return true;
        begin = end + 1;
    }
    return false;
}

void write_paged(const std::string& text, const TerminalStyle& style, std::ostream& out) {
    const std::string command = pager_command();
    const bool has_pager = !command.empty() && command != "cat";
    out.flush();
    if (has_pager && is_longer_than_screen(text, style) && run_pager(command, text)) return;
    out << text;
    out.flush();
}

}  // namespace tracuu
