// What holds of every search, whatever the archive and whatever is asked: checked on an archive and
// on queries made by a seeded rule.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;

namespace {

const std::vector<std::string> words = {
    "quán triệt", "nghị quyết", "đại hội",  "hòa giải",   "ủy ban",   "chi bộ",   "học tập",
    "tuyên giáo", "thủy lợi",   "khóa họp", "dân vận",    "kiểm tra", "giám sát", "đồng chí",
    "01-CTr/QU",  "35-CT/TW",   "năm 2020", "phong trào", "đô thị",   "kỷ luật"};
const std::vector<std::string> wards = {"Việt Hưng", "Sài Đồng", "Gia Thụy", "Bồ Đề"};
const std::vector<std::string> facet_names = {"ward", "district", "province", "term",
                                              "year", "month",    "doc"};

class Maker {
public:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    const std::string& one_of(const std::vector<std::string>& list) {
        return list[below(list.size())];
    }
    std::string some_words(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? " " : "") + one_of(words);
        return text;
    }
    std::string query() {
        std::string text = some_words(1 + below(2));
        switch (below(6)) {
            case 0:
                return '"' + one_of(words) + '"';
            case 1:
                return text + " OR " + one_of(words);
            case 2:
                return text + " -" + one_of({"hội", "tập", "tra"});
            case 3:
                return fold(text);
            default:
                return text;
        }
    }
    Filters filters() {
        Filters made;
        if (below(2) == 0) made.wards = {one_of(wards)};
        if (below(3) == 0) made.terms = {"2020-2025"};
        if (below(3) == 0) made.from = "6/2020";
        if (below(4) == 0) made.to = "2021";
        if (below(5) == 0) made.documents = {"01-CTr/QU"};
        return made;
    }

private:
    std::mt19937 random_{20201216};
};

test::LittleArchive& archive() {
    static test::LittleArchive made;
    static const bool filled = [] {
        Maker maker;
        for (int i = 0; i < 160; ++i) {
            const std::string& ward = maker.one_of(wards);
            test::Page page;
            page.id = "p" + std::to_string(i);
            page.title = "Phường " + ward + ": " + maker.some_words(2);
            page.body = "Đảng ủy phường " + ward + ", quận Long Biên " + maker.some_words(12) + ".";
            if (maker.below(3) == 0) page.body += " Nhiệm kỳ 2020-2025 " + maker.some_words(3);
            page.date = maker.below(8) == 0 ? ""
                                            : "1" + std::to_string(maker.below(9)) + '/' +
                                                  std::to_string(1 + maker.below(12)) + '/' +
                                                  std::to_string(2019 + maker.below(4));
            made.add(page);
        }
        made.open();
        return true;
    }();
    static_cast<void>(filled);
    return made;
}

SearchRequest whole(const std::string& query, const Filters& filters = {}) {
    SearchRequest request = test::request_for(query);
    request.filters = filters;
    request.facets = facet_names;
    return request;
}

std::vector<std::string> listed(const SearchResults& results) {
    std::vector<std::string> ids;
    for (const Hit& hit : results.hits) ids.push_back(hit.stored.article.id);
    return ids;
}

/// Whether `filters` sets the filter of the facet `name` itself.
bool is_filtered(const Filters& filters, const std::string& name) {
    if (name == "ward") return !filters.wards.empty();
    if (name == "term") return !filters.terms.empty();
    if (name == "doc") return !filters.documents.empty();
    const bool dated = !filters.from.empty() || !filters.to.empty();
    return dated && (name == "year" || name == "month");
}

/// The words that a mark may fall on: those of the query in every form, folded.
std::set<std::string> folded_words(const std::string& query) {
    std::set<std::string> folded;
    for (const Token& token : analyze(query)) folded.insert(fold(token.term));
    return folded;
}

}  // namespace

TEST_CASE("what holds of every search") {
    Maker maker;
    for (int round = 0; round < 60; ++round) {
        const std::string query = maker.query();
        const Filters filters = maker.filters();
        CAPTURE(query, filters.wards, filters.terms, filters.from, filters.to, filters.documents);
        const SearchResults all = archive().ask(whole(query, filters));

        // The total is what is listed, each article once.
        const std::vector<std::string> ids = listed(all);
        CHECK(ids.size() == all.total);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
        CHECK(all.total_phrase <= all.total);

        // Years and months, the undated included, make the total; no other count exceeds it. A
        // facet passes over its own filter, so where that is set it counts another search.
        for (const std::string& name : facet_names) {
            if (is_filtered(filters, name)) continue;
            CAPTURE(name);
            std::size_t sum = 0;
            for (const FacetCount& count : all.facets.at(name)) {
                CHECK(count.count <= all.total);
                sum += count.count;
            }
            if (name == "year" || name == "month") CHECK(sum == all.total);
        }

        // Pages of any size join to the whole.
        SearchRequest page = whole(query, filters);
        page.facets.clear();
        page.limit = 1 + maker.below(9);
        std::vector<std::string> joined;
        for (; page.offset < all.total; page.offset += *page.limit) {
            for (std::string& id : listed(archive().ask(page))) joined.push_back(std::move(id));
        }
        CHECK(joined == ids);

        // Marks fall on words asked.
        const std::set<std::string> asked = folded_words(query);
        for (const Hit& hit : all.hits) {
            for (const Span& mark : hit.marks) {
                const std::string marked = hit.snippet.substr(mark.begin, mark.size());
                CAPTURE(marked);
                for (const Token& token : analyze(marked)) CHECK(asked.contains(fold(token.term)));
            }
        }
    }
}

