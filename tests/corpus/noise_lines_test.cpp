#include "corpus/noise_lines.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace tracuu;

TEST_CASE("lines of the site") {
    for (const std::string line : {"Print",
                                   "In trang",
                                   "In bài viết",
                                   "A+ | A | A-",
                                   "A- A A+ | Tăng tương phản Giảm tương phản",
                                   "• :",
                                   "Skip Ribbon Commands",
                                   "Skip to main content",
                                   "Trang chủ",
                                   "Xem với cỡ chữ",
                                   "100%",
                                   "0",
                                   "Đánh giá:",
                                   "Thống kê: 72.384",
                                   "Online: 18",
                                   "GÓP Ý KIẾN",
                                   "Ý kiến ()",
                                   "Trả lời",
                                   "Chia sẻ bài viết",
                                   "Quay lên trên",
                                   "Xem thêm ››",
                                   "Liên kết website",
                                   "HOTLINE: 0900.000.000",
                                   "POWERED BY ONECMS",
                                   "undefined",
                                   "menu_WAR_portlet_INSTANCE_x",
                                   "FB IMG 1669614737258",
                                   "- Ảnh 1.",
                                   "Ảnh minh họa. Nguồn: Internet.",
                                   "Một số hình ảnh tại hội nghị:",
                                   "Hình ảnh hội nghị :",
                                   "Toàn cảnh hội nghị.",
                                   "xem chi tiết tại đây",
                                   "Nguồn: Trung tâm Tin tức",
                                   "Nguồn tin: https://example.org/a",
                                   "Theo baohatinh.vn",
                                   "Tải về",
                                   "17 giờ trước",
                                   "![]() |",
                                   "-->",
                                   "|",
                                   "UBND phườnghttps://example.org/logo.png",
                                   "Hải Phòng, ngày 27 tháng 02 năm 2020"}) {
        INFO(line);
        CHECK(is_noise_line(line));
    }
}

TEST_CASE("lines of the author") {
    for (const std::string line :
         {"Theo đó, phường đề ra 5 nhiệm vụ.", "Nguồn thu ngân sách của phường tăng khá",
          "Hội nghị diễn ra nghiêm túc", "Trang trọng lễ trao Huy hiệu Đảng", "Năm 2020",
          "Theo Bí thư Đảng ủy phường, chỉ tiêu đạt 95.", "12 chỉ tiêu",
          "Xem xét, thảo luận 3 nội dung",
          "Toàn cảnh hội nghị cho thấy sự chuẩn bị công phu, chu đáo của Đảng ủy và các chi bộ "
          "trong phường.",
          "In đậm dấu ấn nhiệm kỳ", "Ảnh hưởng của dịch bệnh"}) {
        INFO(line);
        CHECK_FALSE(is_noise_line(line));
    }
}

TEST_CASE("lists of other articles") {
    for (const std::string line : {"Tin liên quan", "TIN CÙNG CHUYÊN MỤC", "Những tin mới hơn:",
                                   "Các tin khác", "Các tin, bài viết khác", "Viết bình luận"}) {
        INFO(line);
        CHECK(begins_other_articles(line));
    }
    CHECK_FALSE(begins_other_articles("Tin liên quan đến phường"));
}

TEST_CASE("what portals print before a title") {
    CHECK(junk_prefix("null Những vấn đề đặt ra") == 5);
    CHECK(junk_prefix("- Huyện ủy mở hội nghị") == 0);
    CHECK(junk_prefix("nullable") == 0);
}
