#include "analyzers/tokenizer.hpp"

#include <algorithm>

#include "analyzers/analyzer.hpp"
#include "analyzers/unicode.hpp"
#include "tests/analyzers/token_invariants.hpp"
#include "tests/catch.hpp"

using tracuu::test::to_text;

namespace {

/// One claim: what a text is taken apart into.
struct Row {
    std::string text, tokens;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(to_text(tracuu::analyze(row.text)) == row.tokens);
        CHECK(tracuu::test::broken_invariant(row.text) == "");
    }
}

/// Terms without places; alternatives joined by a bar.
std::string terms(std::string_view text) {
    std::string shown;
    const tracuu::Token* before = nullptr;
    const std::vector<tracuu::Token> tokens = tracuu::analyze(text);
    for (const tracuu::Token& token : tokens) {
        if (before != nullptr) shown += before->position == token.position ? '|' : ' ';
        shown += token.term;
        before = &token;
    }
    return shown;
}

std::string kinds(std::string_view text) {
    std::string shown;
    for (const tracuu::Token& token : tracuu::analyze(text)) {
        if (!shown.empty()) shown += ' ';
        shown += tracuu::to_string(token.kind);
    }
    return shown;
}

/// Claims without places, for grammars with many rows.
void check_terms(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(terms(row.text) == row.tokens);
        CHECK(tracuu::test::broken_invariant(row.text) == "");
    }
}

}  // namespace

TEST_CASE("words are canonical syllables with the bytes they stand for") {
    check({
        {"đảng bộ", "đảng[0]@0-7 bộ[1]@8-12"},
        {"Đảng Uỷ", "đảng[0]@0-7 ủy[1]@8-12"},
        {"ĐẢNG BỘ PHƯỜNG", "đảng[0]@0-7 bộ[1]@8-12 phường[2]@13-22"},
        {"  quán,triệt ", "quán[0]@2-7 triệt[1]@8-15"},
        {"", ""},
        {" \t\n…", ""},
        {"“Phát  huy”", "phát[0]@3-8 huy[1]@10-13"},
        {"Ðảng", "đảng[0]@0-7"},
    });
}

TEST_CASE("letters and marks in any normal form") {
    check({
        {"nghi\u0323 quyê\u0301t", "nghị[0]@0-6 quyết[1]@7-15"},
        {"e\u0301\u0302", "ế[0]@0-5"},
        {"bo\u0323\u0302", "bộ[0]@0-6"},
        // Marks by themselves, as text taken from PDF files has them.
        {"đê \u0300 án", "đề[0]@0-7 án[1]@8-11"},
        {"xuâ \u0301 t bản", "xuất[0]@0-9 bản[1]@10-15"},
        {"tô \u0301t", "tốt[0]@0-7"},
        {"hô\u00A0\u0300 sơ", "hồ[0]@0-7 sơ[1]@8-11"},
        {"xuâ\u00B4t", "xuất[0]@0-7"},
        {"ban \u0327 x", "ban[0]@0-3 x[1]@7-8"},  // a cedilla makes nothing: dropped
        {"\u0301đi", "đi[0]@2-5"},
        // Quotes and minutes are no tone marks.
        {"`Thanh niên`", "thanh[0]@1-6 niên[1]@7-12"},
        {"5\u00B4 đi", "5[0]@0-1 đi[1]@4-7"},
    });
}

TEST_CASE("characters that are not seen are not there") {
    check({
        {"ngh\u00ADị", "nghị[0]@0-8"},
        {"Đả\u200Bng", "đảng[0]@0-10"},
        {"\uFEFFĐảng", "đảng[0]@3-10"},
        {"đảng\u2060 bộ", "đảng[0]@0-7 bộ[1]@11-15"},
        {"đảng\u200Bbộ", "đảng[0]@0-7 bộ[1]@10-14"},
        {"đảng\u00A0bộ", "đảng[0]@0-7 bộ[1]@9-13"},
        {"đảng\u3000bộ\u202Fphường", "đảng[0]@0-7 bộ[1]@10-14 phường[2]@17-26"},
    });
}

TEST_CASE("Cyrillic letters among Latin ones are the Latin ones they look like") {
    check({
        {"Рhường", "phường[0]@0-10"},
        {"đồng сhí", "đồng[0]@0-7 chí[1]@8-13"},
        {"Москва", "москва[0]@0-12"},
    });
}