TEST_CASE("a filter never adds, and filters commute") {
    Maker maker;
    for (int round = 0; round < 60; ++round) {
        const std::string query = maker.query();
        const Filters filters = maker.filters();
        CAPTURE(query, filters.wards, filters.terms, filters.from, filters.to);
        Filters narrowed;
        std::size_t before = archive().ask(whole(query)).total;
        const auto narrow = [&](auto add) {
            add();
            const std::size_t now = archive().ask(whole(query, narrowed)).total;
            CHECK(now <= before);
            before = now;
        };
        narrow([&] { narrowed.wards = filters.wards; });
        narrow([&] { narrowed.terms = filters.terms; });
        narrow([&] { narrowed.from = filters.from; });
        narrow([&] { narrowed.to = filters.to; });
        narrow([&] { narrowed.documents = filters.documents; });

        // The values of one filter in either order.
        Filters left = filters, right = filters;
        left.wards = {"Việt Hưng", "Sài Đồng"};
        right.wards = {"Sài Đồng", "Việt Hưng"};
        CHECK(listed(archive().ask(whole(query, left))) ==
              listed(archive().ask(whole(query, right))));

        // Conditions in the query, in either order.
        const std::string a = "phường:Việt Hưng", b = "nhiemky:2020-2025";
        CHECK(listed(archive().ask(whole(a + ' ' + b + ' ' + words[round % 8]))) ==
              listed(archive().ask(whole(b + ' ' + a + ' ' + words[round % 8]))));
    }
}

TEST_CASE("spellings of one query find the same") {
    struct Row {
        const char *typed, *old_tone, *upper;
    };
    for (const auto& [typed, same, upper] :
         {Row{"hòa giải", "hoà giải", "HÒA GIẢI"}, Row{"ủy ban", "uỷ ban", "ỦY BAN"},
          Row{"thủy lợi", "thuỷ lợi", "Thủy LỢI"}, Row{"khóa họp", "khoá họp", "KHOÁ HỌP"},
          Row{"đô thị", "Ðô thị", "ĐÔ THỊ"},
          Row{"\"quán triệt\"", "\"Quán Triệt\"", "\"QUÁN TRIỆT\""}}) {
        const std::vector<std::string> expected = listed(archive().ask(whole(typed)));
        CHECK_FALSE(expected.empty());
        for (const std::string& variant :
             {std::string(same), std::string(upper), to_nfd(typed), to_nfd(same), to_nfd(upper)}) {
            CAPTURE(variant);
            CHECK(listed(archive().ask(whole(variant))) == expected);
        }
    }
}

TEST_CASE("marks left out of some words or all lose no article") {
    for (const char* typed : {"quán triệt", "nghị quyết", "đại hội", "hòa giải", "ủy ban",
                              "học tập", "tuyên giáo", "thủy lợi", "giám sát", "kỷ luật"}) {
        const std::string marked = typed;
        const std::size_t space = marked.find(' ');
        const std::string first = marked.substr(0, space), second = marked.substr(space);
        SearchRequest request = test::request_for(marked);
        const SearchResults expected = archive().ask(request);
        REQUIRE(expected.total_phrase > 0);
        for (const std::string& half :
             {fold(first) + second, first + fold(second), fold(marked), '"' + fold(marked) + '"'}) {
            CAPTURE(half);
            request.query = half;
            const SearchResults results = archive().ask(request);
            CHECK(results.total_phrase >= expected.total_phrase);
            CHECK(results.total >= results.total_phrase);
        }
    }
}

TEST_CASE("each document is found as the facet lists it") {
    const std::vector<std::string> texts{
        "Quyết định số 1840/QĐTĐC-UBND và Quyết định 679/QD-UBND, quyết định số 971/QD8-TTg",
        "Nghị quyết Trung ương 4 khóa XII, Nghị quyết Trung ương 6 và công văn số 2916",
        "Nghị quyết Đại hội Đảng bộ thành phố Hà Nội lần thứ XVI ở Hà Nội",
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII; Thông tư 18/2019, Báo cáo số 144",
        "Chỉ thị 35-CT/TW ngày 30/5/2019 và Chỉ thị 35-CT/TW ngày 14/6/2024, Chỉ thị 35",
        "Nghị định 08/2015/NĐ-CP của Thủ tướng Chính phủ và Nghị định 08/2015/NĐ-CP của Chính phủ",
        "Nghị quyết Đại hội Đảng bộ tỉnh Hòa Bình; công văn số 59/BVUB-ĐD, văn bản số 42/CP và "
        "Nghị định 60/CP",
        "Luật số 100/2015/QH13, Công văn 4912/UBND-NC, Kế hoạch số 08-KH/QU, 30a/2008/NQ-CP"};
    test::LittleArchive pages;
    for (const std::string& text : texts) {
        pages.add({std::to_string(&text - texts.data()), "Tin", text + '.', ""});
    }
    pages.open();
    SearchRequest request = test::request_for("");
    request.facets = {"doc"};
    const SearchResults everything = pages.ask(request);
    CHECK(everything.facets.at("doc").size() >= 2 * texts.size());
    for (const FacetCount& document : everything.facets.at("doc")) {
        INFO(document.value);
        CHECK(document.count == 1);
        CHECK(pages.ask(test::request_for(document.value)).total >= 1);
        SearchRequest filtered = test::request_for("");
        filtered.filters.documents = {document.value};
        CHECK(pages.ask(filtered).total >= 1);
    }
}
