#include "corpus/document_registry.hpp"

#include "corpus/documents.hpp"
#include "tests/catch.hpp"
#include "tests/temp_folder.hpp"

using tracuu::Date;
using tracuu::DocumentRegistry;
using tracuu::test::TempFolder;

namespace {

std::filesystem::path own_list() {
    return std::filesystem::path(TRACUU_SOURCE_DIR) / "corpus/data/documents.tsv";
}

DocumentRegistry registry() {
    auto loaded = DocumentRegistry::load(own_list());
    REQUIRE(loaded);
    return *loaded;
}

/// The dates that a reference in `text` may have, joined by spaces.
std::string dates(const std::string& text, std::optional<Date> published = {}) {
    const auto found = tracuu::find_documents(text);
    REQUIRE(found.size() == 1);
    std::string all;
    const DocumentRegistry known = registry();
    for (const auto* document : known.resolve(found.front(), published)) {
        if (!all.empty()) all += ' ';
        all += to_iso(document->date);
    }
    return all;
}

}  // namespace

TEST_CASE("the list of documents is in order and its keys are those of their numbers") {
    const DocumentRegistry known = registry();
    CHECK(known.documents().size() > 60);
    for (const auto& document : known.documents()) {
        INFO(document.key);
        CHECK(!document.title.empty());
        CHECK(document.key.ends_with(".tw"));
        CHECK((!document.plenum || document.congress));
    }
}

TEST_CASE("one key may be several documents") {
    const DocumentRegistry known = registry();
    CHECK(known.find("ct.35.tw").size() == 2);
    CHECK(known.find("ct.35.?").size() == 2);
    CHECK(known.find("ct.35.tu").empty());
    CHECK(known.find("nqtw.8.13").size() == 4);
    CHECK(known.find("nqtw.4.11").size() == 1);
    CHECK(known.with_alias("ket luan trung uong 4 KHÓA XIII").size() == 1);
    CHECK(known.with_alias("x").empty());
}

TEST_CASE("a printed date decides, then the article's date") {
    CHECK(dates("35-CT/TW") == "2019-05-30 2024-06-14");
    CHECK(dates("35-CT/TW ngày 30/5/2019") == "2019-05-30");
    CHECK(dates("35-CT/TW ngày 3/5/2019") == "2019-05-30");
    CHECK(dates("35-CT/TW ngày 14/6/1999").empty());
    CHECK(dates("35-CT/TW", Date{2020, 1, 1}) == "2019-05-30");
    CHECK(dates("35-CT/TW", Date{2025, 1, 1}) == "2024-06-14");
    CHECK(dates("35-CT/TW", Date{2018, 1, 1}).empty());
    CHECK(dates("Chỉ thị 35.", Date{2025, 1, 1}) == "2024-06-14");
    CHECK(dates("Nghị quyết Trung ương 4 khóa XI", Date{2025, 1, 1}) == "2012-01-16");
    CHECK(dates("999-CT/TW").empty());
}

TEST_CASE("a user's list adds to it and replaces rows") {
    DocumentRegistry known = registry();
    const std::size_t before = known.documents().size();
    const TempFolder folder;
    const auto own = folder.write("documents.tsv",
                                  "key\tdate\tcongress\tplenum\ttitle\taliases\n"
                                  "# a remark\n"
                                  "ct.35.tw\t2019-05-30\t12\t\tTên khác\tChỉ thị đại hội\n"
                                  "ctr.1.qu\t2020-10-15\t\t\tChương trình\t\r\n");
    CHECK_FALSE(known.add(own));
    CHECK(known.documents().size() == before + 1);
    CHECK(known.find("ct.35.tw").front()->title == "Tên khác");
    CHECK(known.with_alias("chi thi dai hoi").size() == 1);
    CHECK(known.find("ctr.1.qu").size() == 1);
}

TEST_CASE("a malformed list is an error with its line") {
    const TempFolder folder;
    for (const char* row : {"ct.1.tw\t2019-13-01\t\t\t\t", "ct.1.tw\t2019-01-01",
                            "\t2019-01-01\t\t\t\t", "ct.1.tw\t2019-01-01\tXII\t\t\t"}) {
        INFO(row);
        const auto own = folder.write("documents.tsv",
                                      "\xEF\xBB\xBF"
                                      "ct.2.tw\t2019-01-01\t\t\t\t\n" +
                                          std::string(row) + "\n");
        const auto loaded = DocumentRegistry::load(own);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().where == own.string() + ":2");
    }
    CHECK(DocumentRegistry::load("/nowhere/documents.tsv").error().code ==
          tracuu::ErrorCode::not_found);
}
