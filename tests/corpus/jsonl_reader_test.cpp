#include "corpus/jsonl_reader.hpp"

#include <map>
#include <vector>

#include "corpus/article_reader.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

namespace {

const RecordOrigin origin{"kho.jsonl", "/kho.jsonl", {}};

Article record(const std::string& json) {
    auto article = read_record(json, origin, 3);
    REQUIRE(article);
    return *std::move(article);
}

/// "id" of every article, "! where" of every error.
std::vector<std::string> read_all(const std::string& bytes) {
    std::vector<std::string> all;
    MemorySource source(bytes);
    read_records(source, origin, [&](Result<Article> article) {
        all.push_back(article ? article->id : "! " + article.error().where);
        return true;
    });
    return all;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a record's fields become an article") {
    const auto article = record(R"({"id":"a-1","category":"Tin tức","title":"Đại hội chi bộ",
        "body":"Đoạn một.\n\nĐoạn hai.\nAn Bình","date":"2020-12-16T13:57:00","views":12,
        "url":"https://example.org/1","ward":"Việt Hưng","district":null,"term":"2020-2025",
        "author":"An Bình","source":"Báo A","score":1.5,"tags":["x","y"],"more":{"a":[1]}})");
    CHECK(article.id == "a-1");
    CHECK(article.source == "/kho.jsonl#3");
    CHECK(article.url == "https://example.org/1");
    CHECK(article.text == "Tin tức\n\nĐại hội chi bộ\n\nĐoạn một.\n\nĐoạn hai.\nAn Bình");
    CHECK(article.slice(article.category) == "Tin tức");
    CHECK(article.title_text() == "Đại hội chi bộ");
    REQUIRE(article.body.size() == 2);
    CHECK(article.slice(article.body[1]) == "Đoạn hai.");
    CHECK(article.slice(article.byline) == "An Bình");
    CHECK(to_iso(article.published.value()) == "2020-12-16T13:57");
    CHECK(article.views == 12U);
    CHECK(article.stated.ward == "Việt Hưng");
    CHECK(article.stated.district.empty());
    CHECK(article.stated.term == "2020-2025");
    CHECK(article.stated.author == "An Bình");
    CHECK(article.stated.unknown ==
          std::map<std::string, std::string>{
              {"more", R"({"a":[1]})"}, {"score", "1.5"}, {"source", "Báo A"}, {"tags", "x; y"}});
}

TEST_CASE("all but one of title, body and text are optional") {
    CHECK(record(R"({"title":"Chỉ có tên"})").text == "Chỉ có tên");
    CHECK(record(R"({"body":"Chỉ có bài."})").body.size() == 1);
    CHECK(record(R"({"title":"A"})").id == "kho.jsonl#3");
    CHECK(record(R"({"id":17,"title":"A"})").id == "17");
    for (const char* json : {R"({"id":"a"})", R"({"title":"","body":" \n","text":null})", "{}"})
        CHECK_FALSE(read_record(json, origin, 1));
}

TEST_CASE("text is a whole page") {
    const auto article =
        record(R"({"text":"Tin tức\n\nĐại hội chi bộ số 5\nNgày đăng 16/12/2020 | 13:57)"
               R"(\n\nĐoạn một.","url":"https://a.gov.vn"})");
    CHECK(article.title_text() == "Đại hội chi bộ số 5");
    CHECK(to_iso(article.published.value()) == "2020-12-16T13:57");
    CHECK(article.url == "https://a.gov.vn");
}

TEST_CASE("stated dates in the forms that archives have") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"2020-12-16", "2020-12-16"},
        {"2020-12-16 13:57:00", "2020-12-16T13:57"},
        {"16/12/2020", "2020-12-16"},
        {"16/12/2020 13:57", "2020-12-16T13:57"},
        {"Thứ Tư, 16/12/2020, 13:57 (GMT+7)", "2020-12-16T13:57"}};
    for (const auto& [date, expected] : rows) {
        INFO(date);
        const auto article = record("{\"title\":\"A\",\"date\":\"" + date + "\"}");
        CHECK(to_iso(article.published.value()) == expected);
    }
    const auto article = record(R"({"title":"A","date":"hôm qua"})");
    CHECK_FALSE(article.published);
    CHECK(article.stated.unknown.at("date") == "hôm qua");
    REQUIRE(article.warnings.size() == 1);
    CHECK(article.warnings[0].kind == "unreadable-date");
}

