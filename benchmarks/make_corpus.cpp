// Writes a made-up archive as JSON Lines: make_corpus ARTICLES [SEED [SENTENCES]] > archive.jsonl
//
// SENTENCES: of each body; 12 to 36, about 4 KB, unless told.
// For measuring at sizes that no real archive at hand has. The same numbers give the same bytes.
// Words follow Zipf's law over a few hundred common words of the genre and all legal-looking
// syllables behind them, so that postings, positions and the vocabulary grow as they do in real
// news: a few very long lists and a long tail. The articles mean nothing.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<std::string_view, 96> common_words{"và",
                                                        "của",
                                                        "các",
                                                        "đảng",
                                                        "phường",
                                                        "quận",
                                                        "công tác",
                                                        "trong",
                                                        "đảng viên",
                                                        "tổ chức",
                                                        "thực hiện",
                                                        "chi bộ",
                                                        "nghị quyết",
                                                        "nhân dân",
                                                        "cán bộ",
                                                        "nhiệm vụ",
                                                        "đảng ủy",
                                                        "xây dựng",
                                                        "hội nghị",
                                                        "với",
                                                        "được",
                                                        "đồng chí",
                                                        "năm",
                                                        "chính trị",
                                                        "lãnh đạo",
                                                        "nâng cao",
                                                        "chất lượng",
                                                        "phát triển",
                                                        "quán triệt",
                                                        "triển khai",
                                                        "kế hoạch",
                                                        "chương trình",
                                                        "tuyên truyền",
                                                        "học tập",
                                                        "bí thư",
                                                        "ban chấp hành",
                                                        "đại hội",
                                                        "nhiệm kỳ",
                                                        "kiểm tra",
                                                        "giám sát",
                                                        "văn hóa",
                                                        "kinh tế",
                                                        "xã hội",
                                                        "an ninh",
                                                        "quốc phòng",
                                                        "trật tự",
                                                        "đô thị",
                                                        "văn minh",
                                                        "môi trường",
                                                        "ủy ban",
                                                        "mặt trận",
                                                        "tổ quốc",
                                                        "phụ nữ",
                                                        "thanh niên",
                                                        "cựu chiến binh",
                                                        "nông dân",
                                                        "hội đồng",
                                                        "chủ tịch",
                                                        "thường trực",
                                                        "kết quả",
                                                        "hoàn thành",
                                                        "chỉ tiêu",
                                                        "giải pháp",
                                                        "trọng tâm",
                                                        "cơ sở",
                                                        "địa bàn",
                                                        "tập trung",
                                                        "đổi mới",
                                                        "phương thức",
                                                        "hệ thống",
                                                        "trong sạch",
                                                        "vững mạnh",
                                                        "tư tưởng",
                                                        "đạo đức",
                                                        "phong cách",
                                                        "gương mẫu",
                                                        "trách nhiệm",
                                                        "đoàn kết",
                                                        "thống nhất",
                                                        "dân chủ",
                                                        "cải cách",
                                                        "hành chính",
                                                        "chuyển đổi số",
                                                        "dịch vụ",
                                                        "công nghệ",
                                                        "giáo dục",
                                                        "y tế",
                                                        "phòng chống",
                                                        "tham nhũng",
                                                        "tiết kiệm",
                                                        "khen thưởng",
                                                        "kỷ luật",
                                                        "kết nạp",
                                                        "huy hiệu",
                                                        "bầu cử",
                                                        "tổ dân phố"};

constexpr std::array<std::string_view, 22> onsets{"b", "c", "ch", "d",  "đ",  "g",  "h",  "kh",
                                                  "l", "m", "n",  "ng", "nh", "ph", "qu", "r",
                                                  "s", "t", "th", "tr", "v",  "x"};
constexpr std::array<std::string_view, 40> rhymes{
    "an", "ạn",  "ang", "áng", "ao", "ào", "ay",  "áy",  "ân",   "ấn", "âng", "âu",  "ầu",  "ăn",
    "ắn", "ăng", "ắng", "a",   "à",  "á",  "oan", "oàn", "oang", "oa", "òa",  "anh", "ành", "ách",
    "ai", "ài",  "át",  "ạt",  "ắc", "ặc", "âm",  "ầm",  "am",   "ám", "ác",  "ạc"};

