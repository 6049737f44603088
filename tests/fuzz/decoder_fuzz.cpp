// Any bytes through the decoders of legacy encodings, entities and keystrokes: what comes out is
// whole UTF-8, and what keys make is a canonical syllable.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "analyzers/half_vni.hpp"
#include "analyzers/html_entities.hpp"
#include "analyzers/keystrokes.hpp"
#include "analyzers/legacy_text.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "tests/fuzz/fuzz_target.hpp"

using tracuu::LegacyEncoding;

namespace {

constexpr std::array encodings = {LegacyEncoding::tcvn3, LegacyEncoding::vni,
                                  LegacyEncoding::viscii, LegacyEncoding::windows1258,
                                  LegacyEncoding::double_utf8};

void fail(const std::string& reason, std::string_view input) {
    std::fprintf(stderr, "%s\ninput: %.*s\n", reason.c_str(), static_cast<int>(input.size()),
                 input.data());
    std::abort();
}

void check_encodings(std::string_view bytes) {
    for (const LegacyEncoding encoding : encodings) {
        const std::string name = tracuu::to_string(encoding);
        const std::string text = decode_as(encoding, bytes);
        if (!tracuu::is_valid_utf8(text)) fail("decode_as() " + name + ": no UTF-8", bytes);
    }
}

void check_detection(std::string_view bytes) {
    const auto decoded = tracuu::decode_legacy(bytes);
    if (!decoded) return;
    if (!tracuu::is_valid_utf8(decoded->text)) fail("decode_legacy(): no UTF-8", bytes);
    if (decoded->legal_share < 0 || decoded->legal_share > 1)
        fail("decode_legacy(): a share outside 0 to 1", bytes);
}

void check_entities(std::string_view text) {
    const std::string decoded = tracuu::decode_entities(text);
    if (decoded.size() > text.size()) fail("decode_entities() lengthens", text);
    if (tracuu::is_valid_utf8(text) && !tracuu::is_valid_utf8(decoded))
        fail("decode_entities(): no UTF-8", text);
    if (text.find('&') == std::string_view::npos && decoded != text)
        fail("decode_entities() changes a text without &", text);
}

void check_half_vni(std::string_view text) {
    const auto mended = tracuu::repair_half_vni(text);
    if (!mended) return;
    if (tracuu::is_valid_utf8(text) && !tracuu::is_valid_utf8(*mended))
        fail("repair_half_vni(): no UTF-8", text);
    if (tracuu::repair_half_vni(*mended)) fail("repair_half_vni() is not done in one go", text);
}

void check_syllable(const std::string& term, std::string_view keys) {
    if (!tracuu::parse_syllable(term)) fail("keys make no syllable: " + term, keys);
    if (tracuu::canonical_term(term) != term) fail("keys make no canonical term: " + term, keys);
}

void check_keystrokes(std::string_view keys) {
    for (const auto& made : {tracuu::decode_telex(keys), tracuu::decode_vni_keys(keys)})
        if (made) check_syllable(*made, keys);
    for (const bool attested : {false, true}) {
        const auto reading =
            tracuu::read_keystrokes(keys, [&](std::string_view) { return attested; });
        if (reading) check_syllable(reading->term, keys);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_encodings(bytes);
    check_detection(bytes);
    check_entities(bytes);
    check_half_vni(bytes);
    check_keystrokes(bytes);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find(' ', begin), bytes.size());
        check_keystrokes(bytes.substr(begin, end - begin));
        begin = end + 1;
    }
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {"nghij",   "quyeest", "nghi5",      "quye61t",  "dd",       "d9",
            "uwow",    "u7o7",    "aa",         "a6",       "z",        "0",
            "s",       "ee",      "as",         "max",      "gi",       "qu",
            "ê",       "ngh",     "5",          "§¶ng",     "ñy",       "\xA7\xB6",
            "ng\xF1y", "\xE8",    "\xD1\xB5",   "Ñaûng",    "uûy",      "\xC3\x90",
            "áº£",     "á»§y",    "Ä\u0090",    "\xD0",     "\xCC",     "&agrave;",
            "tòch",    "nghóa",   "chòu",       "&#7843;",  "&#x1EA3;", "&amp;",
            "&lt;",    "&#0;",    "&#1114112;", "&#55296;", "&",        ";",
            "&nbsp;",  "\u0301",  "đảng",       "phường",   "\xFF",     "\xED\xA0\x80",
            "\xC3",    " ",       "\n",         "1",        "hội"};
}
