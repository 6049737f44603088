// Any bytes through the analyzer: every invariant must hold.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "analyzers/display_width.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "tests/analyzers/token_invariants.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace {

void fail(std::string_view reason, std::string_view input) {
    std::fprintf(stderr, "%.*s\ninput: %.*s\n", static_cast<int>(reason.size()), reason.data(),
                 static_cast<int>(input.size()), input.data());
    std::abort();
}

void check_terms(std::string_view text) {
    const std::string term = tracuu::canonical_term(text);
    if (tracuu::canonical_term(term) != term) fail("canonical_term() changes its own term", text);
    const std::string folded = tracuu::fold(text);
    if (tracuu::fold(folded) != folded) fail("fold() changes its own result", text);
}

void check_width(std::string_view text) {
    const std::size_t width = tracuu::display_width(text);
    for (const std::size_t columns : {width / 2, width}) {
        const std::string_view cut = tracuu::truncate_to_width(text, columns);
        if (tracuu::display_width(cut) > columns) fail("truncate_to_width() is too wide", text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const std::string broken = tracuu::test::broken_invariant(text); !broken.empty())
        fail(broken, text);
    if (tracuu::is_valid_utf8(text)) check_terms(text);
    check_width(text);
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {"đảng",   "ủy",       "Đ",      "ð",      "quận",   "gi",      "ế",           "nghiêng",
            "uỷ",     "Lê",       "nin",    "lênin",  "Marx",   "trình",   "bày",         "sáchTỷ",
            "\u0301", "\u0323",   "\u0302", "\u031B", "\u0300", "\u0309",  "\u0303",      "\u00B4",
            "`",      "\u02DC",   "\u200B", "\u00AD", "\uFEFF", "\u00A0",  "\u202F",      "\u2013",
            "-",      "/",        ".",      ",",      ":",      "%",       "&",           "'",
            "0",      "05",       "12",     "31",     "2020",   "1.234",   "999",         "14h00",
            "đ/c",    "T.Ư",      "xxv",    "VI",     "thứ",    "khóa",    "CTr",         "QU",
            "km2",    "m²",       "¾",      "Ⅳ",      "ﬁ",      "№",       "日本",        "한",
            "а",      "Р",        "İ",      "ß",      "ſ",      "\u0345",  "́t",           "ô\u0301",
            "\xC3",   "\xE1\xBB", "\xFF",   "\n",     "\t",     "k\u0323", "xuâ \u0301 t"};
}
