#include "corpus/dates.hpp"

#include <utility>
#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

std::string iso_or_dash(const std::optional<DateTime>& when) {
    return when ? to_iso(*when) : "-";
}

std::string printed(const std::optional<DateRange>& range) {
    if (!range) return "-";
    return (range->from ? to_compact(*range->from) : "") + ".." +
           (range->to ? to_compact(*range->to) : "");
}

/// "2020-12-15@5-15 24/7@3-7": the dates of `text` and their bytes.
std::string found(const std::string& text) {
    std::string all;
    for (const DateMention& mention : find_dates(text)) {
        const auto& [date, span, has_year] = mention;
        if (!all.empty()) all += ' ';
        all +=
            has_year ? to_iso(date) : std::to_string(date.day) + "/" + std::to_string(date.month);
        all += "=" + std::string(slice(text, span));
    }
    return all;
}

}  // namespace

TEST_CASE("only days that exist are dates") {
    CHECK(make_date(2020, 2, 29));
    CHECK_FALSE(make_date(2021, 2, 29));
    CHECK_FALSE(make_date(2020, 2, 31));
    CHECK_FALSE(make_date(2020, 13, 1));
    CHECK_FALSE(make_date(2020, 0, 1));
    CHECK_FALSE(make_date(1899, 1, 1));
    CHECK_FALSE(make_date(2101, 1, 1));
}

TEST_CASE("dates are written and read back") {
    const Date day{2020, 12, 6};
    CHECK(to_iso(day) == "2020-12-06");
    CHECK(to_compact(day) == "20201206");
    CHECK(to_vietnamese(day) == "06/12/2020");
    CHECK(from_iso("2020-12-06") == day);
    CHECK(from_compact("20201206") == day);
    for (const char* wrong :
         {"2020-12-6", "2020-02-31", "2020/12/06", "+020-12-06", "2020-12-060", ""})
        CHECK_FALSE(from_iso(wrong));
    for (const char* wrong : {"2020126", "20201306", "2020-206", ""})
        CHECK_FALSE(from_compact(wrong));
}

TEST_CASE("days between dates cross months and leap years") {
    CHECK(days_between({2020, 2, 28}, {2020, 3, 1}) == 2);
    CHECK(days_between({2021, 1, 18}, {2020, 7, 16}) == -186);
    CHECK(days_between({1999, 12, 31}, {1999, 12, 31}) == 0);
}

TEST_CASE("date and time in ISO 8601 become Vietnamese time") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"2020-12-16", "2020-12-16"},
        {"2020-12-16T13:57", "2020-12-16T13:57"},
        {"2020-12-16 13:57:09", "2020-12-16T13:57"},
        {"2020-12-16T13:57:09.123+07:00", "2020-12-16T13:57"},
        {"2020-12-16T13:57:09+0700", "2020-12-16T13:57"},
        {"2020-12-16T20:30:00Z", "2020-12-17T03:30"},
        {"2020-01-01T01:00:00+09:00", "2019-12-31T23:00"},
        {"2020-12-16T25:00", "-"},
        {"2020-12-16T13:57 giờ", "-"},
        {"16/12/2020", "-"},
        {"", "-"}};
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(iso_or_dash(date_time_from_iso(text)) == expected);
    }
}

TEST_CASE("periods as users type them") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"2020", "20200101..20201231"},
        {" năm 2020 ", "20200101..20201231"},
        {"12/2020", "20201201..20201231"},
        {"2/2020", "20200201..20200229"},
        {"2020-02", "20200201..20200229"},
        {"tháng 2 năm 2021", "20210201..20210228"},
        {"thang 2/2021", "20210201..20210228"},
        {"15/12/2020", "20201215..20201215"},
        {"15-12-2020", "20201215..20201215"},
        {"15.12.2020", "20201215..20201215"},
        {"5/3/2020", "20200305..20200305"},
        {"2020-12-15", "20201215..20201215"},
        {"ngày 15 tháng 12 năm 2020", "20201215..20201215"},
        {"quý 4/2020", "20201001..20201231"},
        {"quy 4/2020", "20201001..20201231"},
        {"Quý IV/2020", "20201001..20201231"},
        {"quý II năm 2020", "20200401..20200630"},
        {"q4/2020", "20201001..20201231"},
        {"Q.I/2021", "20210101..20210331"},
        {"2019..2020", "20190101..20201231"},
        {"12/2019..15/01/2020", "20191201..20200115"},
        {"..2020", "..20201231"},
        {"quý 3/2020 ..", "20200701.."},
        {"2020-12-15..", "20201215.."},
        {"..", "-"},
        {"2021..2020", "-"},
        {"", "-"},
        {"20", "-"},
        {"202", "-"},
        {"13/2020", "-"},
        {"quý 5/2020", "-"},
        {"31/2/2020", "-"},
        {"15/12/20", "-"},
        {"hôm qua", "-"},
        {"2020-2025", "-"},
        {"1/2/3/2020", "-"},
        {"20200..2021", "-"}};
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(printed(parse_date_range(text)) == expected);
    }
}

