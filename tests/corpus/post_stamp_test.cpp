#include "corpus/post_stamp.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

/// "2020-12-16T13:57 822 posted", with "-" for what is not there.
std::string read(const std::string& line) {
    constexpr std::array names = {"none", "today", "date", "time", "updated", "posted"};
    const auto stamp = parse_post_stamp(line);
    if (!stamp) return "not a stamp";
    return (stamp->when ? to_iso(*stamp->when) : "-") + " " +
           (stamp->views ? std::to_string(*stamp->views) : "-") + " " +
           names[static_cast<std::size_t>(stamp->rank)];
}

}  // namespace

TEST_CASE("stamp lines of portals and newspapers") {
    const std::vector<std::pair<std::string, std::string>> rows{
        // Liferay, with the counter in either language and NBSPs around the bar
        {"Ngày đăng 03/02/2021 | 13:57 \u00A0|\u00A0Lượt xem: 822", "2021-02-03T13:57 822 posted"},
        {"Ngày đăng 01/08/2020 | 16:20  | View count: 129", "2020-08-01T16:20 129 posted"},
        {"Ngày đăng 22/10/2015 | 02:17 | Lượt xem: 2840", "2015-10-22T02:17 2840 posted"},
        {"21/07/2021 | 09:58", "2021-07-21T09:58 - time"},
        {"Ngày đăng: 16/09/2022", "2022-09-16 - posted"},
        {"Đăng ngày 15-05-2022 10:48", "2022-05-15T10:48 - posted"},
        {"Đăng ngày 17 - 05 - 2024", "2024-05-17 - posted"},
        {"09/03/2020 11:09", "2020-03-09T11:09 - time"},
        {"04/01/2024 09:35 Số lượt xem: 41", "2024-01-04T09:35 41 time"},
        {"15/11/2019 | 604", "2019-11-15 604 date"},
        {"08/08/2022 10:11 SA", "2022-08-08T10:11 - time"},
        {"08/08/2022 02:11 CH", "2022-08-08T14:11 - time"},
        {"Print Thứ Bảy, 26/01/2019 19:26", "2019-01-26T19:26 - time"},
        {"Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "2015-04-08T08:11 - time"},
        {"Thứ Sáu, 19/7/2024", "2024-07-19 - today"},
        {"Thứ Năm, 8/6/2023 14:46'(GMT+7)", "2023-06-08T14:46 - time"},
        {"Cập nhật 04/09/2009 - 01:00:58 PM (GMT+7)", "2009-09-04T13:00 - updated"},
        {"Cập nhật: 08-05-2020 | 13:40:46", "2020-05-08T13:40 - updated"},
        {"intNumViewTotal=447", "- 447 none"},
        {"08:06, 30/06/2020", "2020-06-30T08:06 - time"},
        {"13/10/2020, 20:57", "2020-10-13T20:57 - time"},
        {"28-08-2025, 19:45 (GMT+7)", "2025-08-28T19:45 - time"},
        {"04/07/2023 - 16:45", "2023-07-04T16:45 - time"},
        {"An Bình 04/07/2023 - 16:45", "2023-07-04T16:45 - time"},
        {"12:07:05 04/12/2013", "2013-12-04T12:07 - time"},
        {"09/04/2012", "2012-04-09 - date"},
        {"14:43 | 06/08/2025", "2025-08-06T14:43 - time"},
        {"Ngày đăng bài: 14/03/2014", "2014-03-14 - posted"},
        {"Thứ Hai, 18 tháng 12, 2017", "2017-12-18 - date"},
        {"Lượt xem: 911", "- 911 none"},
        {"Lượt xem: 72.384", "- 72384 none"},
        {"24/07/2020 | 13:25 PM", "2020-07-24T13:25 - time"},
        {"12/06/2019 12:05 AM", "2019-06-12T00:05 - time"},
        {"Thứ năm - 07/08/2025 14:19", "2025-08-07T14:19 - time"},
        {"HT|19/5/2022|14:00", "2022-05-19T14:00 - time"},
        {"2021-03-05 10:11:12", "2021-03-05T10:11 - time"},
        {"Post date: 05/03/2021 | Views: 7", "2021-03-05 7 posted"},
        {"Ngày cập nhật 25/05/2020", "2020-05-25 - updated"},
        {"CN, 07/06/2020 | 14h30", "2020-06-07T14:30 - time"}};
    for (const auto& [line, expected] : rows) {
        INFO(line);
        CHECK(read(line) == expected);
    }
}

TEST_CASE("lines with dates that are no stamps") {
    for (const std::string line :
         {"Hải Phòng, ngày 27 tháng 02 năm 2020", "Ngày in: 27/02/2020 10:15",
          "Hôm nay: 27/02/2020", "Sáng 24/7, Quận ủy tổ chức", "(19/5/1890 - 19/5/2022)",
          "Ngày 15/12/2020, tại hội trường", "Kế hoạch số 04-KH/ĐU ngày 25/8/2020",
          "Thời gian: Trong ngày 18/5/2022", "17 giờ trước", "An Bình 04/07/2023",
          "Nhiệm kỳ 2020-2025", "10:22", "822", "Lượt xem", ""}) {
        INFO(line);
        CHECK(read(line) == "not a stamp");
    }
}

TEST_CASE("the author before a time is kept apart") {
    const std::string line = "An Bình 04/07/2023 - 16:45";
    const auto stamp = parse_post_stamp(line);
    REQUIRE(stamp);
    CHECK(slice(line, stamp->author) == "An Bình");
}

TEST_CASE("a stamp inside a longer line") {
    const auto read_inside = [](const std::string& line) {
        const auto found = find_inline_stamp(line);
        if (!found) return std::string("-");
        return to_iso(*found->stamp.when) + " [" + std::string(slice(line, found->span)) + "]";
    };
    CHECK(read_inside("PHIÊN HỌP THỨ HAI - (31/05/2020 21:23)") ==
          "2020-05-31T21:23 [ - (31/05/2020 21:23)]");
    CHECK(read_inside("Đại hội phường Ngày cập nhật 25/05/2020 | Đ/c An trao hoa") ==
          "2020-05-25 [Ngày cập nhật 25/05/2020 | ]");
    CHECK(read_inside("Đại hội phường Ngày cập nhật 25/05/2020|Đồng chí An trao hoa") ==
          "2020-05-25 [Ngày cập nhật 25/05/2020|]");
    CHECK(read_inside("Đại hội phường Ngày đăng 25/05/2020") ==
          "2020-05-25 [Ngày đăng 25/05/2020]");
    CHECK(read_inside("Kỷ niệm ngày sinh (19/5/2020)") == "-");
    CHECK(read_inside("số liệu cập nhật 25/05/2020 cho thấy") == "-");
}

TEST_CASE("ages and letter heads") {
    for (const char* line :
         {"17 giờ trước", "2 tháng 2 tuần trước", "một năm trước", "4 giờ trướcBài gốc"})
        CHECK(is_relative_time(line));
    for (const char* line : {"Trước giờ khai mạc", "10 năm xây dựng phường kiểu mẫu", "năm trước"})
        CHECK_FALSE(is_relative_time(line));
    CHECK(is_letter_head_date("Hải Phòng, ngày 27 tháng 02 năm 2020"));
    CHECK_FALSE(is_letter_head_date("Hội nghị diễn ra sáng qua, ngày 27/02/2020, tại phường"));
}
