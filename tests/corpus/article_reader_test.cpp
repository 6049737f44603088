#include "corpus/article_reader.hpp"

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "corpus/archive_walker.hpp"
#include "corpus/container.hpp"
#include "corpus/content_format.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/packed_archive.hpp"
#include "tests/shared_data.hpp"
#include "tests/temp_folder.hpp"

using namespace tracuu;
using namespace std::literals;
using tracuu::test::Entries;
using tracuu::test::packed;
using tracuu::test::TempFolder;

namespace {

const std::string page =
    "Tin tức\n\nĐại hội chi bộ số 5\nNgày đăng 16/12/2020 | 13:57\n\nĐại hội thành công tốt đẹp.\n";
const std::string jsonl = "{\"title\":\"A\"}\n{\"id\":\"b\",\"title\":\"B\"}\n";
const std::string html =
    "<html><body><h1>Đại hội chi bộ số 5</h1><p>Đại hội thành công.</p></body></html>";

using List = std::vector<std::string>;

/// "id @ source" of every article, "! where: code" of every error, with the folder as "~".
List read(const TempFolder& folder, const std::string& name) {
    constexpr std::array codes = {"usage", "not_found", "unreadable", "limit"};
    List all;
    const auto tilde = [&](std::string text) {
        const std::string prefix = folder.path().string();
        return text.starts_with(prefix) ? "~" + text.substr(prefix.size()) : text;
    };
    read_articles({folder.path() / name, name}, [&](Result<Article> article) {
        if (article)
            all.push_back(article->id + " @ " + tilde(article->source));
        else
            all.push_back("! " + tilde(article.error().where) + ": " +
                          codes.at(static_cast<std::size_t>(article.error().code)));
        return true;
    });
    return all;
}

List read_bytes(const std::string& name, const std::string& bytes) {
    const TempFolder folder;
    folder.write(name, bytes);
    return read(folder, name);
}

}  // namespace

TEST_CASE("every format, plain and compressed") {
    for (const char* filter : {"none", "gzip", "xz", "zstd", "bzip2"}) {
        INFO(filter);
        const auto pack = [&](const std::string& bytes) {
            return filter == "none"sv ? bytes : packed({{"data", bytes}}, "raw", filter);
        };
        CHECK(read_bytes("a.x", pack(page)) == List{"a.x @ ~/a.x"});
        CHECK(read_bytes("a.x", pack(html)) == List{"a.x @ ~/a.x"});
        CHECK(read_bytes("a.x", pack(jsonl)) == List{"a.x#1 @ ~/a.x#1", "b @ ~/a.x#2"});
    }
}

TEST_CASE("archives are read entry by entry, one in another too") {
    const Entries entries{
        {"p/a.txt", page}, {"p/.hidden", page}, {"__MACOSX/a.txt", page}, {"b.jsonl", jsonl}};
    const List expected{"k/p/a.txt @ ~/k/p/a.txt", "k/b.jsonl#1 @ ~/k/b.jsonl#1",
                        "b @ ~/k/b.jsonl#2"};
    CHECK(read_bytes("k", packed(entries, "zip")) == expected);
    CHECK(read_bytes("k", packed(entries, "ustar")) == expected);
    CHECK(read_bytes("k", packed(entries, "ustar", "zstd")) == expected);
    const std::string inner = packed({{"data", page}}, "raw", "gzip");
    CHECK(read_bytes("k", packed({{"z.zip", packed({{"a.txt.gz", inner}}, "zip")}}, "ustar",
                                 "xz")) == List{"k/z.zip/a.txt.gz @ ~/k/z.zip/a.txt.gz"});
}

TEST_CASE("names in archives with marks") {
    CHECK(read_bytes("k", packed({{"tin/Việt Hưng.txt", page}}, "ustar")) ==
          List{"k/tin/Việt Hưng.txt @ ~/k/tin/Việt Hưng.txt"});
}

TEST_CASE("archives that would never end") {
    std::string bomb = page;
    for (int i = 0; i <= max_container_depth; ++i) bomb = packed({{"a", bomb}}, "zip");
    CHECK(read_bytes("k", bomb) == List{"! ~/k/a/a/a: limit"});
    const std::string zeros(expansion_grace_bytes + (1u << 20), ' ');
    CHECK(read_bytes("k", packed({{"data", zeros}}, "raw", "zstd")).back() == "! ~/k: limit");
}

TEST_CASE("damaged archives keep what could be read") {
    const std::string whole = packed({{"a.txt", page}, {"b.txt", page}}, "ustar");
    const auto read = read_bytes("k", whole.substr(0, 1200));
    REQUIRE(read.size() == 2);
    CHECK(read[0] == "k/a.txt @ ~/k/a.txt");
    const std::string packed_page = packed({{"data", page}}, "raw", "gzip");
    CHECK(read_bytes("k", packed_page.substr(0, 40)) == List{"! ~/k: unreadable"});
    CHECK(read_bytes("k", "PK\x03\x04 no zip at all").back() == "! ~/k: unreadable");
    CHECK(read_bytes("k", packed({}, "zip")) == List{"! ~/k: unreadable"});
    CHECK(read_bytes("k.docx", packed({{"[Content_Types].xml", "<x/>"}, {"w.xml", "<x/>"}},
                                      "zip")) == List{"! ~/k.docx: unreadable"});
}

