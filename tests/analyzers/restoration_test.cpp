#include "analyzers/restoration.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/analyzers/shipped_lexicon.hpp"
#include "tests/catch.hpp"

namespace tracuu {
namespace {

std::vector<std::string> split(const std::string& text) {
    std::istringstream words(text);
    return {std::istream_iterator<std::string>(words), {}};
}

std::string join(const std::vector<std::string>& syllables) {
    std::string joined;
    for (const std::string& syllable : syllables) joined += (joined.empty() ? "" : " ") + syllable;
    return joined;
}

std::string best(const std::string& typed) {
    const auto readings = restore(test::shipped_lexicon(), split(typed), 1);
    REQUIRE(readings.size() == 1);
    return join(readings.front().syllables);
}

TEST_CASE("phrases typed without marks are read as they were meant", "[restoration]") {
    struct Row {
        const char *typed, *meant;
    };
    for (const Row& row : {
             Row{"dang uy phuong", "đảng ủy phường"},
             Row{"quan triet nghi quyet", "quán triệt nghị quyết"},
             Row{"dai hoi dang bo quan", "đại hội đảng bộ quận"},
             Row{"bi thu thanh uy", "bí thư thành ủy"},
             Row{"ban tuyen giao trung uong", "ban tuyên giáo trung ương"},
             Row{"tinh gon bo may", "tinh gọn bộ máy"},
             Row{"chi bo to dan pho", "chi bộ tổ dân phố"},
             Row{"sinh hoat chuyen de", "sinh hoạt chuyên đề"},
             Row{"hoc tap va lam theo", "học tập và làm theo"},
             Row{"mat tran to quoc", "mặt trận tổ quốc"},
         }) {
        CHECK(best(row.typed) == row.meant);
    }
}

TEST_CASE("marks that were typed are kept", "[restoration]") {
    CHECK(best("đảng uy") == "đảng ủy");
    CHECK(best("tuyên giao") == "tuyên giáo");
    CHECK(best("quân uy") == "quân ủy");
    CHECK(best("Đảng") == "đảng");
    CHECK(best("uỷ ban") == "ủy ban");
    for (const Reading& reading : restore(test::shipped_lexicon(), split("quân uy"), 5))
        CHECK(reading.syllables.front() == "quân");
}

TEST_CASE("a shape mark without its tone takes every tone", "[restoration]") {
    CHECK(best("nghi quyêt") == "nghị quyết");
    CHECK(best("viêt nam") == "việt nam");
    const auto readings = readings_of_syllable(test::shipped_lexicon(), "quyêt");
    CHECK(std::find(readings.begin(), readings.end(), "quyết") != readings.end());
    for (const std::string& reading : readings) CHECK(reading.find("quy") == 0);
}

TEST_CASE("a syllable stands for itself where nothing else is known", "[restoration]") {
    const Lexicon& lexicon = test::shipped_lexicon();
    CHECK(readings_of_syllable(lexicon, "qxzw") == std::vector<std::string>{"qxzw"});
    CHECK(readings_of_syllable(lexicon, "đảng") == std::vector<std::string>{"đảng"});
    CHECK(best("qxzw nghi quyet 2020") == "qxzw nghị quyết 2020");
}

TEST_CASE("readings are best first, all different, and no more than asked", "[restoration]") {
    const auto readings = restore(test::shipped_lexicon(), split("dang uy phuong viet hung"), 4);
    REQUIRE(readings.size() == 4);
    for (std::size_t i = 1; i < readings.size(); ++i) {
        CHECK(readings[i - 1].score >= readings[i].score);
        for (std::size_t k = 0; k < i; ++k) CHECK(readings[k].syllables != readings[i].syllables);
    }
    CHECK(restore(test::shipped_lexicon(), {}, 3).empty());
    CHECK(restore(test::shipped_lexicon(), split("dang"), 0).empty());
}

TEST_CASE("a long phrase is restored at its beginning only", "[restoration]") {
    const std::vector<std::string> typed(max_restored_syllables + 10, "dang");
    const auto readings = restore(test::shipped_lexicon(), typed, 1);
    REQUIRE(readings.size() == 1);
    CHECK(readings.front().syllables.size() == typed.size());
    CHECK(readings.front().syllables.back() == "dang");
}

TEST_CASE("a pair of syllables says whether it is meant as typed", "[restoration]") {
    struct Row {
        const char *left, *right;
        PairReading reading;
    };
    for (const Row& row : {
             Row{"quan", "trọng", PairReading::as_typed},
             Row{"chi", "bộ", PairReading::as_typed},
             Row{"quân", "đội", PairReading::as_typed},
             Row{"đảng", "uy", PairReading::marked},
             Row{"tuyên", "giao", PairReading::marked},
             Row{"nghi", "quyết", PairReading::marked},
             Row{"qxzw", "đảng", PairReading::unlisted},
         }) {
        INFO(row.left << ' ' << row.right);
        CHECK(read_pair(test::shipped_lexicon(), row.left, row.right) == row.reading);
    }
}

}  // namespace
}  // namespace tracuu
