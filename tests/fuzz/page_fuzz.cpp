// Any bytes as a page: decoded, laid out, its dates found.
#include "corpus/dates.hpp"
#include "corpus/text_encoding.hpp"
#include "tests/fuzz/article_check.hpp"
#include "tests/fuzz/fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = tracuu::test::as_text(data, size);
    std::size_t end = 0;
    for (const auto& mention : tracuu::find_dates(bytes)) {
        if (mention.span.begin < end || mention.span.end > size || mention.span.empty())
            std::abort();
        end = mention.span.end;
    }
    if (const auto range = tracuu::parse_date_range(bytes); range && range->from && range->to)
        if (*range->to < *range->from) std::abort();
    if (auto decoded = tracuu::decode_text(std::string(bytes)))
        tracuu::test::check_article(tracuu::read_page(std::move(decoded->text), "id", "source"));
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {"Hoạt động các phường",
            "\n",
            "\r\n\n",
            "Đảng ủy phường A học tập nghị quyết",
            "Đại hội thành công tốt đẹp.",
            "Ngày đăng 16/12/2020 | 13:57 \u00A0|\u00A0Lượt xem: 822",
            "Ngày cập nhật 25/05/2020 | ",
            "Thứ Năm, 8/6/2023 14:46'(GMT+7)",
            " date 2025-08-11 ",
            " - (31/05/2020 21:23)",
            "15/11/2019 | 604",
            "ngày 22 đến 24/7",
            "12 tháng 11 năm 2019",
            "quý IV/2020",
            "..",
            "Một số hình ảnh tại hội nghị:",
            "Tin liên quan",
            "An Bình - VPĐU",
            "17 giờ trước",
            "&agrave;",
            "\u00A0",
            "\u200B",
            "\xEF\xBB\xBF",
            "\xFF\xFE",
            "§¶ng ñy ph­êng",
            "\xE1\xBA"};
}