TEST_CASE("malformed bytes separate tokens and are counted") {
    std::vector<tracuu::Token> tokens;
    tracuu::TokenizeStats stats;
    const std::string text = "đảng\xFF\xE1\xBA bộ\xC3";
    CHECK(tracuu::tokenize(text, tokens, stats, 7) == 9);
    CHECK(to_text(tokens) == "đảng[7]@0-7 bộ[8]@11-15");
    CHECK(stats.malformed_bytes == 4);
    CHECK(tracuu::test::broken_invariant(text) == "");
}

TEST_CASE("a word too long for a term is cut at a character") {
    const std::string word(1000, 'x');
    std::vector<tracuu::Token> tokens;
    tracuu::TokenizeStats stats;
    tracuu::tokenize(word + " " + word + "ế", tokens, stats);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].term.size() == tracuu::max_term_bytes);
    CHECK(tokens[0].term == tokens[1].term);
    CHECK(tokens[1].span == tracuu::Span{1001, 2004});
    CHECK(stats.shortened_terms == 2);
    CHECK(tracuu::test::broken_invariant(word) == "");
}

TEST_CASE("glued words come apart where there is one way") {
    check({
        {"10%Chi đầu", "10%[0]@0-3 chi[1]@3-6 đầu[2]@7-13"},
        {"ngân sáchTỷ lệ", "ngân[0]@0-5 sách[1]@6-11 tỷ[2]@11-15 lệ[3]@16-20"},
        {"trọng”.Phát", "trọng[0]@0-7 phát[1]@11-16"},
        {"trìnhbày", "trình[0]@0-6 bày[1]@6-10"},
        {"TRÌNHBÀY", "trình[0]@0-6 bày[1]@6-10"},
        {"số31", "số[0]@0-4 31[1]@4-6"},
        {"ôtô", "ô[0]@0-2 tô[1]@2-5"},
    });
    check_terms({
        {"nưóc", "nứoc"},      // a misspelled syllable, not nư + óc
        {"hànội", "hànội"},    // hà + nội or hàn + ội
        {"london", "london"},  // without marks nothing is taken apart
        {"VietNam", "vietnam"},
        {"côngAn", "công an"},  // the capital decides
        {"YouTube", "youtube"},
    });
}

TEST_CASE("numbers as written and by value") {
    check({
        {"31.328 hộ", "31.328[0]@0-6 31328[0]@0-6 hộ[1]@7-11"},
        {"1.999,62", "1.999,62[0]@0-8 1999.62[0]@0-8"},
        {"05 nhóm", "05[0]@0-2 5[0]@0-2 nhóm[1]@3-8"},
    });
    check_terms({
        {"5", "5"},
        {"0", "0"},
        {"00", "00|0"},
        {"70,5", "70,5|70.5"},
        {"1.234.567", "1.234.567|1234567"},
        {"1,234,567", "1,234,567|1234567"},
        {"1,234.5", "1,234.5|1234.5"},
        {"12.75", "12.75"},
        {"0.5", "0.5"},
        {"11,12", "11,12|11.12"},
        {"1, 2, 13", "1 2 13"},
        {"1,2,3", "1 2 3"},
        {"1.2.3", "1 2 3"},
        {"0912345678", "0912345678"},
        {"0912.345.678", "0912|912 345 678"},
        {"100km 100 km", "100 km 100 km"},
        {"100m2", "100 m2"},
        {"27oC", "27oc"},
        {"5.000.000đ", "5.000.000|5000000 đ"},
        {"5-10km", "5 10 km"},
        {"1.5m", "1.5 m"},
        {"30a 4G U23 TW4 H5N1", "30a 4g u23 tw4 h5n1"},
        {"m²", "m²|m2"},
        {"𝐇𝐨\u0323\u0302𝐢", "𝐇𝐨\u0323\u0302𝐢|hội"},
        {"Covid-19 Covid19", "covid 19 covid19"},
    });
}

