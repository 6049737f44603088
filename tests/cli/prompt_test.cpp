// The prompt through a pseudo-terminal: what a user types and what must then be on the screen.
//
//   prompt_test TRACUU     with $ARCHIVE, a database of the samples
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/cli/pseudo_terminal.hpp"
#include "tests/temp_folder.hpp"

namespace {

/// Each line typed, and what the screen must show after it.
bool converses(tracuu::test::PseudoTerminal& terminal, const std::filesystem::path& folder) {
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
        {":export " + saved + "/x.csv", "could not be written."},
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

    tracuu::test::PseudoTerminal terminal({argv[1], "--db", database, "--lang", "en"});
    bool passed = terminal.shows("tracuu> ") && converses(terminal, folder);
    passed = passed && terminal.exit_status() == 0 && history_is_kept(folder);
    std::cout << (passed ? "passed\n" : "failed\n");
    return passed ? 0 : 1;
}
