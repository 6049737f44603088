// One number that is several documents: which articles cite which.
#include "tests/searcher/little_archive.hpp"

namespace {

using tracuu::SearchResults;
using tracuu::test::LittleArchive;
using tracuu::test::request_for;
using tracuu::test::sorted_ids;

const std::string two_directives =
    "ct.35.tw\t2019-05-30\t12\t\tĐại hội XIII\t\n"
    "ct.35.tw\t2024-06-14\t13\t\tĐại hội XIV\tChỉ thị về Đại hội XIV\n";

std::string citing(LittleArchive& archive, const std::string& document) {
    tracuu::SearchRequest request;
    request.filters.documents = {document};
    return sorted_ids(archive.ask(request));
}

std::string notes(const SearchResults& results) {
    std::string text;
    for (const std::string& note : results.notes) text += (text.empty() ? "" : " | ") + note;
    return text;
}

/// "old 2019-05-30": the documents of the archive in a line each, with how many cite them.
std::string cited(LittleArchive& archive) {
    tracuu::SearchRequest request;
    request.documents = true;
    request.complete_list = true;
    std::string text;
    for (const tracuu::CitedDocument& document : archive.ask(request).documents) {
        if (!text.empty()) text += "; ";
        text += std::to_string(document.articles) + ' ' + document.name;
        if (document.issued) text += '@' + to_iso(*document.issued);
        if (!document.title.empty()) text += " (" + document.title + ')';
    }
    return text;
}

}  // namespace

TEST_CASE("the registry tells documents apart that no article dates") {
    LittleArchive archive({
        {"early", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", "1/9/2016"},
        {"old", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", "1/9/2020"},
        {"new", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", "1/9/2024"},
        {"newer", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", "2/9/2024"},
    });
    CHECK(notes(archive.ask("35-CT/TW")).empty());
    CHECK(cited(archive) == "4 35-CT/TW");
    archive.know(two_directives);
    CHECK(notes(archive.ask("35-CT/TW")) ==
          "35-CT/TW is 2 documents: of 30/05/2019, “Đại hội XIII” (1 article), of 14/06/2024, "
          "“Đại hội XIV” (2 articles). Choose one: 35-CT/TW@2019.");
    tracuu::SearchRequest said_twice;
    said_twice.query = "35-CT/TW OR 35-CT/TW";
    said_twice.filters.documents = {"35-CT/TW", "35-CT/TW"};
    CHECK(notes(archive.ask(said_twice)) == notes(archive.ask("35-CT/TW")));
    CHECK(citing(archive, "35-CT/TW") == "early new newer old");
    CHECK(citing(archive, "35-CT/TW@2019") == "old");
    CHECK(citing(archive, "35-CT/TW@2024") == "new newer");
    CHECK(citing(archive, "35-CT/TW@2016").empty());
    CHECK(cited(archive) ==
          "2 35-CT/TW@2024-06-14 (Đại hội XIV); 1 35-CT/TW; 1 35-CT/TW@2019-05-30 (Đại hội XIII)");
}

TEST_CASE("a misprinted date is the document that the registry knows nearby") {
    LittleArchive archive({
        {"right", "Tin", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/9/2019"},
        {"wrong", "Tin", "Chỉ thị 35-CT/TW ngày 30/5/2020.", "1/9/2020"},
        {"other", "Tin", "Chỉ thị 35-CT/TW ngày 14/6/2024.", "1/9/2024"},
        {"far", "Tin", "Chỉ thị 35-CT/TW ngày 14/6/2021.", "1/9/2024"},
    });
    archive.know(two_directives);
    CHECK(citing(archive, "35-CT/TW@2019") == "far right wrong");
    CHECK(citing(archive, "35-CT/TW@30/5/2020") == "far right wrong");
    CHECK(citing(archive, "35-CT/TW@2024") == "other");
}

TEST_CASE("an article without any date counts for each document, and that is said") {
    LittleArchive archive({
        {"old", "Tin", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/9/2019"},
        {"new", "Tin", "Chỉ thị 35-CT/TW ngày 14/6/2024.", "1/9/2024"},
        {"undated", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", ""},
    });
    CHECK(notes(archive.ask("35-CT/TW")) ==
          "35-CT/TW is 2 documents: of 30/05/2019 (2 articles), of 14/06/2024 (2 articles). "
          "Choose one: 35-CT/TW@2019. 1 undated article counts for each (?).");
    CHECK(citing(archive, "35-CT/TW@2019") == "old undated");
    CHECK(citing(archive, "35-CT/TW@2024") == "new undated");
    CHECK(cited(archive) == "2 35-CT/TW@2019-05-30; 2 35-CT/TW@2024-06-14");
}

TEST_CASE("the counts of namesakes are those of the search that asked") {
    LittleArchive archive({
        {"a", "Học tập", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/9/2019"},
        {"b", "Triển khai", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "2/9/2019"},
        {"c", "Học tập", "Chỉ thị 35-CT/TW ngày 14/6/2024.", "1/9/2024"},
    });
    CHECK(notes(archive.ask(request_for("35-CT/TW học tập"))) ==
          "35-CT/TW is 2 documents: of 30/05/2019 (1 article), of 14/06/2024 (1 article). "
          "Choose one: 35-CT/TW@2019.");
}

TEST_CASE("another body's date does not tell a body's documents apart") {
    LittleArchive archive({
        {"a", "Phường Sài Đồng họp", "Đảng ủy ra Kế hoạch 89-KH/ĐU ngày 1/3/2016.", "2/3/2016"},
        {"b", "Phường Gia Thụy họp", "Đảng ủy ra Kế hoạch 89-KH/ĐU ngày 1/3/2021.", "2/3/2021"},
        {"c", "Phường Gia Thụy bàn", "Đảng ủy bàn Kế hoạch 89-KH/ĐU.", "2/3/2022"},
    });
    CHECK(cited(archive) == "2 89-KH/ĐU; 1 89-KH/ĐU");
}

TEST_CASE("a number without its issuer is every document of that type and number") {
    LittleArchive archive({
        {"central", "Tin", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/9/2019"},
        {"state", "Tin", "Chỉ thị 35/2016/CT-TTg của Thủ tướng.", "1/9/2016"},
        {"bare", "Tin", "Thực hiện Chỉ thị 35 từ nay.", "1/9/2020"},
        {"other", "Tin", "Chỉ thị 36-CT/TW và 35 đảng viên.", "1/9/2020"},
    });
    CHECK(citing(archive, "chỉ thị 35") == "bare central state");
    CHECK(citing(archive, "35-CT/TW") == "central");
    CHECK(sorted_ids(archive.ask(request_for("chi thi 35"))) == "bare central state");
    CHECK(notes(archive.ask("chỉ thị 35")) ==
          "CT 35 may be: 35/2016/CT-TTg (1 article), CT 35 (1 article), 35-CT/TW (1 article).");
}

TEST_CASE("a filter takes an alias that the registry knows") {
    LittleArchive archive({
        {"old", "Tin", "Chỉ thị 35-CT/TW ngày 30/5/2019.", "1/9/2019"},
        {"new", "Tin", "Thực hiện Chỉ thị 35-CT/TW.", "1/9/2024"},
    });
    archive.know(two_directives);
    CHECK(citing(archive, "chi thi ve dai hoi xiv") == "new");
    CHECK(sorted_ids(archive.ask("doc:\"Chỉ thị về Đại hội XIV\"")) == "new");
}
