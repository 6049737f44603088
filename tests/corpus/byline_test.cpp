#include "corpus/byline.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("by-lines") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Gia Thủy - VPĐU", "Gia Thủy - VPĐU"},
        {"PHƯƠNG LAN", "PHƯƠNG LAN"},
        {"Minh Hải – Thùy Linh", "Minh Hải – Thùy Linh"},
        {"Hương Sen |", "Hương Sen"},
        {"Tin, ảnh: AN BÌNH", "AN BÌNH"},
        {"Tin, bài: Trung tâm Văn hóa phường", "Trung tâm Văn hóa phường"},
        {"Tác giả: An Bình", "An Bình"},
        {"PV.", "PV"},
        {"BBT", "BBT"},
        {"KIM CHI", "KIM CHI"},
        {"Công Thành", "Công Thành"}};
    for (const auto& [line, expected] : rows) {
        INFO(line);
        const auto span = parse_byline(line);
        REQUIRE(span);
        CHECK(slice(line, *span) == expected);
    }
}

TEST_CASE("last lines that are no by-line") {
    for (const std::string line :
         {"Toàn cảnh hội nghị", "nhiệm kỳ 2020-2025./.", "Phường Việt Hưng", "ĐẢNG BỘ PHƯỜNG",
          "HỘI NGHỊ TỔNG KẾT", "Đại", "Gia Thủy, phường Việt Hưng", "Chi bộ 12", "CÔNG TÁC ĐẢNG",
          "các đồng chí", "Quận ủy Long Biên", "Nguyễn Văn An phát biểu", "Hà Nội 2020",
          "Theo Báo Mới", ""}) {
        INFO(line);
        CHECK_FALSE(parse_byline(line));
    }
}
