// Reposts from a literal archive to folded hits: what counts as one, and pages that join.
#include "searcher/fold_reposts.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/searcher/little_archive.hpp"

using namespace tracuu;
using test::ids;
using test::LittleArchive;
using test::Page;

namespace {

/// A report of 60 syllables of its own; `day` and `ward` are what tells one event from another.
std::string report(const std::string& ward, const std::string& day) {
    std::string body = "Ngày " + day + ", Đảng ủy phường " + ward + " tổ chức hội nghị";
    for (const char* part : {" quán triệt nghị quyết tới toàn thể cán bộ", " nêu rõ cách làm hay",
                             " phân công từng tổ phụ trách một phần việc", " chọn ba việc khó nhất",
                             " hẹn cuối quý kiểm điểm kết quả", " biểu dương tổ dân phố làm tốt",
                             " nhắc chi bộ nộp báo cáo đúng hạn"}) {
        body += part;
        body += ',';
    }
    return body + " kết thúc lúc mười một giờ.";
}

std::vector<Page> portals() {
    return {
        {"ward", "Phường Hoa Sữa quán triệt nghị quyết", report("Hoa Sữa", "12/12/2020"),
         "12/12/2020"},
        {"district", "Hoa Sữa: quán triệt nghị quyết", report("Hoa Sữa", "12/12/2020"),
         "13/12/2020"},
        {"other", "Phường Hoa Lan quán triệt nghị quyết", report("Hoa Lan", "20/11/2020"),
         "20/11/2020"},
    };
}

SearchRequest folded(SortOrder sort = SortOrder::newest) {
    SearchRequest request;
    request.query = "quán triệt";
    request.sort = sort;
    request.fold_reposts = true;
    return request;
}

}  // namespace

TEST_CASE("folding: one text on two portals is one hit, another event is another") {
    LittleArchive archive(portals());
    const SearchResults newest = archive.ask(folded());
    CHECK(ids(newest) == "district other");
    CHECK(newest.hits[0].reposts == 1);
    CHECK(newest.hits[1].reposts == 0);
    CHECK(newest.total == 3);
    CHECK(newest.folded == 1);
    // The best of the order asked for stands for the others.
    CHECK(ids(archive.ask(folded(SortOrder::oldest))) == "other ward");
}

TEST_CASE("folding: nothing is folded unless it is asked for") {
    LittleArchive archive(portals());
    SearchRequest request = folded();
    request.fold_reposts = false;
    const SearchResults all = archive.ask(request);
    CHECK(ids(all) == "district ward other");
    CHECK(all.folded == 0);
}

TEST_CASE("folding: pages join to the whole, also behind the articles that are compared") {
    LittleArchive archive;
    for (const Page& page : portals()) archive.add(page);
    for (std::size_t i = 0; i < fold_depth + 5; ++i) {
        archive.add({"short" + std::to_string(i), "Quán triệt", "Ngắn.", "1/1/2019"});
    }
    archive.open();
    const std::string whole = ids(archive.ask(folded()));
    for (const std::size_t size : {1, 7, 100}) {
        SearchRequest request = folded();
        request.limit = size;
        std::string joined;
        std::size_t listed = 0;
        for (;; request.offset += size) {
            const SearchResults page = archive.ask(request);
            if (page.hits.empty()) {
                CHECK(listed + page.folded == page.total);
                break;
            }
            listed += page.hits.size();
            joined += (joined.empty() ? "" : " ") + ids(page);
        }
        CHECK(joined == whole);
    }
}

TEST_CASE("folding: short articles, which have no sketch, are never one text") {
    const std::vector<std::string> sketches(3);
    CHECK(fold_reposts(sketches) == std::vector<FoldedHit>{{0, 0}, {1, 0}, {2, 0}});
}
