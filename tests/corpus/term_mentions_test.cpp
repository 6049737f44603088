#include "corpus/term_mentions.hpp"

#include "tests/catch.hpp"

using namespace std::string_literals;
using tracuu::Span;
using tracuu::TermMention;
using tracuu::Word;

namespace {

/// "2020-2025 đảng bộ*" for each term; the asterisk marks primary ones. The title is text up to
/// '|'.
std::string terms(const std::string& text) {
    std::vector<Word> words;
    tracuu::read_words(text, {0, text.size()}, false, words);
    const std::size_t end = text.find('\n');
    const Span title{0, end == std::string::npos ? 0 : end};
    std::string printed;
    for (const TermMention& mention : tracuu::read_terms(text, words, title)) {
        printed += (printed.empty() ? "" : "; ") + to_string(mention.term);
        if (!mention.body.empty()) printed += " " + mention.body;
        if (mention.primary) printed += "*";
    }
    return printed;
}

}  // namespace

TEST_CASE("a term is a range of years after nhiệm kỳ") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"nhiệm kỳ 2020-2025", "2020-2025*"},
        {"nhiệm kỳ 2020 - 2025", "2020-2025*"},
        {"nhiệm kì 2021 – 2026", "2021-2026*"},
        {"Nhiệm kỳ 2015 -2020", "2015-2020*"},
        {"NHIỆM KỲ 2009- 2010", "2009-2010 chi bộ*"},
        {"nhiệm kỳ 2021_2026", "2021-2026*"},
        {"nhiệm kỳ 2020\u00a0\u2011\u00a02025", "2020-2025*"},
        {"NK 2020-2025", "2020-2025*"},
        {"khóa XVI (2015-2020)", "2015-2020*"},
        {"khoá 2015-2020", "2015-2020*"},
        {"( nhiệm kỳ 2020-2025)", "2020-2025*"},
        {"nhiệm kỳ 2015-2020 và 2020-2025", "2015-2020*; 2020-2025"},
        {"các nhiệm kỳ 2010 - 2015, 2015 - 2020", "2010-2015*; 2015-2020"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(terms(text) == wanted);
    }
}

TEST_CASE("what is no term") {
    for (const char* text : {"giai đoạn 2020 - 2025", "kế hoạch 2016-2020", "2020-2025",
                             "nhiệm kỳ này, giai đoạn 2020-2025", "nhiệm kỳ 2020",
                             "nhiệm kỳ 2025-2020", "nhiệm kỳ 2020-2045", "khóa XII, lần thứ IV",
                             "nhiệm kỳ qua đã có nhiều tiến bộ 2020-2025", "kỳ họp 2020-2025"}) {
        INFO(text);
        CHECK(terms(text).empty());
    }
}

TEST_CASE("the body that serves the term") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Đại hội Đảng bộ phường lần thứ XXV, nhiệm kỳ 2020-2025", "2020-2025 đảng bộ*"},
        {"đại biểu Quốc hội khóa XV và Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026",
         "2021-2026 hđnd*"},
        {"đại biểu HĐND nhiệm kỳ 2016-2021", "2016-2021 hđnd*"},
        {"Đại hội 12 chi bộ nhiệm kỳ 2020-2022", "2020-2022 chi bộ*"},
        {"Đại hội nhiệm kỳ 2020-2023", "2020-2023 chi bộ*"},
        {"Đại hội nhiệm kỳ 2020-2025", "2020-2025 đại hội*"},
        {"Nhiệm kỳ 2015-2020, Đảng bộ quận", "2015-2020 đảng bộ*"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(terms(text) == wanted);
    }
}

TEST_CASE("the primary term") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Đảng bộ nhiệm kỳ 2020-2025\nnhiệm kỳ 2015-2020 và nhiệm kỳ 2015-2020",
         "2020-2025 đảng bộ*; 2015-2020"},
        {"Hội nghị\nNhiệm kỳ 2015-2020. Nhiệm kỳ 2020-2025. Nhiệm kỳ 2020-2025.",
         "2020-2025*; 2015-2020"},
        {"Hội nghị\nchi bộ nhiệm kỳ 2020-2022, chi bộ nhiệm kỳ 2020-2022; Đảng bộ nhiệm kỳ "
         "2020-2025",
         "2020-2025 đảng bộ*; 2020-2022 chi bộ"},
        {"Chi bộ nhiệm kỳ 2022-2025\nChi bộ nhiệm kỳ 2020-2022",
         "2022-2025 chi bộ*; 2020-2022 chi bộ"},
    };
    for (const auto& [text, wanted] : rows) {
        INFO(text);
        CHECK(terms(text) == wanted);
    }
}

TEST_CASE("mentions are counted and located") {
    const std::string text = "nhiệm kỳ 2020-2025, nhiệm kỳ 2020 - 2025";
    std::vector<Word> words;
    tracuu::read_words(text, {0, text.size()}, false, words);
    const auto found = tracuu::read_terms(text, words, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 2);
    CHECK(tracuu::slice(text, found[0].span) == "2020-2025");
}
