#include "corpus/typed_symbols.hpp"

#include <algorithm>
#include <array>

#include "analyzers/unicode.hpp"
#include "corpus/document_issuers.hpp"
#include "corpus/document_text.hpp"
#include "corpus/document_types.hpp"

namespace tracuu {
namespace {

// Nouns that a number counts: "kế hoạch 5 năm" is no document.
constexpr std::array<std::string_view, 34> counted{
    "nam",   "thang", "ngay",   "tuan",   "diem",   "noi",   "nhiem", "muc", "chi",
    "van",   "buoc",  "phan",   "chuong", "dieu",   "nhom",  "giai",  "dot", "lan",
    "nguoi", "xa",    "phuong", "ho",     "ty",     "trieu", "dong",  "quy", "gio",
    "khau",  "dong",  "lop",    "to",     "truong", "hoc",   "nhat"};

std::vector<std::string> all_of(const SymbolReading& reading) {
    std::vector<std::string> all{reading.symbol};
    all.insert(all.end(), reading.others.begin(), reading.others.end());
    return all;
}

}  // namespace

std::string in_capitals(std::string_view typed) {
    std::string capitals(typed);
    for (char& c : capitals) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return capitals;
}

bool has_tone(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const PrintedLetter letter = letter_at(word, at);
        if (letter.toned) return true;
        at += letter.size;
    }
    return false;
}

SymbolReading read_type_symbol(std::string_view typed) {
    SymbolReading reading{std::string(find_type(typed)), {}, false};
    const FoldedTypes folded = find_types_folded(to_lower(typed));
    for (std::size_t i = 0; i < folded.count; ++i) {
        if (folded.symbols[i] != reading.symbol) reading.others.emplace_back(folded.symbols[i]);
    }
    reading.known = !reading.symbol.empty() || !reading.others.empty();
    if (reading.symbol.empty()) reading.symbol = in_capitals(typed);
    return reading;
}

SymbolReading read_issuer_symbol(std::string_view typed) {
    SymbolReading reading{find_issuer(typed), {}, false};
    if (const auto marked = marked_issuer(to_lower(typed)); !marked.empty())
        reading.others.emplace_back(marked);
    reading.known = !reading.symbol.empty() || !reading.others.empty();
    if (reading.symbol.empty()) reading.symbol = normalize_issuer(in_capitals(typed));
    return reading;
}

bool is_counted(std::string_view folded) {
    return std::ranges::find(counted, folded) != counted.end();
}

SymbolReading preferring(SymbolReading reading, std::string_view known) {
    const auto found = std::ranges::find(reading.others, known);
    if (found != reading.others.end()) std::swap(*found, reading.symbol);
    return reading;
}

SymbolReading joined(const SymbolReading& head, const SymbolReading& part) {
    SymbolReading joint{{}, {}, head.known || part.known};
    for (const std::string& first : all_of(head)) {
        for (const std::string& second : all_of(part)) joint.others.push_back(first + '-' + second);
    }
    joint.symbol = joint.others.front();
    joint.others.erase(joint.others.begin());
    return joint;
}

}  // namespace tracuu
