#include "corpus/text_encoding.hpp"

#include "analyzers/legacy_text.hpp"
#include "tests/catch.hpp"

using namespace tracuu;
using namespace std::literals;

namespace {

const std::string sentence =
    "Đảng ủy phường quán triệt Nghị quyết Đại hội cho cán bộ, đảng viên và nhân dân toàn phường.";

std::string utf16(bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    const auto put = [&](unsigned unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    };
    for (const unsigned unit : {0x110U, 0x1EA3U, 0x6EU, 0x67U, 0xD83DU, 0xDE00U, 0xD800U})
        put(unit);
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is") {
    const auto decoded = decode_text("a\r\n\u00A0" + sentence + "\n");
    REQUIRE(decoded);
    CHECK(decoded->text == "a\r\n\u00A0" + sentence + "\n");
    CHECK(decoded->warnings.empty());
    CHECK(decode_text("\xEF\xBB\xBF" + sentence)->text == sentence);
}

TEST_CASE("UTF-16 with a byte order mark") {
    for (const bool big_endian : {false, true}) {
        const auto decoded = decode_text(utf16(big_endian));
        REQUIRE(decoded);
        CHECK(decoded->text == "Đảng\U0001F600");
    }
}

TEST_CASE("encodings from before UTF-8 are converted, with a warning") {
    for (const auto encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::viscii,
                                LegacyEncoding::windows1258, LegacyEncoding::double_utf8}) {
        INFO(to_string(encoding));
        const auto decoded = decode_text(encode_as(encoding, sentence));
        REQUIRE(decoded);
        CHECK(decoded->text.find("phường quán triệt") != std::string::npos);
        REQUIRE(decoded->warnings.size() == 1);
        CHECK(decoded->warnings[0].kind == "converted");
    }
}

TEST_CASE("a few malformed bytes do not lose an article") {
    const auto decoded = decode_text(sentence + sentence + "\xE1\xBB");
    REQUIRE(decoded);
    CHECK(decoded->text == sentence + sentence + "\uFFFD");
    REQUIRE(decoded->warnings.size() == 1);
    CHECK(decoded->warnings[0].kind == "malformed-bytes");
}

TEST_CASE("half-converted VNI is mended and said so") {
    const auto decoded = decode_text("Chủ tòch, nghóa vụ và nghò quyết của phường");
    REQUIRE(decoded);
    CHECK(decoded->text == "Chủ tịch, nghĩa vụ và nghị quyết của phường");
    REQUIRE(decoded->warnings.size() == 1);
    CHECK(decoded->warnings[0].kind == "converted");
}

TEST_CASE("entities in plain text") {
    CHECK(decode_text("ng&agrave;y 24 th&#225;ng AT&T")->text == "ngày 24 tháng AT&T");
}

TEST_CASE("bytes that are no text") {
    for (const std::string& bytes : {""s, " \r\n"s, "abc\0def"s, "\x80\x81\x82\xFF\xC0 \xF5"s}) {
        const auto decoded = decode_text(bytes);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::unreadable);
        CHECK_FALSE(decoded.error().message.empty());
    }
}