TEST_CASE("HTML in a field is read as HTML") {
    const auto article =
        record(R"({"title":"A","body":"<p>Đoạn&nbsp;một.</p><p>Đoạn <b>hai</b>.</p>"})");
    REQUIRE(article.body.size() == 2);
    CHECK(article.slice(article.body[1]) == "Đoạn hai.");
    CHECK(record(R"({"title":"A","body":"5 < 6 và 7 > 2."})").text == "A\n\n5 < 6 và 7 > 2.");
}

TEST_CASE("a bad line is named and the rest goes on") {
    CHECK(read_all("{\"id\":\"a\",\"title\":\"A\"}\n"
                   "{\"id\":\"b\",\n"
                   "\n"
                   "[1]\n"
                   "{\"id\":\"c\",\"title\":\"\xC3\"}\n"
                   "{\"id\":\"d\"}\n"
                   "\xEF\xBB\xBF{}\n"
                   "{\"id\":\"e\",\"body\":\"B.\"}") ==
          List{"a", "! /kho.jsonl:2", "! /kho.jsonl:4", "! /kho.jsonl:5", "! /kho.jsonl:6",
               "! /kho.jsonl:7", "e"});
    CHECK(read_all("\xEF\xBB\xBF{\"id\":\"a\",\"title\":\"A\"}\r\n") == List{"a"});
    CHECK(read_all("{\"id\":\"a\",\"ti\n{\"id\":\"b\",\"title\":\"B\"}\n") ==
          List{"! /kho.jsonl:1", "b"});
}

TEST_CASE("one object or an array over several lines") {
    CHECK(read_all("{\n \"id\": \"a\",\n \"title\": \"}{\\\"\"\n}\n") == List{"a"});
    CHECK(read_all("[\n{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":\"b\"},\n{\n\"id\":\"c\",\"title\":"
                   "\"C\"}\n]") == List{"a", "! /kho.jsonl:3", "c"});
    CHECK(read_all("[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"") ==
          List{"a", "! /kho.jsonl:1"});
}

TEST_CASE("a file without any record is one error") {
    CHECK(read_all("[{\"x\":1},{\"y\":2}]") == List{"! /kho.jsonl"});
    CHECK(read_all("{\"x\":1}\n{\"y\":2}\n") == List{"! /kho.jsonl"});
    CHECK(read_all("[]") == List{"! /kho.jsonl"});
    CHECK(read_all("[1, 2, 3]") == List{"! /kho.jsonl"});
}

TEST_CASE("nesting and length have limits") {
    const std::string deep(1000000, '[');
    const auto nested = read_record("{\"title\":\"A\",\"x\":" + deep, origin, 1);
    REQUIRE_FALSE(nested);
    CHECK(nested.error().code == ErrorCode::limit);
    CHECK(read_record("{\"title\":\"" + std::string(100, '[') + "\"}", origin, 1));

    const std::string line = "{\"title\":\"" + std::string(max_article_bytes, 'a') + "\"}\n";
    CHECK(read_all(line + "{\"id\":\"b\",\"title\":\"B\"}\n") == List{"! /kho.jsonl:1", "b"});
}

TEST_CASE("the sink can stop the reading") {
    MemorySource source("{\"title\":\"A\"}\n{\"title\":\"B\"}\n");
    int calls = 0;
    CHECK_FALSE(read_records(source, origin, [&](const Result<Article>&) { return ++calls < 1; }));
    CHECK(calls == 1);
}

TEST_CASE("a record that is known is not parsed") {
    MemorySource source("{\"title\":\"A\"}\nno JSON\n{\"title\":\"B\"}\n");
    std::vector<std::string> titles;
    const auto sink = [&](const Result<Article>& article) {
        titles.emplace_back(article ? article->title_text() : "skipped");
        return true;
    };
    read_records(source, origin, sink, [](const RawRecord& record) {
        CHECK(record.file_id == "kho.jsonl");
        return record.json == "no JSON" && record.number == 2;
    });
    CHECK(titles == std::vector<std::string>{"A", "B"});
}

TEST_CASE("what the rules state gives way to the record") {
    RecordOrigin ruled = origin;
    ruled.stated.ward = "Việt Hưng";
    ruled.stated.district = "Long Biên";
    const auto article = read_record(R"({"title":"A","ward":"Sài Đồng"})", ruled, 1);
    REQUIRE(article);
    CHECK(article->stated.ward == "Sài Đồng");
    CHECK(article->stated.district == "Long Biên");
}