TEST_CASE("files that hold no article are one error each") {
    for (const std::string& bytes :
         {""s, " \n"s, "abc\0def"s, "%PDF-1.4 text"s, "\x80\xFF\x81 \xC0\xC1"s, "<html></html>"s,
          "[]"s, "[1,2]"s, "{\"a\":1}"s}) {
        INFO(bytes);
        CHECK(read_bytes("k", bytes) == List{"! ~/k: unreadable"});
    }
    CHECK(read_bytes("k", std::string(max_article_bytes + 1, 'a')) == List{"! ~/k: limit"});
    const TempFolder folder;
    CHECK(read(folder, "missing.txt") == List{"! ~/missing.txt: unreadable"});
}

TEST_CASE("content decides what a file is, not its name") {
    using Format = ContentFormat;
    struct Row {
        std::string head, name;
        Format format;
    };
    const std::vector<Row> rows{{"", "a.txt", Format::empty},
                                {"{\"title\":1}", "a.txt", Format::json},
                                {"{ghi chú} của tác giả", "a.txt", Format::text},
                                {"[Video] Đại hội", "a.txt", Format::text},
                                {"[ {\"a\":1}]", "a.txt", Format::json},
                                {"\xEF\xBB\xBF{\"a\":1}", "a.txt", Format::json},
                                {"<!DOCTYPE html><html>", "a.txt", Format::html},
                                {"\r\n<HTML>", "a", Format::html},
                                {"<p>Một</p>", "a.htm", Format::html},
                                {"Chỉ có chữ", "a.html", Format::text},
                                {"<< Trang trước", "a.txt", Format::text},
                                {"a\0b"s, "a.txt", Format::binary},
                                {"\xFF\xFE\x10\x01"s, "a.txt", Format::text},
                                {"\x1F\x8B\x08"s, "a.txt", Format::container}};
    for (const auto& [head, name, format] : rows) {
        INFO(head << " in " << name);
        CHECK(sniff_format(head, name) == format);
    }
}

TEST_CASE("what rules state reaches every article of a file") {
    const TempFolder folder;
    SourceFile file{folder.write("k.zip", packed({{"a.txt", page}, {"b.jsonl", jsonl}}, "zip")),
                    "k.zip"};
    file.stated.ward = "Việt Hưng";
    int articles = 0;
    read_articles(file, [&](Result<Article> article) {
        REQUIRE(article);
        CHECK(article->stated.ward == "Việt Hưng");
        ++articles;
        return true;
    });
    CHECK(articles == 3);
}

TEST_CASE("the sink can stop in the middle of an archive") {
    const TempFolder folder;
    const auto path = folder.write("k", packed({{"a.txt", page}, {"b.txt", page}}, "ustar"));
    int calls = 0;
    read_articles({path, "k"}, [&](const Result<Article>&) { return ++calls, false; });
    CHECK(calls == 1);
}

TEST_CASE("the five articles of the shared data") {
    REQUIRE_SHARED("seeds/gold.json");
    const auto folder = tracuu::test::shared_folder() / "seeds";
    std::ifstream in(folder / "gold.json");
    const auto gold = nlohmann::json::parse(in);
    const auto files = walk(folder);
    REQUIRE(files);
    REQUIRE(files->size() == gold.size() + 1);
    for (std::size_t i = 0; i < files->size(); ++i)
        read_articles((*files)[i], [&](Result<Article> article) {
            CHECK(article.has_value() == (i < gold.size()));
            if (!article) return true;
            INFO(article->id);
            CHECK(article->id == gold[i]["file"].get<std::string>());
            CHECK(article->slice(article->category) == gold[i]["category"].get<std::string>());
            CHECK(article->title_text().starts_with(gold[i]["title_starts"].get<std::string>()));
            CHECK(to_iso(article->published.value()) == gold[i]["published"].get<std::string>());
            CHECK(article->views == gold[i]["views"].get<std::uint64_t>());
            const auto byline = gold[i]["byline"];
            CHECK(article->slice(article->byline) ==
                  (byline.is_null() ? "" : byline.get<std::string>()));
            return true;
        });
}

TEST_CASE("post dates of the labelled articles") {
    REQUIRE_SHARED("data/labelled/articles.jsonl");
    const auto folder = tracuu::test::shared_folder() / "data/labelled";
    std::map<std::string, std::string> gold;
    std::ifstream labels(folder / "gold.jsonl");
    for (std::string line; std::getline(labels, line);) {
        const auto label = nlohmann::json::parse(line);
        gold[label["id"]] =
            label["publish_date"].is_null() ? "" : label["publish_date"].get<std::string>();
    }
    std::size_t right = 0, all = 0;
    read_articles({folder / "articles.jsonl", "articles.jsonl"}, [&](Result<Article> article) {
        REQUIRE(article);
        const std::string date = article->published ? to_iso(article->published->date) : "";
        right += date == gold.at(article->id);
        ++all;
        return true;
    });
    CHECK(all == gold.size());
    CHECK(static_cast<double>(right) >= 0.98 * static_cast<double>(all));
}
