#include "corpus/place_ladder.hpp"

#include <algorithm>

#include "corpus/metadata.hpp"
#include "tests/catch.hpp"
#include "tests/corpus/articles.hpp"
#include "tests/corpus/gazetteer.hpp"

using tracuu::Article;
using tracuu::Date;
using tracuu::Metadata;
using tracuu::PlaceMention;
using tracuu::PlaceRole;
using tracuu::understand;
using tracuu::test::gazetteer;
using tracuu::test::make_article;
using tracuu::test::Parts;
using tracuu::test::primary_places;

namespace {

struct Row {
    const char* claim;
    Parts parts;
    const char* places;  // ward / district / province
};

void check(const Row& row) {
    INFO(row.claim);
    CHECK(primary_places(understand(make_article(row.parts), gazetteer()), gazetteer()) ==
          row.places);
}

constexpr Date in_2020{2020, 12, 16}, in_2025{2025, 8, 12}, in_2026{2026, 1, 30};

std::string role_and_evidence(const Metadata& metadata, const std::string& key) {
    static const char* roles[] = {"primary", "mentioned", "host", "former"};
    const auto found = std::find_if(metadata.places.begin(), metadata.places.end(),
                                    [&](const PlaceMention& place) { return place.unit == key; });
    if (found == metadata.places.end()) return "absent";
    return std::string(roles[static_cast<int>(found->role)]) + " by " + found->evidence;
}

}  // namespace

