// Resolutions cited by the meeting that passed them.
#include "corpus/named_documents.hpp"

#include "tests/catch.hpp"
#include "tests/corpus/found_documents.hpp"
#include "tests/corpus/gazetteer.hpp"

using tracuu::DocumentKind;
using tracuu::DocumentMention;
using tracuu::find_documents;
using tracuu::test::gazetteer;
using tracuu::test::only;

namespace {

/// The keys of the documents in `text`, each of which is a named one.
std::string keys(const std::string& text) {
    for (const DocumentMention& mention : find_documents(text))
        CHECK(mention.kind == DocumentKind::named);
    return tracuu::test::keys(text);
}

}  // namespace

TEST_CASE("resolutions of plenums") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Nghị quyết Trung ương 4 khóa XII", "nqtw.4.12"},
        {"nghị quyết trung ương 4 khoá 12", "nqtw.4.12"},
        {"NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII", "nqtw.4.12"},
        {"Nghị quyết TW4 khóa 11", "nqtw.4.11"},
        {"Nghị quyết T.Ư 4, khóa XI", "nqtw.4.11"},
        {"Nghị quyết Trung Ương 6 ( khóa X )", "nqtw.6.10"},
        {"Nghị quyết Hội nghị Trung ương 8 khóa XIII", "nqtw.8.13"},
        {"Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XIII", "nqtw.8.13"},
        {"Nghị quyết Hội nghị lần thứ tư, BCH Trung ương (khóa XII)", "nqtw.4.12"},
        {"Nghị quyết Trung ương bảy khóa XII", "nqtw.7.12"},
        {"Nghị quyết Trung ương VI", "nqtw.6.?"},
        {"Nghị quyết Hội nghị Trung ương 4 (Khóa XI, XII)", "nqtw.4.11 nqtw.4.12"},
        {"Nghị quyết Trung ương 4 khóa XI và khóa XII", "nqtw.4.11 nqtw.4.12"},
        {"Nghị quyết Trung ương 4, 5 và 6 khóa XII", "nqtw.4.12 nqtw.5.12 nqtw.6.12"},
        {"nghị quyết TƯ 4 và nghị quyết TƯ 5", "nqtw.4.? nqtw.5.?"},
        {"NQ TW 4 khóa XII", "nqtw.4.12"},
        {"NQTW4 (khóa XI)", "nqtw.4.11"},
        {"NQTW4/XI", "nqtw.4.11"},
        {"Nghị quyết Hội nghị 5 Ban Chấp hành Trung ương khóa XII", "nqtw.5.12"},
        {"Nghị quyết Trung ương 4 và Trung ương 5 khóa XII", "nqtw.4.12 nqtw.5.12"},
        {"Nghị quyết Trung ương 4 khóa XII; Nghị quyết Trung ương 4 nêu", "nqtw.4.12 nqtw.4.12"},
        {"Nghị quyết Trung ương năm 2020", ""},
        {"Nghị quyết Trung ương đề ra", ""},
        {"Nghị quyết Trung ương 4%", ""},
        {"Nghị quyết Hội nghị lần thứ 8 HĐND", ""},
        {"Nghị quyết Trung ương 99", ""},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(keys(text) == wanted);
    }
    const std::string text = "học Nghị quyết Trung ương 4 (khóa XII) về";
    const DocumentMention plenum = only(text);
    CHECK(plenum.canonical == "NQTW4/XII");
    CHECK(plenum.number == "4/XII");
    CHECK(plenum.issuer == "TW");
    CHECK(slice(text, plenum.span) == "Nghị quyết Trung ương 4 (khóa XII)");
}

