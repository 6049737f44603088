#include "corpus/site_place.hpp"

#include "tests/catch.hpp"
#include "tests/corpus/gazetteer.hpp"

using tracuu::Date;
using tracuu::test::gazetteer;

namespace {

std::string joined(const std::vector<const tracuu::Unit*>& units) {
    std::string names;
    for (const auto* unit : units) names += (names.empty() ? "" : "+") + unit->name;
    return names.empty() ? "-" : names;
}

std::string site(const std::string& url, const std::string& source = "",
                 std::optional<Date> date = Date{2020, 1, 1}) {
    const auto found = tracuu::read_site_place(url, source, gazetteer(), date);
    return joined(found.wards) + " / " + joined(found.districts) + " / " + joined(found.provinces);
}

}  // namespace

TEST_CASE("hosts that tell a place") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"http://saidong.longbien.hanoi.gov.vn/cong-tac-dang?p=1", "Sài Đồng / Long Biên / Hà Nội"},
        {"https://longbien.hanoi.gov.vn", "- / Long Biên / Hà Nội"},
        {"http://portal.longbien.gov.vn/web", "- / Long Biên / -"},
        {"https://giangbien.longbien.gov.vn/tin", "Giang Biên / Long Biên / -"},
        {"http://ninhhai1.ninhgiang.haiduong.gov.vn/x", "Ninh Hải / Ninh Giang / Hải Dương"},
        {"https://quan3.hochiminhcity.gov.vn/tin", "- / Quận 3 / Hồ Chí Minh"},
        {"http://thaodien.tpthuduc.hochiminhcity.gov.vn/tin", "Thảo Điền / Thủ Đức / Hồ Chí Minh"},
        {"https://tayloc.thuathienhue.gov.vn/", "Tây Lộc / - / Thừa Thiên Huế"},
        {"https://mnhoasen.dautieng.edu.vn/tin", "- / Dầu Tiếng / -"},
        {"http://mamnon.pgdbactuliem.edu.vn", "- / Bắc Từ Liêm / -"},
        {"https://baophutho.vn/bai", "- / - / Phú Thọ"},
        {"https://www.baothainguyen.org.vn", "- / - / Thái Nguyên"},
        {"https://hatinh.dcs.vn/bai", "- / - / Hà Tĩnh"},
        {"https://phuongbenthanh.gov.vn/?p=1", "Bến Thành / - / -"},
    };
    for (const auto& [url, wanted] : rows) {
        INFO(url);
        CHECK(site(url, "",
                   url.find("thaodien") != std::string::npos ? Date{2023, 1, 1}
                                                             : Date{2020, 1, 1}) == wanted);
    }
}

TEST_CASE("hosts that tell none") {
    for (const char* url :
         {"https://tienphong.vn/bai", "https://vnexpress.net", "https://thanhnien.vn/x",
          "https://phapluat.tuoitrethudo.vn", "https://laodong.vn", "", "not a url"}) {
        INFO(url);
        CHECK(site(url) == "- / - / -");
    }
}

TEST_CASE("the date decides the system") {
    CHECK(site("https://tranbien.dongnai.gov.vn/tin", "", Date{2025, 8, 7}) ==
          "Trấn Biên / - / Đồng Nai");
    CHECK(site("https://longbien.hanoi.gov.vn", "", Date{2025, 8, 7}) == "Long Biên / - / Hà Nội");
}

TEST_CASE("folders of the source tell a place when the host does not") {
    CHECK(site("", "/kho/quan-long-bien/phuong-sai-dong/bai.txt") == "Sài Đồng / Long Biên / -");
    CHECK(site("", "/kho/quan-long-bien/saidong/bai.txt") == "Sài Đồng / Long Biên / -");
    CHECK(site("", "/kho/long-bien/sai-dong/bai.txt") == "Sài Đồng / Long Biên / -");
    CHECK(site("http://linhxuan.thuduc.truongdientu.vn/tin", "", Date{2023, 1, 1}) ==
          "Linh Xuân / Thủ Đức / -");
    CHECK(site("", "/kho/saidong/bai.txt") == "- / - / -");
    CHECK(site("", "/home/an/data/bai.txt") == "- / - / -");
}
