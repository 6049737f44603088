#include "corpus/html_reader.hpp"

#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

namespace {

const std::string one =
    "Đảng ủy phường mở hội nghị học tập nghị quyết cho toàn thể đảng viên trong đảng bộ phường.";
const std::string two =
    "Các chi bộ thảo luận sôi nổi, thống nhất chương trình hành động của từng chi bộ trong năm "
    "nay.";

std::string paragraphs() {
    return "<p>" + one + "</p>\n<p>" + two + "</p>";
}

Article read(const std::string& html) {
    auto article = read_html(html, "id", "source");
    REQUIRE(article);
    return *std::move(article);
}

std::vector<std::string> body_of(const Article& article) {
    std::vector<std::string> body;
    for (const Span span : article.body) body.emplace_back(article.slice(span));
    return body;
}

std::string published(const Article& article) {
    return article.published ? to_iso(*article.published) : "";
}

using Body = std::vector<std::string>;

}  // namespace

TEST_CASE("Liferay: category, title, stamp, journal content") {
    const auto article = read(
        "<html><head><title>Đại hội chi bộ 5 - Cổng thông tin</title>"
        "<script>var intNumViewTotal = 377;</script></head><body>"
        "<div id='banner'>CỔNG THÔNG TIN</div><nav><a href='/'>Trang chủ</a></nav>"
        "<div class='portlet-content'><p class='category'>Khối phường</p>"
        "<h1 class='title'>Đại hội chi bộ 5</h1>"
        "<p>Ngày đăng 20/05/2022 | 09:41 &nbsp;|&nbsp;Lượt xem: 377</p>"
        "<div class='journal-content-article'>" +
        paragraphs() +
        "<p>An Bình - VPĐU</p></div></div>"
        "<div class='related'><p>" +
        one + " Bài khác.</p></div></body></html>");
    CHECK(article.slice(article.category) == "Khối phường");
    CHECK(article.title_text() == "Đại hội chi bộ 5");
    CHECK(published(article) == "2022-05-20T09:41");
    CHECK(article.views == 377U);
    CHECK(article.slice(article.byline) == "An Bình - VPĐU");
    CHECK(body_of(article) == Body{one, two});
}

TEST_CASE("SharePoint: text and line breaks in one field") {
    const auto article = read(
        "<html><head><title>Phường A ra quân làm sạch phố</title></head><body>"
        "<a>Skip Ribbon Commands</a><a>Skip to main content</a>"
        "<div class='title-detail'>Phường A ra quân làm sạch phố</div><span>04/01/2024 09:35</span>"
        "<div class='ms-rtestate-field'>" +
        one + "<br>" + two +
        "</div>"
        "<div>Đánh giá:<br>lượt đánh giá: , trung bình:</div></body></html>");
    CHECK(article.title_text() == "Phường A ra quân làm sạch phố");
    CHECK(published(article) == "2024-01-04T09:35");
    CHECK(body_of(article) == Body{one, two});
}

TEST_CASE("WordPress: dates in the head and in JSON-LD") {
    const std::string rest =
        "<body><article><header><h1>Chi bộ 7 kết nạp đảng viên</h1></header>"
        "<div class='entry-content'>" +
        paragraphs() + "</div></article></body>";
    const std::string ld =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},"
        "{\"headline\":\"x\",\"datePublished\":\"2021-03-04T08:00:00+07:00\","
        "\"articleSection\":\"Xây dựng Đảng\"}]}</script>";
    const std::vector<std::pair<std::string, std::string>> rows{
        {"<meta property='article:published_time' content='2021-03-05T01:00:00+00:00'>",
         "2021-03-05T08:00"},
        {ld, "2021-03-04T08:00"},
        {"", ""}};
    for (const auto& [head, expected] : rows) {
        INFO(head);
        const auto article = read("<html><head>" + head + "</head>" + rest + "</html>");
        CHECK(published(article) == expected);
        CHECK(article.title_text() == "Chi bộ 7 kết nạp đảng viên");
        CHECK(body_of(article) == Body{one, two});
    }
    CHECK(read("<html><head>" + ld + "</head>" + rest)
              .slice(read("<html><head>" + ld + "</head>" + rest).category) == "Xây dựng Đảng");
    CHECK(published(read("<html><body><h1>Chi bộ 7 kết nạp đảng viên</h1><time "
                         "datetime='2021-03-04'>4/3</time>" +
                         paragraphs())) == "2021-03-04");
}

TEST_CASE("NukeViet: lists of newer and older articles are left out") {
    const auto article = read(
        "<body><ol class='breadcrumb'><li>Trang nhất</li><li>Tin tức » Hoạt động phường</li></ol>"
        "<h1>Phường A tổng kết năm công tác Đảng</h1><span>Thứ năm - 07/08/2025 14:19</span>"
        "<div id='news-bodyhtml'>" +
        paragraphs() + "<p>Những tin mới hơn</p><p>Phường B khai mạc đại hội</p></div></body>");
    CHECK(article.slice(article.category) == "Hoạt động phường");
    CHECK(published(article) == "2025-08-07T14:19");
    CHECK(body_of(article) == Body{one, two});
}

TEST_CASE("an unknown page: where most of the running text is") {
    const auto article = read(
        "<html><head><title>Phường A đón danh hiệu văn minh | Trang B</title></head><body>"
        "<table><tr><td><a href='/1'>" +
        one + "</a><br><a href='/2'>" + two +
        "</a></td>"
        "<td><b>Phường A đón danh hiệu văn minh</b>" +
        paragraphs() + "</td></tr></table></body></html>");
    CHECK(article.title_text() == "Phường A đón danh hiệu văn minh");
    CHECK(body_of(article) == Body{one, two});
}

TEST_CASE("where a page was published") {
    const std::string rest = "<h1>Phường A đón danh hiệu</h1>" + paragraphs();
    CHECK(read("<link rel='canonical' href='https://a.gov.vn/1'>" + rest).url ==
          "https://a.gov.vn/1");
    CHECK(read("<meta property='og:url' content='https://a.gov.vn/2'>" + rest).url ==
          "https://a.gov.vn/2");
    CHECK(read("<!-- saved from url=(0018)https://a.gov.vn/3 --><html>" + rest).url ==
          "https://a.gov.vn/3");
    CHECK(read(rest).url.empty());
}

TEST_CASE("broken and hostile markup") {
    const auto article = read("<h1>Phường A đón danh hiệu<p>" + one + "<div><b>" + two);
    CHECK(article.text.find(two) != std::string::npos);
    std::string deep;
    for (int i = 0; i < 20000; ++i) deep += "<div>";
    CHECK(read(deep + "<p>" + one).text.find(one) != std::string::npos);
    CHECK(read("<p>" + one + " &#0; &#xD800; &bogus; &lt;b&gt;").text.find("<b>") !=
          std::string::npos);
    for (const char* html : {"<html></html>", "<script>x</script>", "<", ""})
        CHECK_FALSE(read_html(html, "id", "source"));
}

TEST_CASE("pieces of HTML") {
    CHECK(html_fragment_text("<p>Một</p><p>Hai<br/>Ba &amp; bốn</p>").value() ==
          "Một\nHai\nBa & bốn");
    CHECK(holds_html("a<br />b"));
    CHECK_FALSE(holds_html("5 < 6"));
}
