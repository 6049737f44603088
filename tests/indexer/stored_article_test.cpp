#include "indexer/stored_article.hpp"

#include <random>

#include "indexer/packing.hpp"
#include "indexer/store.hpp"
#include "tests/catch.hpp"

using namespace tracuu;

namespace {

StoredArticle full_article() {
    StoredArticle stored;
    Article& article = stored.article;
    article.id = "2020/tin-1.txt";
    article.source = "/kho/2020/tin-1.txt#3";
    article.url = "https://example.vn/tin-1";
    article.text = std::string("Mục\n\nTiêu đề\nĐoạn một\0\nĐoạn hai\xff\nB\xc3\xacnh", 46);
    article.category = {0, 4};
    article.title = {6, 17};
    article.byline = {42, 46};
    article.body = {{18, 30}, {31, 41}};
    article.published = DateTime{*make_date(2020, 12, 16), 837};
    article.views = 822;
    article.stated.ward = "Sài Đồng";
    article.stated.author = "Ban biên tập";
    article.stated.unknown = {{"editor", "B"}, {"rights", ""}};
    article.warnings = {{"bad-bytes", "Some bytes are no UTF-8."}};

    Metadata& metadata = stored.metadata;
    metadata.event_date = make_date(2020, 12, 15);
    metadata.event_date_doubtful = true;
    metadata.places = {{"3-00127", PlaceRole::primary, "title", {6, 9}},
                       {"3-004", PlaceRole::former, "body", {}}};
    metadata.terms = {{{2020, 2025}, "đảng bộ", true, 3, {18, 20}},
                      {{2015, 2020}, "", false, 1, {}}};
    DocumentMention document;
    document.kind = DocumentKind::named;
    document.type = "NQ";
    document.number = "30a";
    document.year = 2008;
    document.issuer = "CP";
    document.canonical = "30a/2008/NQ-CP";
    document.key = "nq.30a.2008.cp";
    document.body = "Chính phủ";
    document.body_unit = "3-01";
    document.date = make_date(2008, 12, 27);
    document.count = 2;
    document.span = {20, 28};
    metadata.documents = {document, DocumentMention{}};
    metadata.warnings = {{"event-after-post", "The event is later than the article."}};
    return stored;
}

}  // namespace

TEST_CASE("a stored article comes back as it was") {
    const StoredArticle stored = full_article();
    const std::string data = encode(stored.article, stored.metadata);
    const StoredArticle back = decode(data);

    CHECK(back.article.text == stored.article.text);
    CHECK(back.article.title_text() == stored.article.title_text());
    CHECK(back.article.body == stored.article.body);
    CHECK(back.article.published == stored.article.published);
    CHECK(back.article.stated.unknown == stored.article.stated.unknown);
    CHECK(back.metadata.event_date == stored.metadata.event_date);
    CHECK(back.metadata.places.at(1).role == PlaceRole::former);
    CHECK(back.metadata.terms.at(0).term == TermOfOffice{2020, 2025});
    CHECK(back.metadata.documents.at(0).year == 2008);
    CHECK(back.metadata.documents.at(1).year == std::nullopt);
    // Every other field: written again, it gives the same bytes.
    CHECK(encode(back.article, back.metadata) == data);
}

TEST_CASE("an empty article comes back too") {
    const std::string data = encode({}, {});
    const StoredArticle back = decode(data);
    CHECK(back.article.published == std::nullopt);
    CHECK(back.article.views == std::nullopt);
    CHECK(encode(back.article, back.metadata) == data);
}

TEST_CASE("damaged data is an error, never a crash") {
    const StoredArticle stored = full_article();
    const std::string data = encode(stored.article, stored.metadata);

    SECTION("cut anywhere") {
        for (std::size_t size = 0; size < data.size(); ++size) {
            CHECK_THROWS_AS(decode(std::string_view(data).substr(0, size)), StoreError);
        }
    }
    SECTION("with a byte too many") {
        CHECK_THROWS_AS(decode(data + 'x'), StoreError);
    }
    SECTION("with any byte changed") {
        std::mt19937 random(1);
        for (int i = 0; i < 5000; ++i) {
            std::string damaged = data;
            damaged[random() % damaged.size()] = static_cast<char>(random());
            if (damaged != data) CHECK_THROWS_AS(decode(damaged), StoreError);
        }
    }
}

TEST_CASE("numbers of every length are packed") {
    for (const std::uint64_t number :
         {0ULL, 1ULL, 127ULL, 128ULL, 16383ULL, 16384ULL, 1ULL << 35, ~0ULL}) {
        PackWriter out;
        out.number(number);
        const std::string packed = out.take();
        PackReader in(packed);
        CHECK(in.number() == number);
        CHECK(in.at_end());
    }
    PackReader endless(std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 11));
    CHECK_THROWS_AS(endless.number(), PackError);
    PackReader long_list(std::string_view("\xff\xff\xff\x7f", 4));
    CHECK_THROWS_AS(long_list.list([] {}), PackError);
}
