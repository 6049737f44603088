// References as people type them in a query.
#include "corpus/documents.hpp"
#include "tests/catch.hpp"

using tracuu::DocumentQuery;
using tracuu::find_documents_in_query;

namespace {

/// "[what was typed] key|other key", joined by "; ".
std::string read(const std::string& query) {
    std::string all;
    for (const DocumentQuery& found : find_documents_in_query(query)) {
        if (!all.empty()) all += "; ";
        const auto& span = found.document.span;
        all += '[' + query.substr(span.begin, span.size()) + "] " + found.document.key;
        for (const std::string& key : found.other_keys) all += '|' + key;
    }
    return all;
}

std::string key(const std::string& query) {
    const auto found = find_documents_in_query(query);
    return found.size() == 1 ? found.front().document.key : "";
}

}  // namespace

TEST_CASE("numbers are read in any case, with any separators") {
    for (const char* query :
         {"01-CTr/QU", "01 - ctr/qu", "1-ctr/qu", "1/ctr-qu", "01 CTr QU", "ctr 01 qu", "ctr 01/qu",
          "số 01-CTr/QU", "so 01-ctr/qu", "chương trình 01-CTr/QU", "chuong trinh so 01-ctr/qu",
          "CTR 01-CTR/QU", "01–CTr/QU"}) {
        INFO(query);
        CHECK(read(query) == "[" + std::string(query) + "] ctr.1.qu");
    }
    CHECK(key("ct 35 tw") == "ct.35.tw");
    CHECK(key("CT 35/TW") == "ct.35.tw");
    CHECK(key("08-NQ/TƯ") == "nq.8.tw");
    CHECK(key("08-nq/tư") == "nq.8.tw");
    CHECK(key("4912/ubnd-nc") == "cv.4912.ubnd-nc");
    CHECK(key("nghị định 64/cp") == "ndd.64.cp");
    CHECK(key("66.1/2025/nq-cp") == "nq.66-1.2025.cp");
    CHECK(key("1.656/NQ-UBTVQH15") == "nq.1656.ubtvqh15");
    CHECK(key("văn bản số 4912/UBND-NC") == "cv.4912.ubnd-nc");
}

TEST_CASE("symbols typed without đ also match their form with it") {
    CHECK(read("01-NQ/DH") == "[01-NQ/DH] nq.1.dh|nq.1.ddh");
    CHECK(read("01-NQ/ĐH") == "[01-NQ/ĐH] nq.1.ddh");
    CHECK(read("217-qd/tw") == "[217-qd/tw] qd.217.tw|qdd.217.tw");
    CHECK(read("12-QD/DU") == "[12-QD/DU] qd.12.du|qd.12.ddu|qdd.12.du|qdd.12.ddu");
    CHECK(read("đề án 06-da/tu") == "[đề án 06-da/tu] dda.6.tu|da.6.tu");
    CHECK(read("quyet dinh 12-qd/tw") == "[quyet dinh 12-qd/tw] qdd.12.tw|qd.12.tw");
    CHECK(read("06-da/tu") == "[06-da/tu] da.6.tu|dda.6.tu");
    CHECK(read("30/2020/nd-cp") == "[30/2020/nd-cp] nd.30.2020.cp|ndd.30.2020.cp");
    CHECK(read("30/2020/tt-bgddt") == "[30/2020/tt-bgddt] tt.30.2020.bgddt|tt.30.2020.bgdddt");
    CHECK(read("679/QD-UBND") == "[679/QD-UBND] qd.679.ubnd|qdd.679.ubnd|cv.679.qd-ubnd");
    CHECK(read("679/QĐ-UBND") == "[679/QĐ-UBND] qdd.679.ubnd");
    CHECK(read("971/QD8-TTg") == "[971/QD8-TTg] cv.971.qd8-ttg");
    CHECK(read("quyết định số 971/QD8-TTg") == "[quyết định số 971/QD8-TTg] cv.971.qd8-ttg");
    CHECK(read("971/xyz-abc") == "");
    CHECK(read("1840/QĐTĐC-UBND") == "[1840/QĐTĐC-UBND] cv.1840.qddtddc-ubnd|qddtddc.1840.ubnd");
    CHECK(read("36-HD/VPTW") == "[36-HD/VPTW] hd.36.vptw|hdd.36.vptw");
}

