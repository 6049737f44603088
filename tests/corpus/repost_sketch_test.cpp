#include "corpus/repost_sketch.hpp"

#include "analyzers/analyzer.hpp"
#include "tests/catch.hpp"

using tracuu::analyze;
using tracuu::is_repost;
using tracuu::resemblance;

namespace {

std::string sketch(const std::string& title, const std::vector<std::string>& body) {
    tracuu::RepostSketcher sketcher;
    sketcher.add_title(title, analyze(title));
    for (const std::string& line : body) sketcher.add_body(line, analyze(line));
    return sketcher.sketch();
}

/// What every report of such a meeting says: over a hundred syllables of small words.
std::string common_text() {
    std::string text;
    for (const char* subject : {"cán bộ", "đảng viên", "chi bộ", "đoàn thể", "bí thư", "nhân dân"})
        for (const char* verb : {"nghe", "bàn", "học tập", "góp ý", "thông qua"})
            text += std::string(subject) + ' ' + verb + " nghị quyết và chương trình hành động; ";
    return text;
}

/// A report: where, when, how many came.
std::string report(const std::string& place, const std::string& day, const std::string& present) {
    return sketch("Hội nghị quán triệt nghị quyết",
                  {"Ngày " + day + ", Đảng ủy " + place + " họp với " + present + " đại biểu.",
                   common_text()});
}

}  // namespace

TEST_CASE("one text is a repost whatever else the portal prints") {
    const std::string lead = "Ngày 15/12/2020, Đảng ủy phường Hoa Sữa họp với 120 đại biểu.";
    const std::string original = sketch("Hội nghị quán triệt nghị quyết", {lead, common_text()});
    const std::vector<std::pair<const char*, std::string>> reposts{
        {"the same", original},
        {"another title", sketch("Phường Hoa Sữa học nghị quyết", {lead, common_text()})},
        {"other lines", sketch("Hội nghị quán triệt nghị quyết", {lead + ' ' + common_text()})},
        {"marks placed otherwise",
         sketch("Hội nghị quán triệt nghị quyết",
                {"Ngày 15/12/2020, Đảng uỷ phường Hoa Sữa họp với 120 đại biểu.", common_text()})},
        {"a caption before it",
         sketch("Hội nghị quán triệt nghị quyết", {"Quang cảnh hội nghị", lead, common_text()})},
    };
    for (const auto& [name, repost] : reposts) {
        CAPTURE(name);
        CHECK(is_repost(original, repost));
        CHECK(is_repost(repost, original));
    }
}

TEST_CASE("reports written alike of other events stay apart") {
    const std::string original = report("phường Hoa Sữa", "15/12/2020", "120");
    REQUIRE(is_repost(original, report("phường Hoa Sữa", "15/12/2020", "120")));
    const std::vector<std::pair<const char*, std::string>> others{
        {"another ward", report("phường Cây Sấu", "15/12/2020", "120")},
        {"another day", report("phường Hoa Sữa", "16/12/2020", "120")},
        {"another number", report("phường Hoa Sữa", "15/12/2020", "121")},
    };
    for (const auto& [name, other] : others) {
        CAPTURE(name);
        CHECK(resemblance(original, other) >= tracuu::repost_resemblance);
        CHECK_FALSE(is_repost(original, other));
        CHECK_FALSE(is_repost(other, original));
    }
}

TEST_CASE("numbers of the title tell events apart") {
    CHECK_FALSE(is_repost(sketch("Kỳ họp thứ 5", {common_text()}),
                          sketch("Kỳ họp thứ 6", {common_text()})));
}

TEST_CASE("a text of its own resembles nothing") {
    std::string other;
    for (int i = 0; i < 30; ++i) other += "nắng mưa gió bão sông núi biển hồ " + std::to_string(i);
    CHECK(resemblance(sketch("", {common_text()}), sketch("", {other})) < 0.2);
}

TEST_CASE("a short text has no sketch, and none is a repost of none") {
    const std::string none = sketch("Tin", {"Ngày 15/12/2020 họp."});
    CHECK(none.empty());
    CHECK_FALSE(is_repost(none, none));
    CHECK(sketch("Tin", {common_text()}).size() == 96);
    CHECK_FALSE(is_repost(sketch("Tin", {common_text()}), std::string(95, '\0')));
}
