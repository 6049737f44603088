#include "searcher/whole_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

using tracuu::write_whole;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("a file takes the place of the one before when it is whole") {
    const tracuu::test::TempFolder folder;
    const std::filesystem::path file = folder.path() / "found.csv";
    CHECK(write_whole(file, [](std::ostream& out) { out << "một"; }));
    CHECK(write_whole(file, [](std::ostream& out) { out << "hai"; }));
    CHECK(content_of(file) == "hai");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what was not written whole leaves the file before, and nothing beside it") {
    const tracuu::test::TempFolder folder;
    const std::filesystem::path file = folder.path() / "found.csv";
    REQUIRE(write_whole(file, [](std::ostream& out) { out << "một"; }));
    CHECK_FALSE(write_whole(file, [](std::ostream& out) {
        out << "nửa";
        out.setstate(std::ios::badbit);
    }));
    CHECK_THROWS(write_whole(file, [](std::ostream& out) {
        out << "nửa";
        throw std::runtime_error("the database is damaged");
    }));
    CHECK(content_of(file) == "một");
    CHECK(files_in(folder.path()) == 1);
    CHECK_FALSE(write_whole(folder.path() / "none" / "found.csv", [](std::ostream&) {}));
}
