#include "corpus/archive_walker.hpp"

#include <sys/stat.h>

#include "tests/catch.hpp"
#include "tests/corpus/packed_archive.hpp"
#include "tests/temp_folder.hpp"

using namespace tracuu;
using tracuu::test::TempFolder;

namespace {

std::vector<std::string> ids(const Result<std::vector<SourceFile>>& walked) {
    REQUIRE(walked);
    std::vector<std::string> all;
    for (const SourceFile& file : *walked) all.push_back(file.id);
    return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("files come in the order of their ids") {
    const TempFolder folder;
    for (const char* name :
         {"b/2.txt", "b/10.txt", "b.txt", "a/ă.txt", "a/.hidden.txt", ".git/x.txt"})
        folder.write(name, "x");
    std::filesystem::create_directories(folder.path() / "empty");
    std::filesystem::create_directory_symlink(folder.path() / "b", folder.path() / "link");
    CHECK(ids(walk(folder.path())) == Ids{"a/ă.txt", "b.txt", "b/10.txt", "b/2.txt"});
    CHECK(ids(walk(folder.path() / "b/")) == Ids{"10.txt", "2.txt"});
    CHECK(walk(folder.path())->front().path == folder.path() / "a/ă.txt");
}

TEST_CASE("a file stands for itself") {
    const TempFolder folder;
    const auto file = folder.write("a/b.txt", "x");
    CHECK(ids(walk(file)) == Ids{"b.txt"});
}

TEST_CASE("a source that is not there") {
    const auto walked = walk("/nowhere/at/all");
    REQUIRE_FALSE(walked);
    CHECK(walked.error().code == ErrorCode::not_found);
}

TEST_CASE("a folder that cannot be read is an error, not an empty one") {
    const TempFolder folder;
    folder.write("a/b.txt", "x");
    chmod((folder.path() / "a").c_str(), 0);
    const bool root = access((folder.path() / "a").c_str(), R_OK) == 0;
    if (!root) {
        const auto walked = walk(folder.path());
        REQUIRE_FALSE(walked);
        CHECK(walked.error().code == ErrorCode::unreadable);
    }
    chmod((folder.path() / "a").c_str(), 0755);
}

TEST_CASE("rules of the folder, or of one above, are stated") {
    const TempFolder folder;
    folder.write("tracuu.rules",
                 "long-bien/** district=Long Biên\nlong-bien/viet-hung/** ward=Việt Hưng\n");
    folder.write("long-bien/viet-hung/1.txt", "x");
    folder.write("long-bien/2.txt", "x");
    const auto all = walk(folder.path());
    CHECK(ids(all) == Ids{"long-bien/2.txt", "long-bien/viet-hung/1.txt"});
    CHECK((*all)[0].stated.ward.empty());
    CHECK((*all)[0].stated.district == "Long Biên");
    CHECK((*all)[1].stated.ward == "Việt Hưng");
    CHECK(walk(folder.path() / "long-bien/viet-hung")->front().stated.ward == "Việt Hưng");
    CHECK(walk(folder.path() / "long-bien/2.txt")->front().stated.district == "Long Biên");
}

TEST_CASE("a mistake in the rules stops the walk") {
    const TempFolder folder;
    folder.write("tracuu.rules", "long-bien/**\n");
    folder.write("1.txt", "x");
    const auto walked = walk(folder.path());
    REQUIRE_FALSE(walked);
    CHECK(walked.error().code == ErrorCode::usage);
}
