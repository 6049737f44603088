#include "indexer/content_hash.hpp"

#include <functional>

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("the hash is MurmurHash3_x64_128 with seed 0") {
    // Values of the reference implementation.
    CHECK(hash_of("").hex() == "00000000000000000000000000000000");
    CHECK(hash_of("hello").hex() == "cbd8a7b341bd9b025b1e906a48ae1d19");
    CHECK(hash_of("The quick brown fox jumps over the lazy dog").hex() ==
          "e34bbc7bbc071b6c7a433ca9c49a9347");
}

TEST_CASE("every length around a block has a hash of its own") {
    std::string text;
    std::vector<Hash128> seen;
    for (int i = 0; i < 40; ++i) {
        const Hash128 hash = hash_of(text);
        CHECK(std::find(seen.begin(), seen.end(), hash) == seen.end());
        seen.push_back(hash);
        text += '\0';
    }
}

TEST_CASE("bytes and hexadecimal digits agree") {
    const Hash128 hash{0x0123456789abcdef, 0xfedcba9876543210};
    CHECK(hash.hex() == "0123456789abcdeffedcba9876543210");
    REQUIRE(hash.bytes().size() == 16);
    CHECK(hash.bytes().front() == 0x01);
    CHECK(hash.bytes().back() == 0x10);
}

TEST_CASE("content is all that the source says of an article, and not where it lies") {
    Article article;
    article.id = "a";
    article.text = "Tiêu đề\nNội dung";
    article.title = {0, 11};
    article.body = {{12, article.text.size()}};
    const Hash128 before = content_hash(article);

    SECTION("a record that moved within its file is the same") {
        article.source = "/kho/tin.jsonl#7";
        CHECK(content_hash(article) == before);
    }
    SECTION("anything else makes it another") {
        const std::vector<std::function<void(Article&)>> changes = {
            [](Article& a) { a.id = "b"; },
            [](Article& a) { a.url = "https://example.vn/1"; },
            [](Article& a) { a.text.back() = 'G'; },
            [](Article& a) { a.title.end = 4; },
            [](Article& a) { a.byline = a.title; },
            [](Article& a) { a.category = a.title; },
            [](Article& a) { a.body.clear(); },
            [](Article& a) {
                a.published = DateTime{*make_date(2020, 12, 16), {}};
            },
            [](Article& a) {
                a.published = DateTime{*make_date(2020, 12, 16), 0};
            },
            [](Article& a) { a.views = 0; },
            [](Article& a) { a.stated.ward = "Sài Đồng"; },
            [](Article& a) { a.stated.district = "Sài Đồng"; },
            [](Article& a) { a.stated.unknown["editor"] = "B"; },
        };
        std::vector<Hash128> seen{before};
        for (const auto& change : changes) {
            Article changed = article;
            change(changed);
            const Hash128 hash = content_hash(changed);
            CHECK(std::find(seen.begin(), seen.end(), hash) == seen.end());
            seen.push_back(hash);
        }
    }
}
