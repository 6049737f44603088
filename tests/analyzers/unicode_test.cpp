#include "analyzers/unicode.hpp"

#include "tests/catch.hpp"

using namespace std::string_literals;
using tracuu::CharClass;

namespace {

/// Code points of `text`; malformed subparts as "!" and their length.
std::string decoded(std::string_view text) {
    std::string shown;
    for (std::size_t i = 0; i < text.size();) {
        const tracuu::CodePoint c = tracuu::decode_utf8(text, i);
        if (!shown.empty()) shown += ' ';
        shown += c.malformed ? '!' + std::to_string(c.size)
                             : std::to_string(static_cast<unsigned long>(c.value));
        i += c.size;
    }
    return shown;
}

}  // namespace

TEST_CASE("UTF-8 is decoded and malformed bytes are taken by maximal subparts") {
    struct Row {
        std::string text, shown;
    };
    const auto row = GENERATE(values<Row>({
        {"Aé", "65 233"},
        {"ế", "7871"},
        {"😀", "128512"},
        {"\0"s, "0"},
        // Unicode 15, table 3-8: C0 AF E0 80 BF F0 81 82 41 — every byte by itself.
        {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "!1 !1 !1 !1 !1 !1 !1 !1 65"},
        // Table 3-9: surrogates.
        {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "!1 !1 !1 !1 !1 !1 !1 !1 65"},
        // Table 3-10: beyond U+10FFFF.
        {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "!1 !1 !1 !1 !1 65 !1 !1 66"},
        // Table 3-11: truncated sequences are one subpart each.
        {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "!2 !1 !3 !2 65"},
        {"\xE1\xBA", "!2"},
    }));
    CHECK(decoded(row.text) == row.shown);
    CHECK(tracuu::is_valid_utf8(row.text) == (row.shown.find('!') == std::string::npos));
}

TEST_CASE("code points are appended as UTF-8, impossible ones as U+FFFD") {
    const auto utf8 = [](char32_t c) {
        std::string out;
        tracuu::append_utf8(out, c);
        return out;
    };
    CHECK(utf8(U'A') == "A");
    CHECK(utf8(U'đ') == "đ");
    CHECK(utf8(U'ệ') == "ệ");
    CHECK(utf8(U'😀') == "😀");
    CHECK(utf8(0xD800) == "\uFFFD");
    CHECK(utf8(0x110000) == "\uFFFD");
}

TEST_CASE("utf8_floor finds the boundary before a byte") {
    const std::string text = "aệ\x80z";
    const std::size_t floors[] = {0, 1, 1, 1, 4, 5, 6};
    for (std::size_t at = 0; at <= text.size(); ++at) {
        CAPTURE(at);
        CHECK(tracuu::utf8_floor(text, at) == floors[at]);
    }
    CHECK(tracuu::utf8_floor("", 0) == 0);
    CHECK(tracuu::utf8_floor("ab", 9) == 2);
}

TEST_CASE("normal forms") {
    CHECK(tracuu::to_nfc("ngh\u0069\u0323") == "nghị");
    CHECK(tracuu::to_nfd("ế") == "e\u0302\u0301");
    CHECK(tracuu::to_nfc(tracuu::to_nfd("Đảng uỷ phường")) == "Đảng uỷ phường");
    CHECK(tracuu::to_nfkc("m²") == "m2");
    // What NFC alone leaves: canonical_term() mends it.
    CHECK(tracuu::to_nfc("e\u0301\u0302") == "é\u0302");
    // Sorted as a whole, marks without end would take hours.
    std::string marks = "nghi\u0323 e";
    for (int i = 0; i < 1000000; ++i) marks += "\u0301\u0323";
    CHECK(tracuu::to_nfc(marks + " nghi\u0323").ends_with(" nghị"));
}

TEST_CASE("lower case, with the letters that look like đ") {
    struct Row {
        std::string text, lower;
    };
    const auto row = GENERATE(values<Row>({
        {"ĐẢNG BỘ", "đảng bộ"},
        {"Ðảng ðảng Ɖảng ɖảng", "đảng đảng đảng đảng"},
        {"ƯỚC ỸỶ", "ước ỹỷ"},
        {"TITLE I", "title i"},  // never the Turkish dotless ı
        {"ÄÖÜ МОСКВА", "äöü москва"},
    }));
    CHECK(tracuu::to_lower(row.text) == row.lower);
}

TEST_CASE("folding takes every mark and the stroke of đ") {
    struct Row {
        std::string text, folded;
    };
    const auto row = GENERATE(values<Row>({
        {"Đảng uỷ", "dang uy"},
        {"NGHỊ QUYẾT", "nghi quyet"},
        {"e\u0301\u0302", "e"},
        {"Ðường ướt", "duong uot"},
        {"café 12,5%", "cafe 12,5%"},
    }));
    CHECK(tracuu::fold(row.text) == row.folded);
}

TEST_CASE("classes of characters") {
    CHECK(tracuu::char_class(U'đ') == CharClass::letter);
    CHECK(tracuu::char_class(U'я') == CharClass::letter);
    CHECK(tracuu::char_class(U'¾') == CharClass::digit);
    CHECK(tracuu::char_class(0x301) == CharClass::mark);
    CHECK(tracuu::char_class(0xAD) == CharClass::invisible);
    CHECK(tracuu::char_class(0x200B) == CharClass::invisible);
    CHECK(tracuu::char_class(0xFEFF) == CharClass::invisible);
    CHECK(tracuu::char_class(0xA0) == CharClass::separator);
    CHECK(tracuu::char_class(U'–') == CharClass::separator);
}