TEST_CASE("fractions and percentages") {
    check_terms({
        {"¾ số hộ", "¾|3/4 số hộ"},
        {"3/4 số hộ", "3/4 số hộ"},
        {"12/17 chỉ tiêu", "12/17 chỉ tiêu"},
        {"66/69", "66/69"},
        {"2½", "2 ½|1/2"},
        {"13%", "13%"},
        {"13 %", "13%"},
        {"05%", "05%|5%"},
        {"99,5%", "99,5%|99.5%"},
        {"2.9%", "2.9%"},  // no date
        {"5 - 10%", "5 10%"},
        {"18-19%/năm", "18 19% năm"},
        {"11-12%/năm", "11 12% năm"},
        {"50% - 55%", "50% 55%"},
    });
}

TEST_CASE("times of day") {
    check_terms({
        {"14h00", "14h00|14:00"},
        {"14:00", "14:00"},
        {"14h", "14h|14:00"},
        {"7h05", "7h05|7:05"},
        {"07:05", "07:05|7:05"},
        {"7g05", "7g05|7:05"},
        {"08h30'", "08h30|8:30"},
        {"7h30-8h", "7h30|7:30 8h|8:00"},
        {"11:05:30", "11:05:30"},
        {"11 giờ", "11 giờ"},
        {"1:500", "1 500"},
        {"30h15", "30h15"},
        {"5g", "5g"},
    });
}

TEST_CASE("dates have one form") {
    check({
        {"15/12/2020", "15/12/2020[0]@0-10"},
        {"17 - 05 - 2024", "17/5/2024[0]@0-14"},
        {"ngày 3-2", "ngày[0]@0-5 3/2[1]@6-9"},
    });
    check_terms({
        {"01-10-1997 1/10/1997 01.10.1997 1–10–1997", "1/10/1997 1/10/1997 1/10/1997 1/10/1997"},
        {"1\u201110\u20111997 1\u201510\u20151997", "1/10/1997 1/10/1997"},
        {"1997-10-01", "1/10/1997"},
        {"03/02 3-2 3/2", "3/2 3/2 3/2"},
        {"3.2 03.02", "3.2|3/2 03.02|3/2"},
        {"15/12/20", "15/12/20"},
        {"15 /12/ 2020", "15/12/2020"},
        {"14-15/8", "14 15/8"},
        {"8-9/8", "8 9/8"},
        {"18-19/05/2020", "18 19/5/2020"},
        {"31/12-2/1", "31/12 2/1"},
        {"12/2020", "12 2020"},
        {"tháng 12/2020", "tháng 12 2020"},
        {"32/1", "32/1"},
        {"31-13", "31 13"},
        {"2020-2025", "2020 2025"},
        {"2020 - 2025", "2020 2025"},
        {"2020 -2025", "2020 2025"},
        {"2015 – 2020", "2015 2020"},
        {"2021_2026", "2021 2026"},
        {"2009- 2010", "2009 2010"},
    });
    CHECK(kinds("15/12/2020 3-2 66/69") == "date date number");
}

TEST_CASE("Roman numerals and their values") {
    check({
        {"thứ XXV", "thứ[0]@0-5 xxv[1]@6-9 25[1]@6-9"},
        {"khóa x", "khóa[0]@0-5 x[1]@6-7 10[1]@6-7"},
    });
    check_terms({
        {"Đại hội VI", "đại hội vi|6"},
        {"vi phạm", "vi phạm"},
        {"VI PHẠM", "vi phạm"},
        {"xi măng", "xi măng"},
        {"iv IV iiii XXX XXXI", "iv|4 iv|4 iiii xxx|30 xxxi"},
        {"D C M L CD", "d c m l cd"},
        {"Quý I", "quý i|1"},
        {"Ⅳ", "ⅳ|iv|4"},
    });
}

TEST_CASE("one name in several spellings") {
    check({
        {"Mác - Lênin", "mác[0]@0-4 lênin[1]@7-13"},
        {"Mác-Lê nin", "mác[0]@0-4 lênin[1]@5-12"},
        {"Mác – Lê-nin", "mác[0]@0-4 lênin[1]@9-16"},
    });
    check_terms({
        {"Marx-Lenin", "marx|mác lenin|lênin"},
        {"Lê, nin", "lê nin"},
        {"xanh-sạch-đẹp-văn minh", "xanh sạch đẹp văn minh"},
        {"chính trị - xã hội", "chính trị xã hội"},
    });
}

