// What must be found in five real articles.
#include <algorithm>
#include <filesystem>
#include <string>

#include "analyzers/unicode.hpp"
#include "corpus/archive_walker.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"
#include "tests/shared_data.hpp"

using namespace tracuu;
using test::counts;

namespace {

/// The seeds under their numbers: "000" … "004"; `decomposed`: every mark a character of its own.
void fill(test::LittleArchive& archive, bool decomposed = false) {
    const auto files = walk(test::shared_folder() / "seeds");
    REQUIRE(files);
    for (SourceFile file : *files) {
        if (file.path.extension() != ".txt") continue;
        file.id = file.id.substr(0, 3);
        read_articles(file, [&](Result<Article> article) {
            if (decomposed && article) {
                article = read_page(to_nfd(article->text), article->id, article->source);
            }
            archive.add(std::move(article));
            return true;
        });
    }
    archive.open();
}

/// All that have all the words, sorted.
std::string found(test::LittleArchive& archive, SearchRequest request) {
    request.all_words = true;
    std::vector<std::string> all;
    for (const Hit& hit : archive.ask(request).hits) all.push_back(hit.stored.article.id);
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& id : all) text += (text.empty() ? "" : " ") + id;
    return text;
}

std::string found(test::LittleArchive& archive, const std::string& query) {
    return found(archive, test::request_for(query));
}

}  // namespace

TEST_CASE("the seeds are found by their documents", "[shared]") {
    REQUIRE_SHARED("seeds");
    test::LittleArchive archive;
    fill(archive, GENERATE(false, true));
    const auto [query, articles] = GENERATE(table<std::string, std::string>({
        {"01-CTr/QU", "000 002"},
        {"01 - ctr/qu", "000 002"},
        {"chương trình 01-CTr/QU", "000 002"},
        {"35-CT/TW", "001"},
        {"01-NQ/DH", "001"},
        {"36-CT/TW", ""},
    }));
    CAPTURE(query);
    CHECK(found(archive, query) == articles);
}

TEST_CASE("the seeds are found by filters and phrases", "[shared]") {
    REQUIRE_SHARED("seeds");
    test::LittleArchive archive;
    fill(archive, GENERATE(false, true));

    SearchRequest document;
    document.filters.documents = {"1-ctr/qu"};
    CHECK(found(archive, document) == "000 002");
    document.filters.documents = {"Nghị quyết Đại hội quận Long Biên lần thứ IV"};
    CHECK(found(archive, document) == "000 002");

    SearchRequest phrase = test::request_for("\"quận uỷ\"");
    phrase.filters.wards = {"sai dong"};
    CHECK(found(archive, phrase) == "002 004");

    CHECK(found(archive, "\"quân uy\"").empty());

    SearchRequest absent;
    absent.filters.wards = {"Gia Thụy"};
    const SearchResults nothing = archive.ask(absent);
    CHECK(nothing.total == 0);
    CHECK(nothing.place_unknown_to_archive);
    REQUIRE_FALSE(nothing.notes.empty());
    CHECK(nothing.notes.front().find("Gia Thụy") != std::string::npos);

    const SearchResults unmarked = archive.ask("dang uy phuong viet hung");
    REQUIRE_FALSE(unmarked.hits.empty());
    CHECK(unmarked.hits.front().stored.article.id == "000");
}

TEST_CASE("the seeds are counted by place", "[shared]") {
    REQUIRE_SHARED("seeds");
    test::LittleArchive archive;
    fill(archive);

    SearchRequest all;
    all.facets = {"ward", "district"};
    const SearchResults everything = archive.ask(all);
    CHECK(counts(everything, "ward") == "Sài Đồng 2, Thanh Nhàn 1, Việt Hưng 1, Vĩnh Hưng 1");
    CHECK(counts(everything, "district") == "Long Biên 3, Hai Bà Trưng 1, Hoàng Mai 1");

    all.filters.wards = {"Sài Đồng"};
    const SearchResults narrowed = archive.ask(all);
    CHECK(narrowed.total == 2);
    CHECK(counts(narrowed, "ward") == "Sài Đồng 2, Thanh Nhàn 1, Việt Hưng 1, Vĩnh Hưng 1");
    CHECK(counts(narrowed, "district") == "Long Biên 2");
}
