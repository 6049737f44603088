// CSV, JSON and text from literal results: no database.
#include <nlohmann/json.hpp>
#include <sstream>

#include "searcher/output_csv.hpp"
#include "searcher/output_json.hpp"
#include "searcher/output_text.hpp"
#include "tests/catch.hpp"

namespace {

tracuu::Hit hit_titled(const std::string& title, const std::string& body = "Thân bài.") {
    tracuu::Hit hit;
    tracuu::Article& article = hit.stored.article;
    article.id = "a/1.txt";
    article.source = "/archive/a/1.txt";
    article.text = title + "\n" + body;
    article.title = {0, title.size()};
    article.body = {{title.size() + 1, article.text.size()}};
    article.views = 822;
    article.published = tracuu::date_time_from_iso("2020-12-16T13:57");
    hit.stored.metadata.terms.push_back({{2020, 2025}, "", true, 1, {}});
    tracuu::DocumentMention document;
    document.canonical = "01-CTr/QU";
    document.key = "ctr.1.qu";
    document.body = "Quận ủy Long Biên";
    hit.stored.metadata.documents.push_back(document);
    hit.snippet = "nghị quyết";
    hit.marks = {{0, 5}};
    return hit;
}

tracuu::HitList list_of(const tracuu::Hit& hit) {
    tracuu::HitList hits([hit](const tracuu::RankedHit&) { return hit; });
    hits.push_back({});
    return hits;
}

std::string csv_of(const tracuu::Hit& hit, const tracuu::CsvStyle& style = {}) {
    tracuu::SearchResults results;
    results.hits = list_of(hit);
    std::ostringstream out;
    tracuu::write_csv(out, results, tracuu::Gazetteer(), {}, style);
    return out.str();
}

nlohmann::json json_of(const tracuu::SearchResults& results,
                       const tracuu::SearchRequest& request = {}) {
    std::ostringstream out;
    tracuu::write_json(out, results, tracuu::Gazetteer(), request);
    return nlohmann::json::parse(out.str());
}

}  // namespace

TEST_CASE("CSV has a byte order mark, a header and one row a hit") {
    CHECK(csv_of(hit_titled("Họp")) ==
          "\xEF\xBB\xBFstt,id,ngay_dang,ngay_su_kien,phuong_xa,quan_huyen,tinh,nhiem_ky,tieu_de,"
          "van_ban,"
          "co_quan_ban_hanh,luot_xem,nguon\r\n"
          "1,a/1.txt,2020-12-16T13:57,,,,,2020-2025,Họp,01-CTr/QU,Quận ủy Long "
          "Biên,822,/archive/a/1.txt\r\n");
    CHECK(csv_of(hit_titled("Họp"), {false, ';'}).starts_with("stt;id;"));
}

TEST_CASE("CSV quotes what must be quoted and no spreadsheet runs a cell") {
    CHECK(csv_of(hit_titled("một, \"hai\"")).find(",\"một, \"\"hai\"\"\",") != std::string::npos);
    CHECK(csv_of(hit_titled("=HYPERLINK(\"x\")")).find(",\"'=HYPERLINK(\"\"x\"\")\",") !=
          std::string::npos);
    for (const char* title : {"+1", "-1", "@a"}) {
        CHECK(csv_of(hit_titled(title)).find(std::string(",'") + title + ",") != std::string::npos);
    }
}

TEST_CASE("JSON holds counts, hits and facets only when asked") {
    tracuu::SearchResults results;
    results.total = 3;
    results.total_phrase = 1;
    results.related = 2;
    results.hits = list_of(hit_titled("Họp"));
    results.facets["year"] = {{"2020", "", 2, ""}, {"", "", 1, ""}};
    tracuu::SearchRequest request;
    request.query = "họp";

    nlohmann::json json = json_of(results, request);
    CHECK(json["query"] == "họp");
    CHECK(json["match"] == "all");
    CHECK(json["total"] == 3);
    CHECK(json["total_phrase"] == 1);
    CHECK(json["related"] == 2);
    CHECK_FALSE(json.contains("facets"));
    const nlohmann::json& hit = json["hits"][0];
    CHECK(hit["id"] == "a/1.txt");
    CHECK(hit["title"] == "Họp");
    CHECK(hit["published"] == "2020-12-16T13:57");
    CHECK(hit["event_date"].is_null());
    CHECK(hit["ward"].is_null());
    CHECK(hit["terms"][0]["value"] == "2020-2025");
    CHECK(hit["documents"][0]["canonical"] == "01-CTr/QU");
    CHECK(hit["views"] == 822);
    CHECK(hit["marks"] == nlohmann::json::array({{0, 5}}));

    request.facets = {"year"};
    json = json_of(results, request);
    CHECK(json["facets"]["year"] ==
          nlohmann::json::parse(R"([{"value":"2020","count":2},{"value":null,"count":1}])"));
}

TEST_CASE("JSON parses whatever bytes an article holds") {
    tracuu::SearchResults results;
    results.hits = list_of(hit_titled("a\xFF\x01\"\\\n"));
    CHECK(json_of(results)["hits"][0]["title"] == "a\xEF\xBF\xBD\x01\"\\\n");
}

TEST_CASE("a hit is read when it is written, once") {
    int reads = 0;
    tracuu::SearchResults results;
    results.hits = tracuu::HitList([&reads](const tracuu::RankedHit& ranked) {
        ++reads;
        return hit_titled("Bài " + std::to_string(ranked.docid));
    });
    for (Xapian::docid docid = 1; docid <= 3; ++docid) results.hits.push_back({docid, 0, 0, {}});
    CHECK(reads == 0);

    CHECK(json_of(results)["hits"][2]["title"] == "Bài 3");
    CHECK(reads == 3);
    std::ostringstream lines;
    tracuu::write_jsonl(lines, results, tracuu::Gazetteer());
    CHECK(reads == 6);
    std::ostringstream text;
    CHECK(tracuu::write_text(text, results, tracuu::Gazetteer(), {}, {}).size() == 3);
    CHECK(reads == 9);

    std::ostringstream closed;
    closed.setstate(std::ios::badbit);
    tracuu::write_csv(closed, results, tracuu::Gazetteer(), {}, {});
    CHECK(reads == 10);
}

TEST_CASE("text shows no control character of an article") {
    tracuu::SearchResults results;
    results.hits = list_of(hit_titled("đỏ \x1b[31m\xC2\x9B mực"));
    std::ostringstream out;
    tracuu::write_text(out, results, tracuu::Gazetteer(), {}, {});
    CHECK(out.str().find('\x1b') == std::string::npos);
    CHECK(out.str().starts_with("1.  đỏ [31m mực\n"));
    CHECK(out.str().find("16/12/2020 · 2020-2025 · 01-CTr/QU") != std::string::npos);
}

TEST_CASE("marks are coloured only when the style has colour") {
    const std::vector<tracuu::Span> marks = {{0, 5}};
    CHECK(tracuu::highlighted("nghị quyết", marks, {false, 80}) == "nghị quyết");
    CHECK(tracuu::highlighted("quyết nghị", {{0, 7}}, {true, 80}) == "\x1b[1;31mquyết\x1b[0m nghị");
}

TEST_CASE("lines are broken by columns, not bytes") {
    CHECK(tracuu::wrapped("phường phường phường phường", 4, {false, 24}) ==
          "phường phường phường\n    phường");
}
