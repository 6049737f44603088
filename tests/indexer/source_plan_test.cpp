#include "indexer/source_plan.hpp"

#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

/// What would be read of `sources` when nothing is known: entries as "root|entry", without the
/// scratch folder.
std::vector<std::string> files_of(const Scratch& scratch, const std::vector<std::string>& sources,
                                  const std::vector<std::string>& known_roots = {}) {
    std::vector<std::filesystem::path> named;
    for (const auto& source : sources) named.push_back(scratch.path(source));
    std::vector<std::string> roots;
    for (const auto& root : known_roots) roots.push_back(scratch.path(root).string());
    Holdings nothing;
    auto plan = plan_sources(named, roots, nothing, scratch.database());
    if (!plan) return {plan.error().message};

    std::vector<std::string> files;
    for (const PlannedFile& file : plan->to_read) {
        CHECK(entry_path(plan->sources[file.source].root, file.entry) == file.file.path);
        files.push_back(std::filesystem::path(plan->sources[file.source].root)
                            .lexically_relative(scratch.folder())
                            .string() +
                        '|' + file.file.id);
    }
    return files;
}

using Files = std::vector<std::string>;

}  // namespace

TEST_CASE("sources are named in many ways and never overlap") {
    Scratch scratch;
    scratch.write("kho/a.txt", "a");
    scratch.write("kho/2020/b.txt", "b");
    scratch.write("kho2/c.txt", "c");

    CHECK(files_of(scratch, {"kho"}) == Files{"kho|2020/b.txt", "kho|a.txt"});
    CHECK(files_of(scratch, {"kho/", "kho/./2020"}) == Files{"kho|2020/b.txt", "kho|a.txt"});
    CHECK(files_of(scratch, {"kho2", "kho"}) == Files{"kho|2020/b.txt", "kho|a.txt", "kho2|c.txt"});
    CHECK(files_of(scratch, {"kho/a.txt"}) == Files{"kho/a.txt|a.txt"});
    scratch.write("kho 2/d.txt", "d");  // between kho and kho/2020 in byte order
    CHECK(files_of(scratch, {"kho/2020", "kho 2", "kho"}) ==
          Files{"kho|2020/b.txt", "kho|a.txt", "kho 2|d.txt"});
}

TEST_CASE("a part of a known source keeps the ids of that source") {
    Scratch scratch;
    scratch.write("kho/a.txt", "a");
    scratch.write("kho/2020/b.txt", "b");
    CHECK(files_of(scratch, {"kho/2020"}, {"kho"}) == Files{"kho|2020/b.txt"});
    CHECK(files_of(scratch, {"kho/2020/b.txt"}, {"kho"}) == Files{"kho|2020/b.txt"});
}

TEST_CASE("a wider source takes known ones over") {
    Scratch scratch;
    scratch.write("kho/2020/b.txt", "b");
    CHECK(files_of(scratch, {"kho"}, {"kho/2020"}) == Files{"kho|2020/b.txt"});
}

TEST_CASE("the database is not read as a source") {
    Scratch scratch;
    scratch.write("a.txt", "a");
    scratch.write("db/gen-000001/postlist.glass", "x");
    CHECK(files_of(scratch, {"."}).size() == 1);
}

TEST_CASE("a path is made absolute without touching the disk") {
    CHECK(absolute_source("/a/./b/../c/") == "/a/c");
    CHECK(absolute_source("/") == "/");
    CHECK(absolute_source("x").is_absolute());
}