struct Place {
    std::string_view ward, district;
};
constexpr std::array<Place, 12> places{{{"Việt Hưng", "Long Biên"},
                                        {"Sài Đồng", "Long Biên"},
                                        {"Gia Thụy", "Long Biên"},
                                        {"Bồ Đề", "Long Biên"},
                                        {"Vĩnh Hưng", "Hoàng Mai"},
                                        {"Định Công", "Hoàng Mai"},
                                        {"Tương Mai", "Hoàng Mai"},
                                        {"Thanh Nhàn", "Hai Bà Trưng"},
                                        {"Bạch Mai", "Hai Bà Trưng"},
                                        {"Giảng Võ", "Ba Đình"},
                                        {"Cống Vị", "Ba Đình"},
                                        {"Kim Liên", "Đống Đa"}}};

/// Draws ranks 0, 1, 2 … with Zipf's law (exponent 1) by inverting a table of cumulated shares.
class Zipf {
public:
    explicit Zipf(std::size_t ranks) {
        cumulated_.reserve(ranks);
        double sum = 0;
        for (std::size_t rank = 0; rank < ranks; ++rank)
            cumulated_.push_back(sum += 1.0 / static_cast<double>(rank + 2));
    }
    std::size_t operator()(std::mt19937_64& random) const {
        const double drawn = std::uniform_real_distribution<double>(0, cumulated_.back())(random);
        return static_cast<std::size_t>(
            std::lower_bound(cumulated_.begin(), cumulated_.end(), drawn) - cumulated_.begin());
    }

private:
    std::vector<double> cumulated_;
};

std::vector<std::string> vocabulary() {
    std::vector<std::string> words(common_words.begin(), common_words.end());
    for (const std::string_view rhyme : rhymes) {
        for (const std::string_view onset : onsets)
            words.push_back(std::string(onset) + std::string(rhyme));
    }
    return words;
}

class Generator {
public:
    /// `sentences`: of each body; 0 draws 12 to 36.
    Generator(std::uint64_t seed, std::size_t sentences)
        : random_(seed), sentences_(sentences), words_(vocabulary()), zipf_(words_.size()) {}

    std::string article(std::size_t number) {
        const Place& place = places[below(places.size())];
        const int year = 2011 + static_cast<int>(below(15));
        const int term = year / 5 * 5;
        std::string json = "{\"id\":\"" + std::to_string(number) + "\",\"title\":\"Phường " +
                           std::string(place.ward) + ": " + sentence(8) + "\",\"date\":\"" +
                           std::to_string(year) + "-" + two(1 + below(12)) + "-" +
                           two(1 + below(28)) +
                           "\",\"category\":\"Hoạt động các phường\",\"body\":\"Đảng ủy phường " +
                           std::string(place.ward) + ", quận " + std::string(place.district) +
                           ", nhiệm kỳ " + std::to_string(term) + "-" + std::to_string(term + 5) +
                           ", thực hiện Chương trình số " + two(1 + below(40)) + "-CTr/QU. ";
        const std::size_t sentences = sentences_ > 0 ? sentences_ : 12 + below(25);
        for (std::size_t i = 0; i < sentences; ++i)
            json += sentence(12 + below(18)) + (i % 6 == 5 ? ".\\n\\n" : ". ");
        return json + "\"}";
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    static std::string two(std::size_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    }

    std::string sentence(std::size_t length) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i) {
            if (i > 0) text += ' ';
            text += words_[zipf_(random_)];
        }
        return text;
    }

    std::mt19937_64 random_;
    std::size_t sentences_;
    std::vector<std::string> words_;
    Zipf zipf_;
};

}  // namespace

int main(int argc, char** argv) {
    const long articles = argc > 1 ? std::atol(argv[1]) : 0;
    if (articles <= 0) {
        std::fputs("usage: make_corpus ARTICLES [SEED [SENTENCES]] > archive.jsonl\n", stderr);
        return 2;
    }
    Generator generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1,
                        argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 0);
    for (long number = 1; number <= articles; ++number)
        std::puts(generator.article(static_cast<std::size_t>(number)).c_str());
    return std::fflush(stdout) == 0 ? 0 : 1;
}