TEST_CASE("acts of the National Assembly are known without their kind") {
    CHECK(read("100/2015/QH13") ==
          "[100/2015/QH13] ?.100.2015.qh13|luat.100.2015.qh13|nq.100.2015.qh13|pl.100.2015.qh13");
    CHECK(key("luật đất đai 45/2013/qh13") == "luat.45.2013.qh13");
}

TEST_CASE("a bare number is a document after a type") {
    CHECK(read("chỉ thị 35") == "[chỉ thị 35] ct.35.?");
    CHECK(read("chi thi 35 bo chinh tri") == "[chi thi 35] ct.35.?");
    CHECK(read("kết luận số 01") == "[kết luận số 01] kl.1.?");
    CHECK(read("nghị định 30/2020") == "[nghị định 30/2020] ndd.30.2020.?");
    CHECK(read("nghi quyet 01 dai hoi") == "[nghi quyet 01 dai hoi] nq.1.ddh");
    CHECK(read("nq 21") == "[nq 21] nq.21.?");
    CHECK(read("CV 2916") == "[CV 2916] cv.2916.?");
    CHECK(read("cv 2916") == "");
    CHECK(key("chỉ thị 35 tw") == "ct.35.tw");
    CHECK(find_documents_in_query("chỉ thị 35").front().document.kind ==
          tracuu::DocumentKind::bare);
}

TEST_CASE("named resolutions") {
    CHECK(read("nq tw 4 khoa xii") == "[nq tw 4 khoa xii] nqtw.4.12");
    CHECK(key("nghi quyet trung uong 4 khoa 12") == "nqtw.4.12");
    CHECK(read("Nghị quyết Trung ương 4 (khóa XI, XII)") ==
          "[Nghị quyết Trung ương 4 (khóa XI, XII)] nqtw.4.11|nqtw.4.12");
    const auto congress =
        find_documents_in_query("Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ IV");
    REQUIRE(congress.size() == 1);
    CHECK(congress.front().document.body == "quận Long Biên");
    CHECK(congress.front().document.number == "IV");
}

TEST_CASE("a date after @") {
    const auto found = find_documents_in_query("học 35-CT/TW@2019 ở phường");
    REQUIRE(found.size() == 1);
    REQUIRE(found.front().at);
    CHECK(to_iso(*found.front().at->from) == "2019-01-01");
    CHECK(read("35-CT/TW@30/5/2019") == "[35-CT/TW@30/5/2019] ct.35.tw");
    CHECK(read("35-CT/TW@ai") == "[35-CT/TW] ct.35.tw");
}

TEST_CASE("what is not certainly a reference stays text") {
    for (const char* query : {"kế hoạch 5 năm",
                              "chương trình 135",
                              "đề án 06",
                              "3 chương trình công tác",
                              "30 da tu choi",
                              "quận 1 phường 4",
                              "15/12/2020",
                              "2020 - 2025",
                              "tổ 35 chi bộ",
                              "kế hoạch 2021",
                              "nghị quyết đại hội",
                              "nghị quyết đại hội đảng bộ phường",
                              "nghị quyết trung ương",
                              "kết luận 3 nội dung",
                              "dự án 15",
                              "phương án 2",
                              "văn bản 35",
                              "luật 35",
                              "1.234 đồng chí",
                              "covid-19",
                              "24/7",
                              "chỉ thị",
                              "số 35",
                              "35",
                              "",
                              "nghị quyết đại hội phường lần thứ XXV"}) {
        INFO(query);
        CHECK(read(query).empty());
    }
}

TEST_CASE("several references in one query") {
    CHECK(read("36-CT/TU, 35-CT/TW") == "[36-CT/TU] ct.36.tu; [35-CT/TW] ct.35.tw");
    CHECK(read("(chỉ thị 35-CT/TW)") == "[chỉ thị 35-CT/TW] ct.35.tw");
}
