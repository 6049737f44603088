// Which documents a few literal articles cite, told apart, with their counts and periods.
#include "searcher/cited_documents.hpp"

#include "tests/searcher/little_archive.hpp"

namespace {

using tracuu::test::LittleArchive;

LittleArchive& archive() {
    static LittleArchive made({
        {"old", "Phường Sài Đồng họp", "Quán triệt Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/7/2019"},
        {"undated-then", "Phường Sài Đồng bàn", "Thực hiện Chỉ thị 35-CT/TW.", "5/8/2020"},
        {"new", "Phường Việt Hưng họp", "Quán triệt Chỉ thị 35-CT/TW ngày 14/6/2024.", "2/7/2024"},
        {"undated-now", "Phường Việt Hưng bàn", "Thực hiện Chỉ thị 35-CT/TW.", "9/9/2024"},
        {"other", "Quận Long Biên họp", "Theo Chương trình 01-CTr/QU.", "16/12/2020"},
        {"none", "Hội làng", "Không dẫn văn bản nào.", "1/1/2021"},
    });
    return made;
}

/// "2 35-CT/TW@2019-05-30 2019-07-01..2020-08-05": a document in a line.
std::string line(const tracuu::CitedDocument& document) {
    std::string text = std::to_string(document.articles) + ' ' + document.name;
    if (document.issued) text += '@' + tracuu::to_iso(*document.issued);
    if (document.first) {
        text += ' ' + tracuu::to_iso(*document.first) + ".." + tracuu::to_iso(*document.last);
    }
    return text;
}

std::string cited(const tracuu::SearchRequest& asked) {
    tracuu::SearchRequest request = asked;
    request.documents = true;
    request.complete_list = true;
    std::string text;
    for (const tracuu::CitedDocument& document : archive().ask(request).documents) {
        if (!text.empty()) text += "; ";
        text += line(document);
    }
    return text;
}

}  // namespace

TEST_CASE("one number that is two documents is told apart, undated mentions by their time") {
    CHECK(cited({}) ==
          "2 35-CT/TW@2019-05-30 2019-07-01..2020-08-05; "
          "2 35-CT/TW@2024-06-14 2024-07-02..2024-09-09; "
          "1 01-CTr/QU 2020-12-16..2020-12-16");
}

TEST_CASE("cited documents are those of the articles that pass the filters") {
    tracuu::SearchRequest request;
    request.filters.from = "2024";
    CHECK(cited(request) == "2 35-CT/TW@2024-06-14 2024-07-02..2024-09-09");
    request.filters.from = "2025";
    CHECK(cited(request).empty());
}

TEST_CASE("cited documents are those of the articles that a query finds") {
    tracuu::SearchRequest request;
    request.query = "họp";
    CHECK(cited(request) ==
          "1 01-CTr/QU 2020-12-16..2020-12-16; "
          "1 35-CT/TW@2019-05-30 2019-07-01..2019-07-01; "
          "1 35-CT/TW@2024-06-14 2024-07-02..2024-07-02");
}

TEST_CASE("wards of a cited document are counted") {
    tracuu::SearchRequest request;
    request.documents = true;
    const auto documents = archive().ask(request).documents;
    REQUIRE(documents.size() == 3);
    REQUIRE(documents[0].wards.size() == 1);
    const auto& [ward, articles] = documents[0].wards[0];
    CHECK(tracuu::test::gazetteer().find(ward)->name == "Sài Đồng");
    CHECK(articles == 2);
}
