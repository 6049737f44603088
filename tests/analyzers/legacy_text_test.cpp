#include "analyzers/legacy_text.hpp"
#include "analyzers/half_vni.hpp"
#include "analyzers/html_entities.hpp"

#include "analyzers/unicode.hpp"
#include "tests/catch.hpp"

using tracuu::decode_as;
using tracuu::decode_entities;
using tracuu::decode_legacy;
using tracuu::encode_as;
using tracuu::LegacyEncoding;

namespace {

const std::string sample =
    "Đảng ủy phường quán triệt Nghị quyết, xây dựng đội ngũ cán bộ – cộng hòa xã hội chủ nghĩa";

constexpr LegacyEncoding all_encodings[] = {LegacyEncoding::tcvn3, LegacyEncoding::vni,
                                            LegacyEncoding::viscii, LegacyEncoding::windows1258,
                                            LegacyEncoding::double_utf8};

}  // namespace

TEST_CASE("each legacy encoding is recognised and read") {
    const std::string plain = "Đảng ủy phường quán triệt Nghị quyết, xây dựng đội ngũ cán bộ";
    for (const LegacyEncoding encoding : all_encodings) {
        CAPTURE(to_string(encoding));
        const auto decoded = decode_legacy(encode_as(encoding, plain));
        REQUIRE(decoded);
        CHECK(decoded->encoding == encoding);
        CHECK(decoded->text == plain);
    }
}

TEST_CASE("legacy bytes pasted as Latin-1 characters are read too") {
    const auto decoded = decode_legacy("§¶ng ñy ph\u00ADêng qu¸n triÖt NghÞ quyÕt");
    REQUIRE(decoded);
    CHECK(decoded->encoding == LegacyEncoding::tcvn3);
    CHECK(decoded->text == "Đảng ủy phường quán triệt Nghị quyết");
}

TEST_CASE("well-formed Vietnamese is never touched") {
    for (const char* text :
         {"Đảng ủy phường quán triệt Nghị quyết", "dang uy phuong",
          "café à la carte, déjà vu, naïve", "Ðảng bộ", "Covid-19 ½ 10 °C", "", "\xC3"}) {
        CAPTURE(text);
        CHECK_FALSE(decode_legacy(text));
    }
    CHECK_FALSE(decode_legacy(tracuu::to_nfd(sample)));
}

TEST_CASE("bytes that are no text in any encoding stay unread") {
    CHECK_FALSE(decode_legacy("\x80\x81\xFE\xFF\x9C\x8D\x01\x02 \xFF\xFE \xF8\xF9"));
}

TEST_CASE("TCVN3 keeps the quotes and dashes of windows-1252") {
    CHECK(decode_as(LegacyEncoding::tcvn3, "\x93Ti\xD5p\x94 \x96 \xA7\x97I") == "“Tiếp” – ĐỘI");
    // A quote is no capital of the word it stands at; a capital may be a word.
    CHECK(decode_as(LegacyEncoding::tcvn3,
                    "\x93"
                    "anh ra\x94") == "“anh ra”");
    CHECK(decode_as(LegacyEncoding::tcvn3, "\x93\x99 ch\xA9u \x83\x94") == "“Ở châu Á”");
}

TEST_CASE("VNI reads a letter and its mark before a letter alone") {
    CHECK(decode_as(LegacyEncoding::vni, encode_as(LegacyEncoding::vni, "phường, người, thử, ở")) ==
          "phường, người, thử, ở");
}

TEST_CASE("half-converted VNI is mended where it is no syllable") {
    struct Row {
        const char* text;
        const char* mended;  ///< nullptr: stays
    };
    const Row rows[] = {
        {"Chủ tòch, nghóa vụ và nghò quyết", "Chủ tịch, nghĩa vụ và nghị quyết"},
        {"CHỦ TÒCH, NGHÓA VỤ, DÒCH VỤ", "CHỦ TỊCH, NGHĨA VỤ, DỊCH VỤ"},
        {"“Tòch”–vónh (kòp)", "“Tịch”–vĩnh (kịp)"},
        // Legal either way: it stays, and proves nothing.
        {"tòch nghóa chòu giá trò vó đại", "tịch nghĩa chịu giá trò vó đại"},
        {"giá trò, vó đại, vò trí, đòa phương, bò sữa", nullptr},
        // No syllable with ị or ĩ either: foreign names, two tones, stops that take no ngã.
        {"Ramón, Asunción, Kraków, Città, tóch, kóp, nghóeì", nullptr},
        // Fewer than three different words may be slips.
        {"Chủ tòch và nghóa vụ", nullptr},
        {"tòch tòch TÒCH Tòch", nullptr},
        {"", nullptr},
        {"\xC3 \xB2 t\xC3", nullptr},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto mended = tracuu::repair_half_vni(row.text);
        CHECK(mended.has_value() == (row.mended != nullptr));
        if (mended && row.mended != nullptr) CHECK(*mended == row.mended);
    }
}

TEST_CASE("HTML entities are decoded once, and only those of text") {
    struct Row {
        const char* text;
        const char* decoded;
    };
    const Row rows[] = {
        {"ng&agrave;y 24 th&aacute;ng", "ngày 24 tháng"},
        {"&#7843; &#x1EA3;", "ả ả"},
        {"a &amp;lt; b", "a &lt; b"},
        {"R&D, A & B; &; &#; &#xZZ; &unknown;", "R&D, A & B; &; &#; &#xZZ; &unknown;"},
        {"&#0; &#55296; &#1114112;", "&#0; &#55296; &#1114112;"},
        {"&", "&"},
    };
    for (const Row& row : rows) CHECK(decode_entities(row.text) == row.decoded);
}