TEST_CASE("abbreviations with slashes and full stops") {
    check({
        {"đ/c Nam", "đ/c[0]@0-4 đồng[0]@0-4 chí[1]@0-4 nam[2]@5-8"},
        {"Đ/C.", "đ/c[0]@0-4 đồng[0]@0-4 chí[1]@0-4"},
        {"T.Ư", "tw[0]@0-4 tư[0]@0-4"},
        {"t.ư TƯ", "tw[0]@0-4 tư[0]@0-4 tư[1]@5-8"},
        {"TP.HCM", "tp[0]@0-2 hcm[1]@3-6"},
    });
    check_terms({
        {"đ/cx", "đ cx"},
        {"V/v km/h HIV/AIDS", "v v km h hiv aids"},
        {"đồng/người/năm", "đồng người năm"},
        {"U.S.A", "usa"},
        {"Q.1 P.Bến Nghé", "q 1 p bến nghé"},
        {"an. Ba", "an ba"},
    });
}

TEST_CASE("document numbers are their parts") {
    check({
        {"01 - CTr/QU", "01[0]@0-2 1[0]@0-2 ctr[1]@5-8 qu[2]@9-11"},
        {"01-CTr/QU", "01[0]@0-2 1[0]@0-2 ctr[1]@3-6 qu[2]@7-9"},
        {"30/2020/NĐ-CP", "30[0]@0-2 2020[1]@3-7 nđ[2]@8-11 cp[3]@12-14"},
        {"số31-QĐ/TW", "số[0]@0-4 31[1]@4-6 qđ[2]@7-10 tw[3]@11-13"},
    });
    CHECK(kinds("01 - CTr/QU ngày") == "reference reference reference reference native");
    CHECK(kinds("30/2020/NĐ-CP") == "reference reference reference reference");
    CHECK(kinds("84 QĐ/TWĐTN") == "reference reference reference");
    CHECK(kinds("35-ct/tw") == "reference reference reference");
    CHECK(kinds("10 - Chi bộ") == "number unmarked native");
    CHECK(kinds("10 chi bộ") == "number unmarked native");
}

TEST_CASE("kinds of words") {
    CHECK(kinds("đảng quan viet Facebook HĐND MTTQ") ==
          "native unmarked unmarked foreign abbreviation abbreviation");
    CHECK(kinds("10% ¾ 14h00 30a") == "number number number number number foreign");
}

TEST_CASE("capitals change no term") {
    const std::string text = GENERATE(
        as<std::string>{}, "Đảng ủy phường quán triệt Nghị quyết lần thứ XXV nhiệm kỳ 2020-2025",
        "vi phạm quy định về xi măng, khóa vi, quý iv",
        "đ/c Lê nin, tp.hcm, t.ư, 14h30, 01-ctr/qu, 30a, m2", "trìnhbày ôtô covid-19 facebook");
    std::string upper;
    for (const char c : text) upper += (c >= 'a' && c <= 'z') ? static_cast<char>(c - 32) : c;
    CHECK(terms(upper) == terms(text));
}

TEST_CASE("a phrase cut out of a text has the tokens it has there") {
    const std::string text =
        GENERATE(as<std::string>{},
                 "thực hiện Chương trình 01 - CTr/QU ngày 15/10/2020 của Quận ủy Long Biên",
                 "đ/c Nguyễn Văn A, chi bộ 5 - 10% và 14-15/8, 2020 - 2025, ¾ số hộ",
                 "chủ nghĩa Mác - Lê nin, 14h00 ngày 3-2, T.Ư khóa XII, m² và 31.328 hộ");
    CHECK(tracuu::test::broken_phrase(text, 40) == "");
}

TEST_CASE("endless runs are read once") {
    // Each part read again to the end would take many minutes.
    const auto repeated = [](std::string_view part) {
        std::string text;
        while (text.size() < 500'000) text += part;
        return text;
    };
    for (const char* part : {"số1", "½a", "1a", "a.", "1.", "1/", "1 ", "a ̀", "lê nin", "đ/c",
                             "\u0301", "а", "ế1", " \u0300"}) {
        CAPTURE(part);
        const std::string text = "e" + repeated(part);
        std::vector<tracuu::Token> tokens;
        tracuu::TokenizeStats stats;
        tracuu::tokenize(text, tokens, stats);
        CHECK(std::ranges::all_of(tokens, [&](const tracuu::Token& token) {
            return token.span.end <= text.size() && token.term.size() <= tracuu::max_term_bytes;
        }));
    }
}
