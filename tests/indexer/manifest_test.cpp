#include "indexer/manifest.hpp"

#include "indexer/schema.hpp"
#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;

namespace {

bool same(const Manifest& a, const Manifest& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.stamp == y.second.stamp &&
               x.second.articles == y.second.articles &&
               std::equal(x.second.skipped.begin(), x.second.skipped.end(),
                          y.second.skipped.begin(), y.second.skipped.end(),
                          [](const SkippedRecord& s, const SkippedRecord& t) {
                              return s.where == t.where && s.reason == t.reason &&
                                     s.duplicate_of == t.duplicate_of;
                          });
    });
}

Manifest with_files(int count) {
    Manifest manifest;
    for (int i = 0; i < count; ++i) {
        manifest["thư mục/" + std::to_string(i)] = {
            {100u + static_cast<unsigned>(i), 1'600'000'000'000'000'001},
            static_cast<std::uint64_t>(i % 3),
            {}};
    }
    return manifest;
}

Xapian::WritableDatabase writable(const Scratch& scratch) {
    return Xapian::WritableDatabase(scratch.database().string(), Xapian::DB_CREATE_OR_OPEN);
}

}  // namespace

TEST_CASE("a manifest comes back as it was written") {
    const Scratch scratch;
    auto database = writable(scratch);
    Manifest manifest = with_files(3);
    manifest[""] = {{0, 0}, 0, {{"/kho/a#2", "no title", ""}, {"/kho/a#3", "id taken", "x"}}};
    write_manifest(database, "/kho", manifest);
    database.commit();
    CHECK(same(read_manifest(database, "/kho"), manifest));
    CHECK(read_manifest(database, "/kho2").empty());
}

TEST_CASE("a manifest of many files grows and shrinks") {
    const Scratch scratch;
    auto database = writable(scratch);
    for (const int files : {25'000, 10'001, 10'000, 1, 0}) {
        const Manifest manifest = with_files(files);
        write_manifest(database, "/kho", manifest);
        database.commit();
        CHECK(same(read_manifest(database, "/kho"), manifest));
    }
    CHECK(database.metadata_keys_begin(metadata_key::manifest) ==
          database.metadata_keys_end(metadata_key::manifest));
}

TEST_CASE("roots are kept apart, whatever their names") {
    const Scratch scratch;
    auto database = writable(scratch);
    const std::vector<std::string> roots = {"/a\nb", "/kho tin", "/kho/ảnh"};
    write_roots(database, roots);
    database.commit();
    CHECK(read_roots(database) == roots);
}

TEST_CASE("a damaged manifest is an error") {
    const Scratch scratch;
    auto database = writable(scratch);
    write_manifest(database, "/kho", with_files(1));
    const std::string key = *database.metadata_keys_begin(metadata_key::manifest);
    database.set_metadata(key, database.get_metadata(key) + '\x7f');
    CHECK_THROWS_AS(read_manifest(database, "/kho"), StoreError);
}

TEST_CASE("a file that was written a moment ago has no stamp to be trusted") {
    const Scratch scratch;
    std::ofstream(scratch.path("now")) << "x";
    CHECK_FALSE(stamp_of({scratch.path("now"), "now", {}})->known());

    Scratch older;
    older.write("then", "xy");
    const auto stamp = stamp_of({older.path("then"), "then", {}});
    REQUIRE(stamp.has_value());
    CHECK(stamp->known());
    CHECK(stamp->size == 2);
    CHECK(stamp_of({older.path("then"), "then", {}}) == stamp);
    CHECK(stamp_of({older.path("none"), "none", {}}) == std::nullopt);

    SourceFile ruled{older.path("then"), "then", {}};
    ruled.stated.ward = "Sài Đồng";
    CHECK(stamp_of(ruled) != stamp);
}
