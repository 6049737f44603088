// A program on a pseudo-terminal: what a user types, and what the screen shows.
#pragma once

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

namespace tracuu::test {

class PseudoTerminal {
public:
    /// Runs `command`, a program's path and its arguments.
    explicit PseudoTerminal(const std::vector<std::string>& command, unsigned short rows = 24,
                            unsigned short columns = 100) {
        std::vector<char*> arguments;
        for (const std::string& each : command)
            arguments.push_back(const_cast<char*>(each.c_str()));
        arguments.push_back(nullptr);
        const winsize size{rows, columns, 0, 0};
        child_ = forkpty(&screen_, nullptr, nullptr, &size);
        if (child_ == 0) {
            execv(arguments.front(), arguments.data());
            _exit(127);
        }
    }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;
    ~PseudoTerminal() { close(screen_); }

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

    /// All that is shown until the program ends.
    std::string whole_screen() {
        while (read_more()) {
        }
        return seen_;
    }

    int exit_status() {
        while (read_more()) {
        }
        int status = 0;
        waitpid(child_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    static constexpr int patience_ms = 20'000;

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

}  // namespace tracuu::test