TEST_CASE("rungs of the ladder") {
    const std::vector<Row> rows{
        {"the title names the ward",
         {"Phường Gia Thụy: học tập nghị quyết", "Sáng nay.", "", "", in_2020},
         "Gia Thụy / Long Biên / Hà Nội"},
        {"a committee in the title",
         {"Đảng ủy phường Sài Đồng họp", "Sáng nay.", "", "", in_2020},
         "Sài Đồng / Long Biên / Hà Nội"},
        {"a title in capitals",
         {"ĐẢNG BỘ PHƯỜNG THANH NHÀN QUÁN TRIỆT NGHỊ QUYẾT", "", "", "", in_2020},
         "Thanh Nhàn / Hai Bà Trưng / Hà Nội"},
        {"new tone placement",
         {"Đảng uỷ phường Ngọc Thuỵ họp", "", "", "", in_2020},
         "Ngọc Thụy / Long Biên / Hà Nội"},
        {"an abbreviated kind",
         {"P. Gia Thụy tổng kết năm", "", "", "", in_2020},
         "Gia Thụy / Long Biên / Hà Nội"},
        {"a glued abbreviation",
         {"P.Gia Thụy tổng kết năm", "", "", "", in_2020},
         "Gia Thụy / Long Biên / Hà Nội"},
        {"P.V is a reporter, not phường V",
         {"P.V ghi lại ở hội nghị", "Theo P.V, ai cũng phát biểu.", "", "", in_2020},
         "- / - / -"},
        {"a category line in lower case",
         {"Hội nghị cuối năm", "Quận Hoàng Mai.", "phường vĩnh hưng", "", in_2020},
         "Vĩnh Hưng / Hoàng Mai / Hà Nội"},
        {"the lead when title and category are silent",
         {"Hội nghị học tập nghị quyết",
          "Ngày 12/12/2020 Đảng ủy phường Phúc Lợi họp tại quận Long Biên.", "Tin tức", "",
          in_2020},
         "Phúc Lợi / Long Biên / Hà Nội"},
        {"a district alone",
         {"Quận ủy Long Biên họp", "", "", "", in_2020},
         "- / Long Biên / Hà Nội"},
        {"a district committee under its kind word",
         {"Huyện uỷ huyện Gia Lâm họp", "", "", "", in_2020},
         "- / Gia Lâm / Hà Nội"},
        {"a province alone", {"Tỉnh ủy Hưng Yên họp", "", "", "", in_2020}, "- / - / Hưng Yên"},
        {"two wards side by side",
         {"Phường Tân Sơn Hòa và phường Tân Sơn Nhất trao huy hiệu", "", "", "", in_2026},
         "Tân Sơn Hòa + Tân Sơn Nhất / - / Hồ Chí Minh"},
        {"two wards, a paragraph each",
         {"",
          "Đảng ủy phường Thuận Hóa tổ chức lễ trao.\nĐảng bộ phường Vỹ Dạ có 15 đảng viên nhận.",
          "", "", in_2026},
         "Thuận Hóa + Vỹ Dạ / - / Huế"},
        {"a district's article about its wards",
         {"Đảng bộ quận Nam Từ Liêm đổi mới", "Đảng ủy phường Phú Đô làm trước.", "", "", in_2020},
         "- / Nam Từ Liêm / Hà Nội"},
        {"a resolution in the title is not what the title is about",
         {"Học tập Nghị quyết Đại hội Đảng bộ quận Long Biên",
          "Đảng ủy phường Phúc Lợi mở hội nghị.", "", "", in_2020},
         "Phúc Lợi / Long Biên / Hà Nội"},
        {"a leader is a guest where the district's committee acts",
         {"Hội nghị cán bộ", "Quận ủy Long Biên họp. Dự có Bí thư Đảng ủy phường Phúc Lợi.", "", "",
          in_2020},
         "- / Long Biên / Hà Nội"},
        {"a province's leader at a meeting in another province",
         {"Lễ tuyên dương điển hình tiên tiến",
          "Sáng 10/6, tại Hà Nội có lễ tuyên dương. Đến dự có Bí thư Tỉnh ủy Nghệ An.", "", "",
          in_2020},
         "- / - / -"},
        {"a province's leader at home",
         {"Lễ tuyên dương điển hình tiên tiến", "Đến dự có Bí thư Tỉnh ủy Nghệ An.", "", "",
          in_2020},
         "- / - / Nghệ An"},
        {"whom a delegate speaks for",
         {"Góp ý cho dự án Luật Đường sắt",
          "Đại biểu Trần Văn Vui (Bí thư Tỉnh ủy Nghệ An) đề nghị. ĐB Lê Văn Lành (TP.HCM) đồng ý.",
          "", "", in_2020},
         "- / - / -"},
        {"delegates of the place's own congress",
         {"Đại hội", "Đại hội đại biểu Đảng bộ tỉnh Nghệ An (Bí thư Tỉnh ủy Nghệ An chủ trì).", "",
          "", in_2020},
         "- / - / Nghệ An"},
        {"what an official leaves",
         {"Một vụ có người đứng đầu mới",
          "Bộ trưởng bổ nhiệm ông Trần Văn Vui, Giám đốc Sở Y tế tỉnh Nghệ An giữ chức Vụ trưởng.",
          "", "", in_2020},
         "- / - / -"},
        {"the Pacific is no province",
         {"Hợp tác châu Á - Thái Bình Dương Mỹ nêu", "Bàn về Thái Bình Dương Mỹ nêu ra.", "", "",
          in_2020},
         "- / - / -"},
        {"a wife is no commune",
         {"Phúc Lợi đi hát", "Ông cùng bà xã Phúc Lợi đến dự.", "", "", in_2020},
         "- / - / -"},
        {"compared with a ward elsewhere",
         {"Làm việc với Công an",
          "Sáng nay Quận 2 họp. Tội phạm gấp đôi xã Vĩnh Lộc A, huyện Bình Chánh.", "", "",
          in_2020},
         "- / Quận 2 / Hồ Chí Minh"},
        {"a bare name in the title that the lead announces",
         {"Phúc Lợi: kết nạp hai đảng viên", "Chi bộ thuộc phường Phúc Lợi họp.", "", "", in_2020},
         "Phúc Lợi / Long Biên / Hà Nội"},
        {"a bare district in the title leaves its wards to be examples",
         {"Long Biên: 71 chi bộ kiểu mẫu", "Quận Long Biên tổng kết. Đảng ủy phường Gia Thụy kể.",
          "", "", in_2020},
         "- / Long Biên / Hà Nội"},
        {"a bare name that nothing announces",
         {"Phúc Lợi xã hội cho mọi người", "Các chi bộ họp.", "", "", in_2020},
         "- / - / -"},
        {"nothing named",
         {"Hội nghị cuối năm", "Các đại biểu dự họp.", "Tin tức", "", in_2020},
         "- / - / -"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("what never names the place") {
    const std::vector<Row> rows{
        {"a street named after persons",
         {"Họp tại phố Hai Bà Trưng", "Số 8 đường Trần Hưng Đạo.", "", "", in_2020},
         "- / - / -"},
        {"a person",
         {"Học tập Hồ Chí Minh", "Ông Nguyễn Thái Bình và bà Lê Lợi.", "", "", in_2020},
         "- / - / -"},
        {"where somebody lives",
         {"Gương người tốt", "Ông Nam, quê xã Gia Xuyên, hiện ngụ phường Bến Nghé.", "", "",
          in_2020},
         "- / - / -"},
        {"where somebody was born",
         {"Kỷ niệm", "Ông sinh ngày 9/2/1907 tại làng Hành Thiện, nay thuộc xã Xuân Hồng.", "", "",
          in_2020},
         "- / - / -"},
        {"where a national meeting was held",
         {"Hội nghị báo cáo viên", "Ngày 8/2, tại Hà Nội, Ban Tuyên giáo họp.", "", "", in_2020},
         "- / - / -"},
        {"a sentence that ends with the kind word",
         {"", "Chủ tịch phường. Việt Hùng viết.", "", "", in_2020},
         "- / - / -"},
        {"a kind word without a name",
         {"Các phường, xã họp", "Đảng ủy phường và Quận ủy Tổ chức.", "", "", in_2020},
         "- / - / -"},
        {"marks decide", {"Đảng ủy phường Gia Thủy họp", "", "", "", in_2020}, "- / - / -"},
        {"a longer name than any known",
         {"Đảng ủy phường Việt Hưng Đoài họp", "", "", "", in_2020},
         "- / - / -"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("homonyms") {
    const std::vector<Row> rows{
        {"told apart by the district beside it",
         {"Xã Tân Lập", "Đảng ủy xã Tân Lập, huyện Đan Phượng họp.", "", "", in_2020},
         "Tân Lập / Đan Phượng / Hà Nội"},
        {"told apart by the site",
         {"Xã Tân Lập họp", "", "", "https://danphuong.hanoi.gov.vn/tin", in_2020},
         "Tân Lập / Đan Phượng / Hà Nội"},
        {"told apart by the province",
         {"Phường Lê Lợi họp", "Thành ủy Bắc Giang dự.", "", "", in_2020},
         "Lê Lợi / Bắc Giang / Bắc Giang"},
        {"left open among two: both stay, what is above them does not",
         {"Đảng ủy phường Việt Hưng họp", "", "", "", in_2020},
         "Việt Hưng + Việt Hưng / - / -"},
        {"left open among many", {"Đảng ủy xã Tân Lập họp", "", "", "", in_2020}, "- / - / -"},
        {"told apart by a district in brackets",
         {"Phường Quang Trung (Đống Đa) họp", "", "", "", in_2020},
         "Quang Trung / Đống Đa / Hà Nội"},
        {"a numbered ward with its district",
         {"Phường 7, Quận 3 họp", "", "", "", in_2020},
         "Phường 7 / Quận 3 / Hồ Chí Minh"},
        {"abbreviated",
         {"Đảng bộ P.7 Q.3 họp", "", "", "", in_2020},
         "Phường 7 / Quận 3 / Hồ Chí Minh"},
        {"a numbered ward alone", {"Phường 7 họp", "", "", "", in_2020}, "- / - / -"},
        {"the longest name wins",
         {"Đảng ủy phường Thanh Xuân Nam họp", "", "", "", in_2020},
         "Thanh Xuân Nam / Thanh Xuân / Hà Nội"},
        {"one name is one unit throughout",
         {"Phường Thái Bình họp", "Đảng bộ phường Thái Bình, tỉnh Hưng Yên họp.", "", "", {}},
         "Thái Bình / - / Hưng Yên"},
        {"Sa Pả is not Sa Pa",
         {"Phường Sa Pả thuộc thị xã Sa Pa", "", "", "", in_2020},
         "Sa Pả / Sa Pa / Lào Cai"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("the two systems") {
    const std::vector<Row> rows{
        {"before July 2025",
         {"Đảng ủy phường Bồ Đề họp", "", "", "", Date{2025, 6, 30}},
         "Bồ Đề / Long Biên / Hà Nội"},
        {"after it there is no district",
         {"Đảng ủy phường Bồ Đề họp", "", "", "", Date{2025, 7, 1}},
         "Bồ Đề / - / Hà Nội"},
        {"a ward with a district's name",
         {"Đảng bộ phường Hai Bà Trưng", "", "", "", in_2025},
         "Hai Bà Trưng / - / Hà Nội"},
        {"a ward that was no more goes before a namesake elsewhere",
         {"Phường Tương Mai", "Hà Nội: phường Tân Mai nay thuộc phường Tương Mai.", "", "",
          in_2025},
         "Tương Mai / - / Hà Nội"},
        {"a province under its name of the time",
         {"Phường Tây Lộc, thành phố Huế", "", "", "", in_2020},
         "Tây Lộc / Huế / Thừa Thiên Huế"},
        {"the old district named beside it",
         {"Phường Long Phước (TP.Thủ Đức cũ), TP.HCM", "", "", "", in_2025},
         "Long Phước / - / Hồ Chí Minh"},
        {"undated, and the name lives in both",
         {"Đảng ủy phường Bồ Đề họp", "", "", "", {}},
         "Bồ Đề + Bồ Đề / - / Hà Nội + Hà Nội"},
        {"undated, but a district is named",
         {"Đảng ủy phường Bồ Đề họp", "Quận ủy Long Biên dự.", "", "", {}},
         "Bồ Đề / Long Biên / Hà Nội"},
        {"undated, the event has a date",
         {"Đảng ủy phường Bồ Đề họp", "Ngày 12/12/2020 họp.", "", "", {}},
         "Bồ Đề / Long Biên / Hà Nội"},
        {"a name of the new system only",
         {"Đảng ủy phường Trấn Biên họp", "", "", "", {}},
         "Trấn Biên / - / Đồng Nai"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("folders of the source tell namesakes apart") {
    Article article = make_article({"Đảng ủy phường Việt Hưng họp", "", "", "", in_2020});
    article.source = "/kho/long-bien/tin.txt";
    CHECK(primary_places(understand(article, gazetteer()), gazetteer()) ==
          "Việt Hưng / Long Biên / Hà Nội");
}

TEST_CASE("a folder that keeps the name of an ended district tells only the province") {
    Article article = make_article({"Đảng ủy phường Việt Hưng họp", "", "", "", in_2026});
    article.source = "/kho/long-bien/tin.txt";
    const Metadata metadata = understand(article, gazetteer());
    CHECK(primary_places(metadata, gazetteer()) == "Việt Hưng / - / Hà Nội");
    CHECK(role_and_evidence(metadata, "2-00127") == "primary by title");
}

TEST_CASE("what the source states goes before everything") {
    Article article = make_article({"Đảng ủy phường Việt Hưng họp", "", "", "", in_2020});
    article.stated.ward = "phường Sài Đồng";
    CHECK(primary_places(understand(article, gazetteer()), gazetteer()) ==
          "Sài Đồng / Long Biên / Hà Nội");
}

TEST_CASE("roles and evidence") {
    const Metadata seen = understand(
        make_article(
            {"Đảng ủy phường Việt Hưng họp",
             "Đảng bộ quận Long Biên dự. Đại diện phường Sài Đồng và huyện Gia Lâm chúc mừng.", "",
             "", in_2020}),
        gazetteer());
    CHECK(role_and_evidence(seen, "3-00127") == "primary by title");
    CHECK(role_and_evidence(seen, "3-004") == "primary by lead");
    CHECK(role_and_evidence(seen, "3-01") == "primary by parent");
    CHECK(role_and_evidence(seen, "3-00142") == "mentioned by lead");
    CHECK(role_and_evidence(seen, "3-018") == "mentioned by lead");

    const Metadata site =
        understand(make_article({"Hội nghị", "Các chi bộ dự.", "",
                                 "http://saidong.longbien.hanoi.gov.vn/tin", in_2020}),
                   gazetteer());
    CHECK(role_and_evidence(site, "3-00142") == "host by url");
    CHECK(role_and_evidence(site, "3-004") == "primary by url");

    const Metadata after = understand(
        make_article({"Đảng bộ phường Long Biên", "Địa bàn quận Long Biên cũ.", "", "", in_2025}),
        gazetteer());
    CHECK(role_and_evidence(after, "2-00145") == "primary by title");
    CHECK(role_and_evidence(after, "3-004") == "former by lead");
}

TEST_CASE("a source without any mark is read without marks") {
    check({"toneless",
           {"Dang uy phuong Viet Hung hop", "Quan uy Long Bien du.", "", "", in_2020},
           "Việt Hưng / Long Biên / Hà Nội"});
    check({"toneless with signs that are no letters",
           {"Dang uy phuong Viet Hung hop –\u00A0“Doan ket”", "Quan uy Long Bien du…", "", "",
            in_2020},
           "Việt Hưng / Long Biên / Hà Nội"});
}

TEST_CASE("decomposed text names the same places") {
    check({"NFD",
           {"\u0110a\u0309ng u\u0309y phu\u031bo\u031b\u0300ng Sa\u0300i \u0110o\u0302\u0300ng "
            "ho\u0323p",
            "", "", "", in_2020},
           "Sài Đồng / Long Biên / Hà Nội"});
}
