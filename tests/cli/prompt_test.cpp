// The prompt through a pseudo-terminal: what a user types and what must then be on the screen.
//
//   prompt_test TRACUU     with $ARCHIVE, a database of the samples
#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/temp_folder.hpp"

namespace {

constexpr int patience_ms = 20'000;

class Terminal {
public:
    Terminal(const char* program, const char* database) {
        const winsize size{24, 100, 0, 0};
        child_ = forkpty(&screen_, nullptr, nullptr, &size);
        if (child_ == 0) {
            execl(program, program, "--db", database, "--lang", "en", nullptr);
            _exit(127);
        }
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() { close(screen_); }

    void type(const std::string& line) {
        const std::string typed = line + '\r';
        if (write(screen_, typed.data(), typed.size()) < 0) std::cerr << "nobody listens\n";
    }

    /// Reads until `text` is on the screen; what was read before it is done with.
    bool shows(const std::string& text) {
        for (;;) {
            if (const std::size_t at = seen_.find(text); at != std::string::npos) {
                seen_.erase(0, at + text.size());
                return true;
            }
            if (!read_more()) break;
        }
        std::cerr << "not shown: " << text << "\non the screen:\n" << seen_ << '\n';
        return false;
    }

    int exit_status() {
        while (read_more()) {
        }
        int status = 0;
        waitpid(child_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    bool read_more() {
        pollfd ready{screen_, POLLIN, 0};
        if (poll(&ready, 1, patience_ms) <= 0) return false;
        char bytes[4096];
        const ssize_t count = read(screen_, bytes, sizeof bytes);
        if (count <= 0) return false;
        seen_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }

    int screen_ = -1;
    pid_t child_ = -1;
    std::string seen_;
};

/// Each line typed, and what the screen must show after it.
bool converses(Terminal& terminal, const std::filesystem::path& folder) {
    const std::string saved = (folder / "found.csv").string();
    const struct {
        std::string typed, shown;
    } steps[] = {
        {"nghị quyết", "62 articles have all the words"},
        {":next", "11. "},
        {":next", "21. "},
        {":previous", "11. "},
        {":facets", "Wards"},
        {":narrow 1", "articles."},
        {":undo", "62 articles have all the words"},
        {":narrow 99", "There is no number 99 here."},
        {":export " + saved, "62 articles saved to"},
        {":export found.doc", "ends in .csv or .jsonl"},
        {"title:\"Huy hiệu Đảng dịp 3/2/2019\"", "1 article."},
        {"1", "Lượt xem"},
        {":undo", "articles have all the words"},
        {":dance", "There is no command :dance"},
        {"\"nghị", "This quote is never closed."},
    };
    for (const auto& [typed, shown] : steps) {
        terminal.type(typed);
        if (!terminal.shows(shown)) return false;
    }
    if (!std::filesystem::exists(saved)) return false;
    terminal.type(":quit");
    return true;
}

bool history_is_kept(const std::filesystem::path& folder) {
    std::ifstream history(folder / "tracuu" / "history");
    std::string first;
    std::getline(history, first);
    return first == "nghị quyết";
}

}  // namespace

int main(int argc, char** argv) {
    const char* database = getenv("ARCHIVE");
    if (argc != 2 || database == nullptr) return 2;
    const tracuu::test::TempFolder scratch;
    const std::filesystem::path folder = scratch.path();
    setenv("XDG_STATE_HOME", folder.c_str(), 1);
    setenv("TERM", "dumb", 1);
    setenv("TRACUU_PAGER", "cat", 1);
    setenv("LC_ALL", "C.UTF-8", 1);

    Terminal terminal(argv[1], database);
    bool passed = terminal.shows("tracuu> ") && converses(terminal, folder);
    passed = passed && terminal.exit_status() == 0 && history_is_kept(folder);
    std::cout << (passed ? "passed\n" : "failed\n");
    return passed ? 0 : 1;
}
