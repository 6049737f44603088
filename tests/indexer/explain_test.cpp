#include "indexer/explain.hpp"

#include <nlohmann/json.hpp>

#include "tests/indexer/scratch.hpp"

using namespace tracuu;
using namespace tracuu::test;
using Json = nlohmann::ordered_json;

namespace {

const Unit& sai_dong() {
    for (const Unit* each : gazetteer().named("Sài Đồng")) {
        if (each->level == Level::ward && each->tier == 3) return *each;
    }
    throw std::logic_error("no Sài Đồng");
}

struct Understood {
    Article article;
    Metadata metadata;
};

Understood full() {
    Understood both;
    Article& article = both.article;
    article.id = "a.txt";
    article.source = "/kho/a.txt";
    article.text = "Tin tức\nHọc tập\nAn - VPĐU";
    article.category = {0, 9};
    article.title = {10, 21};
    article.byline = {22, article.text.size()};
    article.published = DateTime{*make_date(2020, 12, 16), 837};
    article.views = 822;

    Metadata& metadata = both.metadata;
    metadata.event_date = make_date(2020, 12, 15);
    metadata.places = {{sai_dong().key, PlaceRole::primary, "title", {}}};
    metadata.terms = {{{2020, 2025}, "đảng bộ", true, 2, {}}, {{2015, 2020}, "", false, 1, {}}};
    DocumentMention program;
    program.type = "CTr";
    program.number = "1";
    program.issuer = "QU";
    program.canonical = "01-CTr/QU";
    program.key = "ctr.1.qu";
    program.body = "Quận ủy Long Biên";
    program.date = make_date(2020, 10, 15);
    program.count = 3;
    DocumentMention bare;
    bare.kind = DocumentKind::bare;
    bare.canonical = "Chỉ thị 35";
    metadata.documents = {program, bare};
    metadata.warnings = {{"event-after-post", "The event is later than the article."}};
    return both;
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& item : object.items()) names.push_back(item.key());
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("explain as JSON has every field that is documented, in that order") {
    const auto [article, metadata] = full();
    const Json json = Json::parse(explain_json(article, metadata, gazetteer()));
    CHECK(keys(json) == Names{"id", "source", "category", "title", "published", "views", "byline",
                              "event_date", "ward", "district", "province", "term", "terms",
                              "places", "documents", "warnings"});
    CHECK(json["category"] == "Tin tức");
    CHECK(json["title"] == "Học tập");
    CHECK(json["published"] == "2020-12-16T13:57");
    CHECK(json["views"] == 822);
    CHECK(json["byline"] == "An - VPĐU");
    CHECK(json["event_date"] == "2020-12-15");
    CHECK(json["ward"] == "Sài Đồng");
    CHECK(json["district"] == "Long Biên");
    CHECK(json["province"] == "Hà Nội");
    CHECK(json["term"] == "2020-2025");

    CHECK(json["terms"][0] == Json{{"value", "2020-2025"}, {"body", "đảng bộ"}, {"primary", true}});
    CHECK(json["terms"][1]["body"].is_null());
    const Json& place = json["places"][0];
    CHECK(keys(place) == Names{"name", "kind", "code", "tier", "role", "evidence"});
    CHECK(place["name"] == "Sài Đồng");
    CHECK(place["kind"] == "phường");
    CHECK("3-" + place["code"].get<std::string>() == sai_dong().key);
    CHECK(place["tier"] == 3);
    CHECK(place["role"] == "primary");
    CHECK(place["evidence"] == "title");

    const Json& program = json["documents"][0];
    CHECK(keys(program) == Names{"kind", "canonical", "key", "type", "number", "year", "issuer",
                                 "body", "date", "count"});
    CHECK(program["kind"] == "number");
    CHECK(program["number"] == "1");
    CHECK(program["year"].is_null());
    CHECK(program["issuer"] == "QU");
    CHECK(program["body"] == "Quận ủy Long Biên");
    CHECK(program["date"] == "2020-10-15");
    CHECK(program["count"] == 3);
    const Json& bare = json["documents"][1];
    CHECK(bare["kind"] == "bare");
    CHECK(bare["issuer"].is_null());
    CHECK(bare["date"].is_null());
    CHECK(json["warnings"][0]["kind"] == "event-after-post");
}

TEST_CASE("what is not known is null") {
    Article article;
    article.id = "a";
    article.text = "Học tập";
    article.title = {0, article.text.size()};
    const Json json = Json::parse(explain_json(article, {}, gazetteer()));
    for (const char* name : {"category", "published", "views", "byline", "event_date", "ward",
                             "district", "province", "term"}) {
        CAPTURE(name);
        CHECK(json.at(name).is_null());
    }
    for (const char* name : {"terms", "places", "documents", "warnings"}) {
        CHECK(json.at(name) == Json::array());
    }
}

TEST_CASE("an article that would be skipped is a line of its own") {
    const std::string line = explain_json(
        Error{ErrorCode::unreadable, "neither title nor body", {}, {}}, "a", "/kho/a#2");
    CHECK(Json::parse(line) ==
          Json{{"id", "a"}, {"source", "/kho/a#2"}, {"error", "neither title nor body"}});
    CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 do not break the output") {
    Article article;
    article.id = "a\xff";
    article.text = "Học\xff\n";
    article.title = {0, article.text.size()};
    const std::string line = explain_json(article, {}, gazetteer());
    CHECK(Json::parse(line)["title"].is_string());
    CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("explain for people names every value and where it is from") {
    const auto [article, metadata] = full();
    const std::string text = explain_text(article, metadata, gazetteer());
    for (const char* part : {"a.txt", "Học tập", "2020-12-16", "822", "15/12/2020", "Sài Đồng",
                             "title", "2020-2025", "2015-2020", "01-CTr/QU", "Quận ủy Long Biên",
                             "15/10/2020", "The event is later than the article."}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
}
