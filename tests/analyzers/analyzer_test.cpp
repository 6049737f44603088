// What the analyzer calls equal is found; what it keeps apart is not confused.
#include "analyzers/analyzer.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/analyzers/token_invariants.hpp"
#include "tests/catch.hpp"

using tracuu::Token;

namespace {

bool has(const std::vector<Token>& tokens, std::string_view term, std::uint32_t position) {
    return std::ranges::any_of(tokens, [&](const Token& token) {
        return token.term == term && token.position == position;
    });
}

/// Whether the phrase stands in the text from `at` on: one of the terms of each of its positions.
bool stands_at(const std::vector<Token>& text, const std::vector<Token>& phrase, std::uint32_t at) {
    for (std::size_t i = 0; i < phrase.size();) {
        const std::uint32_t position = phrase[i].position;
        bool found = false;
        for (; i < phrase.size() && phrase[i].position == position; ++i)
            found = found || has(text, phrase[i].term, at + position);
        if (!found) return false;
    }
    return true;
}

bool finds(std::string_view text, std::string_view phrase) {
    const std::vector<Token> in = tracuu::analyze(text);
    const std::vector<Token> wanted = tracuu::analyze(phrase);
    if (in.empty() || wanted.empty()) return false;
    for (std::uint32_t at = 0; at <= in.back().position; ++at) {
        if (stands_at(in, wanted, at)) return true;
    }
    return false;
}

struct Pair {
    std::string text, phrase;
};

}  // namespace

TEST_CASE("a phrase finds its other spellings, both ways") {
    const std::vector<Pair> pairs{
        {"Quận uỷ Long Biên", "quận ủy long biên"},
        {"ÐẢNG BỘ PHƯỜNG", "đảng bộ phường"},
        {"nghi\u0323 quyê\u0301t", "nghị quyết"},
        {"đ/c Nguyễn Văn A", "đồng chí Nguyễn Văn A"},
        {"Đ/C.Nguyễn Văn A", "đ/c Nguyễn Văn A"},
        {"chủ nghĩa Mác - Lênin và", "chủ nghĩa Mác-Lê nin và"},
        {"chủ nghĩa Marx-Lenin", "chủ nghĩa Mác – Lê-nin"},
        {"nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020-2025"},
        {"Chương trình số 01 - CTr/QU", "chương trình số 01-ctr/qu"},
        {"Chương trình số 1-CTr/QU", "chương trình số 01-ctr/qu"},
        {"ngày 03/02", "ngày 3-2"},
        {"ngày 15 / 12 / 2020", "ngày 15.12.2020"},
        {"lúc 08h30'", "lúc 8:30"},
        {"31.328 hộ", "31328 hộ"},
        {"05 nhóm", "5 nhóm"},
        {"giảm ¾ số hộ", "giảm 3/4 số hộ"},
        {"đạt 95 %", "đạt 95%"},
        {"lần thứ XXV", "lần thứ 25"},
        {"khóa VI", "khóa 6"},
        {"tháng 12/2020", "tháng 12 2020"},
        {"Ban Tuyên giáo T.Ư", "ban tuyên giáo TƯ"},
        {"Ban Tuyên giáo T.Ư", "ban tuyên giáo TW"},
        {"100m²", "100 m2"},
        {"sở GD&ĐT", "sở GD-ĐT"},
        {"dùng ôtô", "dùng ô tô"},
        {"học tập,quán triệt", "học tập, quán triệt"},
    };
    for (const auto& [text, phrase] : pairs) {
        CAPTURE(text, phrase);
        CHECK(finds(text, phrase));
        CHECK(finds(phrase, text));
        CHECK(tracuu::test::broken_phrase(text, 20) == "");
    }
}

TEST_CASE("a phrase does not find what only looks like it") {
    const std::vector<Pair> pairs{
        {"Quân ủy Trung ương", "quận ủy"},
        {"phường Gia Thụy", "Gia Thủy"},
        {"kì họp", "kỳ họp"},  // offered as a variant, never the same term
        {"01-CTr/QU", "02-CTr/QU"},
        {"15/12/2020", "15/11/2020"},
        {"ngày 3-2", "ngày 2-3"},
        {"chi bộ 1, 2, 3", "chi bộ 1/2"},
        {"đạt 13 chỉ tiêu", "đạt 13%"},
        {"vi phạm", "6 phạm"},
        {"31.328 hộ", "31 328 hộ"},
        {"dang bo", "đảng bộ"},
        {"đảng bộ", "dang bo"},
        {"Lê, nin", "Lênin"},
    };
    for (const auto& [text, phrase] : pairs) {
        CAPTURE(text, phrase);
        CHECK_FALSE(finds(text, phrase));
    }
}

TEST_CASE("glued words are found as if they were apart") {
    const std::string text = "vượt từ 5 - 10%Chi đầu tư trên tổng chi ngân sáchTỷ lệ hộ";
    for (const char* phrase : {"10%", "chi đầu tư", "ngân sách", "tỷ lệ hộ", "5 - 10%Chi"}) {
        CAPTURE(phrase);
        CHECK(finds(text, phrase));
    }
}

TEST_CASE("a text has a version of the rules it was read by") {
    CHECK(tracuu::analyzer_version() > 0);
}