TEST_CASE("both ends of a range are included") {
    const DateRange december{Date{2020, 12, 1}, Date{2020, 12, 31}};
    CHECK(december.contains({2020, 12, 1}));
    CHECK(december.contains({2020, 12, 31}));
    CHECK_FALSE(december.contains({2021, 1, 1}));
    CHECK(DateRange{std::nullopt, Date{2020, 1, 1}}.contains({1950, 1, 1}));
    CHECK_FALSE(DateRange{Date{2020, 1, 1}, std::nullopt}.contains({1950, 1, 1}));
}

TEST_CASE("dates in running text") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Ngày 15/12/2020, tại", "2020-12-15=15/12/2020"},
        {"từ 01-10-1997 và 19.12.2016", "1997-10-01=01-10-1997 2016-12-19=19.12.2016"},
        {"ngày\u00A004/9/2019 của", "2019-09-04=04/9/2019"},
        {"ngày 17 - 05 - 2024", "2024-05-17=17 - 05 - 2024"},
        {"ngày 12 tháng 11 năm 2019", "2019-11-12=12 tháng 11 năm 2019"},
        {"ngày 03 tháng bốn năm 2018", "2018-04-03=03 tháng bốn năm 2018"},
        {"ngày 5 tháng mười hai năm 2018", "2018-12-05=5 tháng mười hai năm 2018"},
        {"ngày 8 tháng 3/2020", "2020-03-08=8 tháng 3/2020"},
        {"18 tháng 12, 2017", "2017-12-18=18 tháng 12, 2017"},
        {"Sáng 24/7, Quận ủy", "24/7=24/7"},
        {"sáng nay, 5/2", "5/2=5/2"},
        {"Hôm nay (5/2), đồng chí", "5/2=5/2"},
        {"Thứ Hai, 5/2", "5/2=5/2"},
        {"Ngày 12.8, phường", "12/8=12.8"},
        {"Chiều 19-9, Đảng ủy", "19/9=19-9"},
        {"ngày 22 đến 24/7", "24/7=24/7"},
        {"từ ngày 22 đến ngày 24/7/2020", "2020-07-24=24/7/2020"},
        {"Ngày 25, 26-3, Đảng bộ", "26/3=26-3"},
        {"trong 2 ngày (8 và 9/8)", "9/8=9/8"},
        {"ngày 18-19/05/2020", "2020-05-19=19/05/2020"},
        {"ngày 5/2 và 6/2", "5/2=5/2 6/2=6/2"},
        {"từ 1/3 đến 15/3", "1/3=1/3 15/3=15/3"},
        {"ngày 20/10/2020-25/10/2020", "2020-10-20=20/10/2020 2020-10-25=25/10/2020"}};
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(found(text) == expected);
    }
}

TEST_CASE("numbers that are no dates") {
    for (const std::string text : {"trong đó 12/17 chỉ tiêu",
                                   "đạt 10/10 tổ",
                                   "66/69 phiếu",
                                   "phục vụ 24/7",
                                   "trực 24/7",
                                   "từ 2/3 số hộ",
                                   "từ 1/2 đến 2/3 số xã",
                                   "từ 5 - 10%",
                                   "nhiệm kỳ 2020-2025",
                                   "số 35-CT/TW",
                                   "Nghị quyết 1656/NQ-UBTVQH15",
                                   "1/500",
                                   "ngày 31/2/2020",
                                   "ngày 32/1",
                                   "trong 6 tháng đầu năm 2020",
                                   "ngày mùng 6 tháng 2 năm 2020",
                                   "1.999.2020",
                                   "số 12/5/2020/QĐ-UBND",
                                   "ngõ 12/5",
                                   "tỷ lệ 9/11 là",
                                   "(3/4 diện tích)",
                                   "v1.2.2020",
                                   "ngày 5/13",
                                   "9 tháng năm 2020"}) {
        INFO(text);
        CHECK(found(text).empty());
    }
}

TEST_CASE("broken bytes around a date do no harm") {
    CHECK(find_dates("ngày \xC3 15/12/2020\xE1\xBA").size() == 1);
    CHECK(find_dates("ng\xC3y 5/2").empty());
    CHECK(find_dates("").empty());
    CHECK(find_dates("5").empty());
}