TEST_CASE("resolutions of congresses, in every printed order") {
    const std::vector<std::tuple<std::string, std::string, std::string>> rows{
        {"Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ IV", "quận Long Biên", "IV"},
        {"nghị quyết  đại hội đảng bộ quận Long Biên lần thứ IV", "quận Long Biên", "IV"},
        {"NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ QUẬN LONG BIÊN LẦN THỨ IV", "quận Long Biên", "IV"},
        {"Nghị quyết Đại hội Đại biểu Thành phố Hà Nội lần thứ XVII", "thành phố Hà Nội", "XVII"},
        {"Nghị quyết Đại hội Đảng bộ TP. Hà Nội lần thứ 17", "thành phố Hà Nội", "XVII"},
        {"Nghị quyết Đại hội đại biểu lần thứ XXV (nhiệm kỳ 2015-2020) Đảng bộ quận", "quận",
         "XXV"},
        {"Nghị quyết Đại hội lần thứ XVI, nhiệm kỳ 2015-2020 của Đảng bộ thành phố", "thành phố",
         "XVI"},
        {"Nghị quyết Đại hội Đảng bộ phường lần thứ hai", "phường", "II"},
        {"Nghị quyết Đại hội Đảng bộ Quận khóa III", "quận", "III"},
        {"Nghị quyết Đại hội của Ban Chấp hành Đảng bộ quận Long Biên lần thứ IV", "quận Long Biên",
         "IV"},
        {"Nghị quyết Đại hội và 3 Chương trình của Quận ủy Long Biên", "quận Long Biên", ""},
        {"Nghị quyết Đại hội Đảng quận Long Biên", "quận Long Biên", ""},
        {"Nghị quyết đại hội nhiệm kỳ 2020 - 2025", "", ""},
        {"NQ ĐH Đảng bộ phường lần thứ X", "phường", "X"},
    };
    for (const auto& [text, body, ordinal] : rows) {
        INFO(text);
        const DocumentMention mention = only(text);
        CHECK(mention.body == body);
        CHECK(mention.number == ordinal);
        CHECK(lacks_congress_unit(mention));
    }
    // In lower case Ⱥ takes three bytes for two.
    CHECK(only("Nghị quyết Đại hội Đảng bộ phường ABȺȺȺȺ CD lần thứ 2").body == "phường Abⱥⱥⱥⱥ Cd");
    CHECK(keys("Nghị quyết Đại hội XIII của Đảng") == "nqddh.tw.13");
    CHECK(keys("Nghị quyết Đại hội 12 của Đảng") == "nqddh.tw.12");
    CHECK(keys("Nghị quyết ĐH XII Đảng Cộng sản VN") == "nqddh.tw.12");
    CHECK(keys("Nghị quyết Đại hội 12 chi bộ").empty());
    CHECK(only("Nghị quyết Đại hội Đảng bộ Quân đội lần thứ X").body == "Quân đội");
    CHECK(keys("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII") == "nqddh.tw.13");
    CHECK(keys("Nghị quyết Đại hội Đảng toàn quốc lần thứ XII") == "nqddh.tw.12");
}

TEST_CASE("other congresses and congresses in general are no documents") {
    for (const char* text :
         {"Nghị quyết đại hội đảng các cấp", "Nghị quyết Đại hội đề ra",
          "Nghị quyết Đại hội Đoàn lần thứ X", "Nghị quyết Đại hội lần thứ X của Hội Nông dân",
          "Nghị quyết Đại hội Công đoàn", "Nghị quyết Đại hội đảng bộ các cấp",
          "Nghị quyết Đại hội Chi bộ 5 nhiệm kỳ 2020-2022"}) {
        INFO(text);
        CHECK(find_documents(text).empty());
    }
}

TEST_CASE("the unit completes a congress's resolution") {
    DocumentMention mention = only("Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ IV");
    CHECK(mention.key == "nqddh.?.4");
    const tracuu::Unit* unit = congress_unit(mention, gazetteer());
    REQUIRE(unit != nullptr);
    name_congress_unit(mention, *unit);
    CHECK(mention.key == "nqddh.3-004.4");
    CHECK(mention.canonical == "Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ IV");
    CHECK(mention.body == "Đại hội Đảng bộ quận Long Biên");
    CHECK(mention.body_unit == "3-004");
    CHECK_FALSE(lacks_congress_unit(mention));

    CHECK(congress_unit(only("Nghị quyết Đại hội Đảng bộ quận lần thứ IV"), gazetteer()) ==
          nullptr);
    DocumentMention delegates = only("Nghị quyết Đại hội đại biểu Đảng bộ quận lần thứ IV");
    name_congress_unit(delegates, *unit);
    CHECK(delegates.canonical == "Nghị quyết Đại hội đại biểu Đảng bộ quận Long Biên lần thứ IV");
}

TEST_CASE("Roman numerals") {
    CHECK(tracuu::to_roman(4) == "IV");
    CHECK(tracuu::to_roman(19) == "XIX");
    CHECK(tracuu::to_roman(30) == "XXX");
    CHECK(tracuu::to_roman(31).empty());
    CHECK(tracuu::to_roman(0).empty());
}
