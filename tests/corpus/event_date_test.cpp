#include "corpus/event_date.hpp"

#include "corpus/documents.hpp"
#include "tests/catch.hpp"

using tracuu::Date;

namespace {

constexpr Date posted{2021, 1, 18};

std::string event(const std::string& lead, std::optional<Date> published = posted) {
    const auto documents = tracuu::find_documents(lead);
    const auto found = tracuu::read_event_date(lead, {0, lead.size()}, published, documents);
    return found ? to_iso(found->date) : "";
}

std::string doubts(const std::string& lead, Date published) {
    const auto documents = tracuu::find_documents(lead);
    const tracuu::Span all{0, lead.size()};
    const auto found = tracuu::read_event_date(lead, all, published, documents);
    REQUIRE(found);
    std::string kinds;
    for (const auto& doubt : tracuu::doubts_about(*found, lead, all, published, documents)) {
        kinds += (kinds.empty() ? "" : " ") + doubt.kind;
    }
    return kinds;
}

}  // namespace

TEST_CASE("the event's date is the first of the lead that is no document's") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Ngày 15/12/2020, Đảng ủy họp.", "2020-12-15"},
        {"sáng ngày 12/12/2020 Đảng ủy họp", "2020-12-12"},
        {"Ngày\u00a015/12/2020 họp", "2020-12-15"},
        {"Ngày 12 tháng 11 năm 2020, họp", "2020-11-12"},
        {"vào hồi 14h00 ngày 26/10/2020 tại hội trường", "2020-10-26"},
        {"Theo Kế hoạch 07-KH/ĐU ngày 21/8/2020 của Đảng ủy; ngày 26/10/2020 họp", "2020-10-26"},
        {"Thực hiện Kế hoạch số 09-KH/QU, ngày 26/11/2020. Ngày 16/1/2021, họp", "2021-01-16"},
        {"Đại hội họp ngày 21 – 22/5/2020.", "2020-05-21"},
        {"Điều lệ thông qua ngày 19/11/2011; lễ mở ngày 29/12/2018", "2018-12-29"},
        {"Kỷ niệm (3/2/1930 - 3/2/2021). Chiều 5/1 họp", "2021-01-05"},
        {"Các đại biểu dự họp.", ""},
    };
    for (const auto& [lead, wanted] : rows) {
        INFO(lead);
        CHECK(event(lead) == wanted);
    }
}

TEST_CASE("a missing year comes from the publication") {
    CHECK(event("Sáng 16/1, họp") == "2021-01-16");
    CHECK(event("Sáng 28/12, họp") == "2020-12-28");
    CHECK(event("Sáng 16/1, họp", std::nullopt).empty());
    CHECK(event("Ngày 29/2 họp", Date{2023, 3, 1}).empty());
}

TEST_CASE("doubts about the event's date") {
    CHECK(doubts("Ngày 15/12/2020 họp", {2020, 12, 16}).empty());
    CHECK(doubts("Ngày 17/12/2020 họp", {2020, 12, 16}) == "event-after-post");
    CHECK(doubts("Ngày 1/3/2020 họp", {2020, 12, 16}) == "event-long-before-post");
    CHECK(doubts("Ngày 18/8/2020 họp", {2020, 12, 16}).empty());
    CHECK(doubts("Thực hiện Kế hoạch số 09-KH/QU, ngày 26/11/2020. Ngày 16/11/2020 họp",
                 {2020, 12, 16}) == "event-before-document");
    CHECK(doubts("Thực hiện Kế hoạch số 09-KH/QU, ngày 26/11/2020. Ngày 16/7/2020 họp",
                 {2021, 1, 18}) == "event-long-before-post event-before-document");
}
