// tracuu-lexicon: compiles the lexicon that the other programs read, and measures a segmentation.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "analyzers/segmenter.hpp"

namespace {

constexpr int done = 0, failed = 2;

constexpr const char* usage =
    "usage: tracuu-lexicon compile OUTPUT WORDS [PAIRS]\n"
    "       tracuu-lexicon segment LEXICON              lines from standard input\n";

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

int complain(const std::string& what) {
    std::cerr << "tracuu-lexicon: " << what << '\n';
    return failed;
}

int compile(const std::vector<std::string>& arguments) {
    std::vector<std::string> tables(2);
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::optional<std::string> table = read_file(arguments[i]);
        if (!table) return complain("cannot read " + arguments[i]);
        tables[i - 1] = std::move(*table);
    }
    std::size_t bad_lines = 0;
    const std::string lexicon = tracuu::compile_lexicon(tables[0], tables[1], bad_lines);
    if (bad_lines > 0) return complain(std::to_string(bad_lines) + " lines are no entries");
    std::ofstream output(arguments[0], std::ios::binary);
    output << lexicon;
    output.close();
    return output ? done : complain("cannot write " + arguments[0]);
}

int segment(const std::string& path) {
    const std::optional<std::string> bytes = read_file(path);
    if (!bytes) return complain("cannot read " + path);
    const std::optional<tracuu::Lexicon> lexicon = tracuu::Lexicon::open(*bytes);
    if (!lexicon) return complain(path + " is no lexicon of this version, or is damaged");
    const tracuu::Segmenter segmenter(*lexicon);
    for (std::string line; std::getline(std::cin, line);)
        std::cout << segmenter.segment_line(line) << '\n';
    return done;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string verb = arguments.empty() ? "" : arguments.front();
    if (!arguments.empty()) arguments.erase(arguments.begin());
    if (verb == "compile" && (arguments.size() == 2 || arguments.size() == 3))
        return compile(arguments);
    if (verb == "segment" && arguments.size() == 1) return segment(arguments.front());
    std::cerr << usage;
    return failed;
}
