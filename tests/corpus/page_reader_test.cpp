#include "corpus/page_reader.hpp"

#include <string>
#include <vector>

#include "corpus/article_reader.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

namespace {

struct Parts {
    std::string category, title, published, views, byline;
    std::vector<std::string> body;
};

Parts parts_of(const Article& article) {
    Parts parts{std::string(article.slice(article.category)),
                std::string(article.title_text()),
                article.published ? to_iso(*article.published) : "",
                article.views ? std::to_string(*article.views) : "",
                std::string(article.slice(article.byline)),
                {}};
    for (const Span span : article.body) parts.body.emplace_back(article.slice(span));
    return parts;
}

Parts read(const std::string& text) {
    const auto article = read_page(text, "id", "source");
    REQUIRE(article);
    CHECK(article->text == text);
    return parts_of(*article);
}

const std::string lead = "Đảng ủy phường mở hội nghị học tập nghị quyết cho toàn thể đảng viên.";
const std::string rest = "Các chi bộ thảo luận sôi nổi và thống nhất chương trình hành động năm.";

using Paragraphs = std::vector<std::string>;

}  // namespace

TEST_CASE("the layout of ward portals") {
    const auto page = read(
        "Hoạt động các phường\n\nPhường A học tập nghị quyết .\n"
        "Ngày đăng 16/12/2020 | 13:57 \u00A0|\u00A0Lượt xem: 822\n\n" +
        lead + "\n\n" + rest + "\n\nGia Thủy - VPĐU");
    CHECK(page.category == "Hoạt động các phường");
    CHECK(page.title == "Phường A học tập nghị quyết .");
    CHECK(page.published == "2020-12-16T13:57");
    CHECK(page.views == "822");
    CHECK(page.byline == "Gia Thủy - VPĐU");
    CHECK(page.body == Paragraphs{lead, rest});
}

TEST_CASE("what is printed around an article is not its body") {
    const auto page = read(
        "In trang\r\nA+ | A | A-\r\nTin tức\r\nnull Đại hội chi bộ số 5\r\n"
        "Đăng ngày 17 - 05 - 2024\r\nLượt xem: 400\r\n100%\r\n" +
        lead + "\r\n" + rest +
        "./.\r\nMột số hình ảnh tại hội nghị:\r\n- Ảnh 1.\r\nTin liên quan\r\n"
        "Phường B khai mạc đại hội\r\n12/05/2024 10:00\r\nPhường C ra quân\r\n");
    CHECK(page.category == "Tin tức");
    CHECK(page.title == "Đại hội chi bộ số 5");
    CHECK(page.published == "2024-05-17");
    CHECK(page.views == "400");
    CHECK(page.byline.empty());
    CHECK(page.body == Paragraphs{lead, rest + "./."});
}

TEST_CASE("a list of other articles ends where running text goes on") {
    const auto page = read("Đại hội chi bộ số 5 phường A\n16/12/2020 13:57\n" + lead +
                           "\nTin liên quan\nPhường B khai mạc đại hội\n" + rest);
    CHECK(page.body == Paragraphs{lead, rest});
}

TEST_CASE("a paragraph that is printed twice is read once") {
    const auto page =
        read("khối phường\n\nĐảng bộ phường A tọa đàm\nNgày đăng 04/09/2009 | 00:00\n\n“" + lead +
             "”\n\n\"" + lead + "\"\n\n" + rest);
    CHECK(page.body == Paragraphs{"“" + lead + "”", rest});
}

TEST_CASE("which date is the post date") {
    const std::string title = "Đảng bộ phường A tổ chức đại hội";
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Thứ Sáu, 19/7/2024\nBan Tuyên giáo\n" + title + "\nThứ Năm, 8/6/2023 14:46'(GMT+7)\n" +
             lead,
         "2023-06-08T14:46"},
        {"Thứ Sáu, 19/7/2024\n" + title + "\n" + lead, ""},
        {"Hải Phòng, ngày 27 tháng 02 năm 2020\n" + lead, ""},
        {title + "\n17 giờ trước\n" + lead, ""},
        {title + "\n" + lead + "\n21/07/2021 | 09:58\n" + rest, ""},
        {title + "\n" + lead + "\nNgày đăng: 21/07/2021\n", "2021-07-21"},
        {title + "\nCập nhật 05/03/2021 09:00\nNgày đăng 04/03/2021 08:00\n" + lead,
         "2021-03-04T08:00"},
        {"13/07/2020 - 20:02\n" + title + "\n" + lead, "2020-07-13T20:02"},
        {" date 2025-08-11 " + title + "\n\n" + lead, "2025-08-11"},
        {" date 2025-08-11 " + title + "\n10:30 | 11/08/2025\n" + lead, "2025-08-11T10:30"},
        {" date 2025-08 " + title + "\n\n" + lead, ""},
        {title + " - (31/05/2020 21:23)\n" + lead, "2020-05-31T21:23"},
        {title + " Ngày cập nhật 25/05/2020 | " + lead, "2020-05-25"},
        {title + "\n" + "Sáng 24/7, " + lead, ""}};
    for (const auto& [text, expected] : rows) {
        INFO(text);
        const auto page = read(text);
        CHECK(page.published == expected);
        if (page.title != "") CHECK(page.title == title);
    }
}

TEST_CASE("titles of pages without a stamp") {
    CHECK(read("Phường A đón danh hiệu\n\n" + lead).title == "Phường A đón danh hiệu");
    CHECK(read(lead + "\n" + rest).title.empty());
    CHECK(read("Đảng viên phường A nhận hoa. Ảnh: An Bình\n\n" + lead).title.empty());
    const auto page =
        read("khối phường\n\nĐảng bộ phường A học tập và làm theo gương Bác\n\n" + lead);
    CHECK(page.category == "khối phường");
    CHECK(page.title == "Đảng bộ phường A học tập và làm theo gương Bác");
    CHECK(page.body == Paragraphs{lead});
}

TEST_CASE("the author between title and stamp") {
    const auto page = read(
        "Chuyển động số\nĐại hội phường A thành công tốt đẹp\n\nAn Bình\n\nAn Bình\n\n"
        "14:43 | 06/08/2025\n" +
        lead);
    CHECK(page.category == "Chuyển động số");
    CHECK(page.title == "Đại hội phường A thành công tốt đẹp");
    CHECK(page.byline == "An Bình");
    CHECK(page.body == Paragraphs{lead});
}

TEST_CASE("a page of nothing is an error") {
    for (const char* text : {"", " \n\u00A0\n", "In trang\nTrang chủ", "Lượt xem: 5"}) {
        INFO(text);
        const auto article = read_page(text, "id", "source");
        CHECK_FALSE(article);
    }
}
