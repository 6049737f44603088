// What goes through the pager, and when.
#include "searcher/pager.hpp"

#include <signal.h>
#include <stdlib.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

namespace {

const tracuu::TerminalStyle small_screen{false, 10, 4};

std::string content(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Whether `file` gets the whole of `text` within ten seconds.
bool gets(const std::filesystem::path& file, const std::string& text) {
    for (int i = 0; i < 1000 && content(file) != text; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return content(file) == text;
}

/// What is written to the terminal of `text`, line by line.
std::string written(const std::string& pager, const std::string& text) {
    setenv("TRACUU_PAGER", pager.c_str(), 1);
    std::ostringstream terminal;
    tracuu::PagedText paged(small_screen, terminal);
    std::ostream out(&paged);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) out << line << '\n';
    paged.finish();
    return terminal.str();
}

std::string many_lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(i) + '\n';
    return text;
}

}  // namespace

TEST_CASE("text is longer than the screen by its lines, long lines wrapped") {
    const tracuu::TerminalStyle style{false, 10, 4};
    CHECK_FALSE(tracuu::is_longer_than_screen("1\n2\n3\n", style));
    CHECK(tracuu::is_longer_than_screen("1\n2\n3\n4\n", style));
    CHECK(tracuu::is_longer_than_screen("1\n2\n12345678901\n", style));
    CHECK_FALSE(tracuu::is_longer_than_screen("1\n\x1b[1;31m1234567890\x1b[0m\n2\n", style));
}

TEST_CASE("the pager has the first screen while the rest is still being found") {
    const tracuu::test::TempFolder folder;
    const auto seen = folder.path() / "seen";
    setenv("TRACUU_PAGER", ("cat >" + seen.string()).c_str(), 1);
    std::ostringstream terminal;
    tracuu::PagedText paged(small_screen, terminal);
    std::ostream out(&paged);
    out << "1\n2\n3\n";
    CHECK_FALSE(std::filesystem::exists(seen));
    out << "4\n";
    CHECK(gets(seen, "1\n2\n3\n4\n"));
    out << "5\n";
    paged.finish();
    CHECK(content(seen) == "1\n2\n3\n4\n5\n");
    CHECK(terminal.str().empty());
}

TEST_CASE("a pager that cannot be run leaves all of the text on the terminal") {
    signal(SIGPIPE, SIG_IGN);
    for (const std::size_t lines : {3, 4, 1000, 100'000}) {
        const std::string text = many_lines(lines);
        CHECK(written("no-such-pager 2>/dev/null", text) == text);
        CHECK(written("cat", text) == text);
        CHECK(written("", text) == text);
    }
}

TEST_CASE("a pager that is left takes no more, and nothing else is shown") {
    signal(SIGPIPE, SIG_IGN);
    setenv("TRACUU_PAGER", "head -1 >/dev/null", 1);
    std::ostringstream terminal;
    tracuu::PagedText paged(small_screen, terminal);
    std::ostream out(&paged);
    for (std::size_t i = 0; i < 1'000'000 && out; ++i) out << i << '\n';
    CHECK(out.fail());
    out.clear();
    CHECK_FALSE(out << "more\n");
    paged.finish();
    CHECK(terminal.str().empty());
}
