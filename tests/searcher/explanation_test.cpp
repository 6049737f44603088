// Why an article was found: parts of the query, the forms found, shares of the score.
#include <cmath>

#include "tests/searcher/little_archive.hpp"

using tracuu::test::LittleArchive;

namespace {

LittleArchive small_archive() {
    return LittleArchive({
        {"a", "Đảng ủy họp", "Đảng ủy phường Sài Đồng, quận Long Biên quán triệt nghị quyết."},
        {"b", "Chi bộ họp", "Chi bộ đọc Chỉ thị 35-CT/TW về nghị quyết đại hội."},
        {"c", "Thể thao", "Giải bóng đá của phường."},
    });
}

tracuu::SearchResults explain(LittleArchive& archive, const std::string& query) {
    tracuu::SearchRequest request = tracuu::test::request_for(query);
    request.explain = true;
    return archive.ask(request);
}

/// "nghị 0, quyêt(quyết) 0": names and forms in a line.
std::string parts(const tracuu::Hit& hit) {
    std::string line;
    for (const tracuu::MatchedPart& part : hit.why) {
        line += (line.empty() ? "" : ", ") + part.name + '(';
        for (const std::string& term : part.terms) line += (line.ends_with('(') ? "" : " ") + term;
        line += ')';
    }
    return line;
}

double sum_of_parts(const tracuu::Hit& hit) {
    double sum = 0;
    for (const tracuu::MatchedPart& part : hit.why) sum += part.score;
    return sum;
}

}  // namespace

TEST_CASE("each part of the query tells what it found") {
    LittleArchive archive = small_archive();
    const struct {
        std::string query, id, parts;
    } rows[] = {
        {"nghi quyết triệt", "a", "nghi(nghị), quyết(quyết), triệt(triệt)"},
        {"\"nghị quyết\" họp", "a", "nghị quyết(nghị quyết), họp(họp)"},
        {"title:họp đảng", "a", "title:họp(họp), đảng(đảng)"},
        {"quá* ward:\"sài đồng\"", "a", "quá*(quán), ward: place sài đồng()"},
        {"35-CT/TW chi bộ", "b", "document ct.35.tw(), chi(chi), bộ(bộ)"},
        {"chi (bóng OR đại)", "b", "chi(chi chỉ), đại(đại)"},
        {"phường -đảng", "c", "phường(phường)"},
    };
    for (const auto& [query, id, wanted] : rows) {
        CAPTURE(query);
        const tracuu::SearchResults results = explain(archive, query);
        bool found = false;
        for (const tracuu::Hit& hit : results.hits) {
            if (hit.stored.article.id != id) continue;
            found = true;
            CHECK(parts(hit) == wanted);
        }
        CHECK(found);
    }
}

TEST_CASE("the score of a hit is the sum of its parts and of its pairs") {
    LittleArchive archive = small_archive();
    for (const char* query : {"phường", "\"nghị quyết\"", "title:họp", "quá*"}) {
        CAPTURE(query);
        const tracuu::SearchResults results = explain(archive, query);
        CHECK(results.reading.by_relevance);
        REQUIRE_FALSE(results.hits.empty());
        const tracuu::Hit best = results.hits.front();
        CHECK(best.score > 0);
        CHECK(sum_of_parts(best) <= best.score + 1e-9);
    }
    const tracuu::Hit one_word = explain(archive, "phường").hits.front();
    CHECK(std::abs(sum_of_parts(one_word) - one_word.score) < 1e-9);
    const tracuu::Hit pair = explain(archive, "nghị quyết").hits.front();
    CHECK(sum_of_parts(pair) < pair.score);
}

TEST_CASE("how a query was read: its tree, its words, how many articles have each form") {
    LittleArchive archive = small_archive();
    const tracuu::QueryReading reading = explain(archive, "nghi quyết").reading;
    CHECK(reading.tree == "all\n  word nghi\n  word quyết\n");
    REQUIRE(reading.words.size() == 2);
    CHECK(reading.words[0].name == "nghi");
    bool has_marked_form = false;
    for (const tracuu::QueryReading::Form& form : reading.words[0].forms) {
        if (form.term == "nghị") has_marked_form = form.articles == 2;
    }
    CHECK(has_marked_form);
    CHECK(archive.ask(tracuu::test::request_for("nghi quyết")).reading.words.empty());
}
