// Any bytes as an HTML page.
#include "corpus/html_reader.hpp"
#include "corpus/text_encoding.hpp"
#include "tests/fuzz/article_check.hpp"
#include "tests/fuzz/fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto decoded = tracuu::decode_text(std::string(tracuu::test::as_text(data, size)));
    if (decoded) tracuu::test::check_article(tracuu::read_html(decoded->text, "id", "source"));
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {
        "<html>",
        "<head><title>Đại hội chi bộ - Trang A</title>",
        "<meta property='article:published_time' content='2021-03-05T01:00:00Z'>",
        "<script "
        "type='application/ld+json'>{\"headline\":\"x\",\"datePublished\":\"2021\"}</script>",
        "<body>",
        "<div class='journal-content-article'>",
        "<nav>",
        "<article>",
        "<h1>Đại hội chi bộ</h1>",
        "<p>Đảng ủy phường mở hội nghị học tập nghị quyết cho toàn thể đảng viên trong phường.</p>",
        "<p>",
        "</div>",
        "</p>",
        "<a href='/'>Trang chủ</a>",
        "<br>",
        "<table><tr><td>",
        "<time datetime='2021-03-04'>",
        "Ngày đăng 20/05/2022 | 09:41 &nbsp;|&nbsp;Lượt xem: 377",
        "<!-- saved from url=(0018)https://a.gov.vn/3 -->",
        "<!DOCTYPE html>",
        "<![CDATA[",
        "&#x110;",
        "&bogus;",
        "<svg><p>",
        "<",
        "\""};
}
