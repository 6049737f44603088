// What a search shows on terminals of several sizes: the pager, colour, the width of lines.
//
//   screen_test TRACUU     with $ARCHIVE, a database of the samples
#include <stdlib.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "analyzers/display_width.hpp"
#include "tests/cli/pseudo_terminal.hpp"
#include "tests/temp_folder.hpp"

namespace {

struct Screen {
    unsigned short rows, columns;
    const char* pager;
    const char* no_color;  // null: not set
    std::vector<std::string> arguments;
};

std::string shown_on(const Screen& screen, const std::string& program) {
    setenv("TRACUU_PAGER", screen.pager, 1);
    unsetenv("NO_COLOR");
    if (screen.no_color != nullptr) setenv("NO_COLOR", screen.no_color, 1);
    std::vector<std::string> command{program};
    command.insert(command.end(), screen.arguments.begin(), screen.arguments.end());
    return tracuu::test::PseudoTerminal(command, screen.rows, screen.columns).whole_screen();
}

int failures = 0;

void expect(bool holds, const std::string& claim, const std::string& screen) {
    if (holds) return;
    ++failures;
    std::cerr << "not so: " << claim << "\non the screen:\n" << screen << '\n';
}

bool has(const std::string& screen, const std::string& text) {
    return screen.find(text) != std::string::npos;
}

/// The lines that could have been broken and are wider than the screen.
std::string too_wide(const std::string& screen, std::size_t columns) {
    std::string wide;
    for (std::size_t begin = 0; begin < screen.size();) {
        const std::size_t end = std::min(screen.find('\n', begin), screen.size());
        const std::string line = screen.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t text = line.find_first_not_of(" 0123456789.");
        const bool one_word =
            text == std::string::npos || line.find(' ', text) == std::string::npos;
        if (!one_word && tracuu::display_width(line) > columns) wide += line + '\n';
    }
    return wide;
}

constexpr const char* marking_pager = "sed 's/^/|/'";
constexpr const char* mark = "\x1b[1;31m";

void test_pager(const std::string& program) {
    const std::vector<std::string> long_list{"nghị quyết", "--color", "never"};
    const std::vector<std::string> short_list{"tinh gọn bộ máy", "--limit", "1", "--color",
                                              "never"};
    std::string screen = shown_on({10, 80, marking_pager, nullptr, long_list}, program);
    expect(has(screen, "|1.  "), "ten hits on ten rows go through the pager", screen);
    expect(has(screen, "62 bài"), "the summary follows", screen);
    screen = shown_on({24, 80, marking_pager, nullptr, short_list}, program);
    expect(!has(screen, "|1."), "what the screen holds goes through no pager", screen);
    screen = shown_on({10, 80, "cat", nullptr, long_list}, program);
    expect(has(screen, "1.  ") && !has(screen, "|1."), "cat is no pager", screen);
    screen = shown_on({10, 80, "", nullptr, long_list}, program);
    expect(has(screen, "10. "), "an empty variable is no pager", screen);
    screen = shown_on({10, 80, "no-such-pager", nullptr, long_list}, program);
    expect(has(screen, "10. "), "a pager that is not there loses nothing", screen);
    std::vector<std::string> refused = long_list;
    refused.emplace_back("--no-pager");
    screen = shown_on({10, 80, marking_pager, nullptr, refused}, program);
    expect(!has(screen, "|1."), "--no-pager is obeyed", screen);
}

void test_color(const std::string& program) {
    const std::vector<std::string> query{"tinh gọn bộ máy", "--limit", "1"};
    std::string screen = shown_on({24, 80, "cat", nullptr, query}, program);
    expect(has(screen, mark), "a terminal gets colour", screen);
    screen = shown_on({24, 80, "cat", "1", query}, program);
    expect(!has(screen, "\x1b"), "NO_COLOR is obeyed", screen);
    screen = shown_on({24, 80, "cat", "", query}, program);
    expect(has(screen, mark), "an empty NO_COLOR says nothing", screen);
    std::vector<std::string> always = query;
    always.insert(always.end(), {"--color", "always"});
    screen = shown_on({24, 80, "cat", "1", always}, program);
    expect(has(screen, mark), "--color always is stronger than NO_COLOR", screen);
}

void test_width(const std::string& program) {
    const std::vector<std::vector<std::string>> commands{
        {"nghị quyết", "--color", "never", "--explain"},
        {"nghị quyết", "--limit", "0", "--timeline"},
        {"documents", "--limit", "20"},
        {"--limit", "0", "--facets"},
    };
    constexpr unsigned short widths[] = {40, 57, 120};
    for (const unsigned short columns : widths) {
        for (const auto& arguments : commands) {
            // Standard error is the terminal's to break.
            std::vector<std::string> command{"-c", R"(exec "$0" "$@" 2>/dev/null)", program};
            command.insert(command.end(), arguments.begin(), arguments.end());
            const std::string screen = shown_on({50, columns, "cat", nullptr, command}, "/bin/sh");
            const std::string wide = too_wide(screen, columns);
            expect(!screen.empty() && wide.empty(), arguments.front() + " fits", wide);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const char* database = getenv("ARCHIVE");
    if (argc != 2 || database == nullptr) return 2;
    const tracuu::test::TempFolder scratch;
    setenv("XDG_STATE_HOME", scratch.path().c_str(), 1);
    setenv("TRACUU_DB", database, 1);
    setenv("TERM", "dumb", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    unsetenv("TRACUU_LANG");
    test_pager(argv[1]);
    test_color(argv[1]);
    test_width(argv[1]);
    std::cout << (failures == 0 ? "passed\n" : "failed\n");
    return failures == 0 ? 0 : 1;
}
