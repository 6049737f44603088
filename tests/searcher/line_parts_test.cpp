#include "searcher/line_parts.hpp"

#include <sstream>
#include <vector>

#include "tests/catch.hpp"

namespace tracuu {
namespace {

/// The parts of `text`, "|" behind one that ends its line.
std::vector<std::string> parts(const std::string& text, std::size_t longest) {
    std::istringstream in(text);
    LineParts lines(in, longest);
    std::vector<std::string> read;
    while (lines.next()) read.push_back(lines.text() + (lines.ends_line() ? "|" : ""));
    return read;
}

TEST_CASE("lines come whole up to the longest part", "[line_parts]") {
    using Parts = std::vector<std::string>;
    CHECK(parts("", 8) == Parts{});
    CHECK(parts("một\nhai\n", 8) == Parts{"một|", "hai|"});
    CHECK(parts("\n\nba", 8) == Parts{"|", "|", "ba|"});
}

TEST_CASE("longer lines are cut where little is parted", "[line_parts]") {
    using Parts = std::vector<std::string>;
    CHECK(parts("xin. Mot hai ba\nbon", 12) == Parts{"xin. Mot", " hai ba|", "bon|"});
    CHECK(parts("mot hai. Ba bon", 12) == Parts{"mot hai.", " Ba bon|"});
    CHECK(parts("a bcdefghijk", 8) == Parts{"a bcdef", "ghijk|"});  // the space stands too early
    CHECK(parts("đđđđđ", 5) == Parts{"đđ", "đđ", "đ|"});
    CHECK(parts("\x80\x80\x80\x80\x80\x80", 4).size() > 1);
    CHECK(parts("abcd", 4) == Parts{"abc", "d|"});
}

TEST_CASE("the parts of a line are the line, and know their places", "[line_parts]") {
    const std::string line = "Đảng ủy phường họp. Chi bộ quán triệt nghị quyết, 12/2020";
    for (std::size_t longest = 1; longest < line.size() + 3; ++longest) {
        std::istringstream in("trước\n" + line + "\nsau");
        LineParts lines(in, longest);
        std::string joined, all;
        while (lines.next()) {
            INFO("longest " << longest);
            CHECK(lines.text().size() <= longest);
            if (lines.begins_line()) joined.clear();
            CHECK(lines.offset() == joined.size());
            joined += lines.text();
            if (lines.ends_line()) all += joined + "\n";
        }
        CHECK(all == "trước\n" + line + "\nsau\n");
    }
}

}  // namespace
}  // namespace tracuu
