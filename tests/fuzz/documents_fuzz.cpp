// Any bytes through the readers of document references: spans lie inside the input, on its
// boundaries and in order; keys are ASCII; what is read is read again alone.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "analyzers/unicode.hpp"
#include "corpus/documents.hpp"
#include "tests/fuzz/fuzz_target.hpp"

using tracuu::DocumentKind;
using tracuu::DocumentMention;

namespace {

void fail(std::string_view reason, std::string_view input) {
    std::fprintf(stderr, "%.*s\ninput: %.*s\n", static_cast<int>(reason.size()), reason.data(),
                 static_cast<int>(input.size()), input.data());
    std::abort();
}

void check_mention(const DocumentMention& mention, std::string_view text) {
    const tracuu::Span span = mention.span;
    if (span.begin >= span.end || span.end > text.size()) fail("a span outside the text", text);
    if (tracuu::utf8_floor(text, span.begin) != span.begin ||
        tracuu::utf8_floor(text, span.end) != span.end)
        fail("a span cuts a character", text);
    const auto is_key_byte = [](char c) { return c > ' ' && c < 0x7F && (c < 'A' || c > 'Z'); };
    if (mention.key.empty() || !std::ranges::all_of(mention.key, is_key_byte))
        fail("a key that is no lower-case ASCII", text);
    if (mention.canonical.empty()) fail("no canonical form", text);
    if (mention.type.empty() && !mention.key.starts_with('?')) fail("a key without its type", text);
}

void check_order(const std::vector<DocumentMention>& mentions, std::string_view text) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        // Mentions of one span, of a list or of several plenums, follow each other.
        if (mentions[i].span.begin < mentions[i - 1].span.begin) fail("out of order", text);
    }
}

/// A number's canonical form is a fixed point: it reads as itself.
void check_canonical(const DocumentMention& mention, std::string_view text) {
    if (mention.kind != DocumentKind::number) return;
    const auto again = tracuu::find_documents("Công văn số " + mention.canonical);
    if (again.size() != 1) fail("the canonical form is not read: " + mention.canonical, text);
    if (again.front().canonical != mention.canonical)
        fail("the canonical form changes: " + mention.canonical, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto mentions = tracuu::find_documents(text);
    for (const DocumentMention& mention : mentions) {
        check_mention(mention, text);
        check_canonical(mention, text);
    }
    check_order(mentions, text);
    std::size_t floor = 0;
    for (const auto& found : tracuu::find_documents_in_query(text)) {
        check_mention(found.document, text);
        if (found.document.span.begin < floor) fail("references in a query overlap", text);
        floor = found.document.span.end;
    }
    return 0;
}

std::vector<std::string_view> fuzz_fragments() {
    return {"35",       "01",       "2020",       "30a",        "1656",
            "66.1",     "12/5",     "-",          "–",          "/",
            " - ",      ",",        ";",          "và",         "đến",
            "số",       "Số:",      "sô",         "so",         "CT",
            "CTr",      "ct",       "NQ",         "nq",         "QĐ",
            "QĐi",      "QĐNS",     "KH",         "NĐ",         "nd",
            "TTLT",     "TW",       "tw",         "TƯ",         "T.Ư",
            "QU",       "ĐU",       "ĐH",         "DH",         "CP",
            "TTg",      "UBND",     "BNN&PTNT",   "QH13",       "UBTVQH15",
            "TWĐTN",    "XYZ",      "BCA-C61",    "Chỉ thị",    "chi thi",
            "CHỈ THỊ",  "Kế hoạch", "Nghị quyết", "nghi quyet", "Trung ương",
            "khóa",     "XII",      "(",          ")",          "Đại hội",
            "đại biểu", "Đảng bộ",  "quận",       "Long Biên",  "lần thứ",
            "IV",       "nhiệm kỳ", "2020-2025",  "của",        "Bộ Chính trị",
            "Quận ủy",  "ngày",     "30/5/2019",  "năm",        "@2019",
            "\n",       "\u00A0",   "\u200B",     "\u0301",     "\u0302",
            "e",        "Ð",        "\xFF",       "\xE1\xBB",   "%",
            ".",        ":",        "Công văn",   "64/CP",      "QUẬN",
            "LẦN THỨ"};
}
