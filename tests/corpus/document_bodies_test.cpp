#include "corpus/document_bodies.hpp"

#include "corpus/documents.hpp"
#include "corpus/metadata.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/articles.hpp"
#include "tests/corpus/gazetteer.hpp"

using tracuu::DocumentMention;
using tracuu::PlaceMention;
using tracuu::PlaceRole;
using tracuu::test::gazetteer;

namespace {

const std::vector<PlaceMention> gia_thuy{{"3-00130", PlaceRole::primary, "title", {}},
                                         {"3-004", PlaceRole::primary, "lead", {}},
                                         {"3-01", PlaceRole::primary, "parent", {}}};

/// "key body" of each document of `text`, by "; ".
std::string settled(const std::string& text, const std::vector<PlaceMention>& places) {
    std::string printed;
    for (const DocumentMention& document :
         tracuu::settle_documents(tracuu::find_documents(text), places, gazetteer())) {
        printed += (printed.empty() ? "" : "; ") + document.key;
        if (!document.body.empty()) printed += " " + document.body;
    }
    return printed;
}

}  // namespace

TEST_CASE("a congress without a unit is the article's own") {
    CHECK(settled("Nghị quyết Đại hội lần thứ XXV", gia_thuy) ==
          "nqddh.3-00130.25 Đại hội Đảng bộ phường Gia Thụy");
    CHECK(settled("Nghị quyết Đại hội Đảng bộ quận lần thứ IV", gia_thuy) ==
          "nqddh.3-004.4 Đại hội Đảng bộ quận Long Biên");
    CHECK(settled("Nghị quyết Đại hội Đảng bộ phường lần thứ XXV", gia_thuy) ==
          "nqddh.3-00130.25 Đại hội Đảng bộ phường Gia Thụy");
}

TEST_CASE(
    "of a unit before and after 1/7/2025 an undated article means the congress of the former") {
    const std::vector<PlaceMention> hanoi{{"2-01", PlaceRole::primary, "lead", {}},
                                          {"3-01", PlaceRole::primary, "lead", {}}};
    for (const char* unit : {" thành phố Hà Nội", " thành phố", ""}) {
        INFO(unit);
        CHECK(settled("Nghị quyết Đại hội Đảng bộ" + std::string(unit) + " lần thứ XVI", hanoi) ==
              "nqddh.3-01.16 Đại hội Đảng bộ thành phố Hà Nội");
    }
}

TEST_CASE("without a place nothing is made up") {
    CHECK(settled("Chương trình 01-CTr/QU", {}) == "ctr.1.qu");
    CHECK(settled("Nghị quyết 01-NQ/ĐH", {}) == "nq.1.ddh");
    const std::vector<PlaceMention> district{{"3-018", PlaceRole::primary, "title", {}}};
    CHECK(settled("Chương trình 01-CTr/QU", district) == "ctr.1.qu");
    CHECK(settled("Chương trình 01-CTr/HU", district) == "ctr.1.hu Huyện ủy Gia Lâm");
}

TEST_CASE("one document of two bodies is two documents") {
    CHECK(
        settled("Kế hoạch 5-KH/QU của Quận ủy Long Biên và Kế hoạch 5-KH/QU của Quận ủy Hoàng Mai",
                gia_thuy) == "kh.5.qu Quận ủy Long Biên; kh.5.qu Quận ủy Hoàng Mai");
}

TEST_CASE("what a text calls a body of the whole country is no other issuer") {
    CHECK(settled("Nghị định 08/2015/NĐ-CP của Thủ tướng Chính phủ; Nghị định 08/2015/NĐ-CP của "
                  "Chính phủ",
                  gia_thuy) == "ndd.8.2015.cp Thủ tướng Chính phủ");
}
