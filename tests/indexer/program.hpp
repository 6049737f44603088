// tracuu-index itself, run as users run it, and stopped as power failures stop it.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "tests/catch.hpp"

namespace tracuu::test {

class Program {
public:
    /// Starts tracuu-index with `arguments`; what it prints goes to `output` or nowhere.
    explicit Program(std::vector<std::string> arguments, const std::string& output = "/dev/null") {
        arguments.insert(arguments.begin(), TRACUU_INDEX_PROGRAM);
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        pid_ = fork();
        if (pid_ != 0) return;
        const int descriptor = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        dup2(descriptor, STDOUT_FILENO);
        dup2(descriptor, STDERR_FILENO);
        execv(TRACUU_INDEX_PROGRAM, argv.data());
        _exit(127);
    }
    ~Program() {
        if (pid_ > 0) {
            kill(pid_, SIGKILL);
            wait();
        }
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Sends `number` to the program.
    void signal(int number) const { kill(pid_, number); }

    bool is_running() const {
        siginfo_t info{};
        waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT);
        return info.si_pid == 0;
    }

    /// Waits for its end; the exit status, or 128 and the signal that ended it, as shells say it.
    int wait() {
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t pid_ = -1;
};

}  // namespace tracuu::test
