#include "corpus/document_types.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyzers/unicode.hpp"
#include "corpus/document_text.hpp"

namespace tracuu {
namespace {

constexpr std::array<std::string_view, 59> symbols{
    // Party
    "NQ", "CT", "KL", "QĐ", "QC", "CTr", "KH", "ĐA", "TT", "HD", "TB", "BC", "TTr", "CV", "TC",
    "BB", "PA", "GM", "QĐi", "CTHĐ", "CTrHĐ", "CTPH", "CTrPH", "QCPH", "KHLT", "KHPH", "NQLT",
    "HDLN", "HDLT", "HDPH", "TBKL", "CTLT", "QCLT", "BCTH", "KHHĐ", "BS", "SY", "SL", "TrS",
    // State
    "NĐ", "TTLT", "L", "Luật", "LCT", "PL", "VBHN", "QyĐ", "CĐ", "DA", "HĐ", "ĐC", "PC", "PB", "PG",
    "GGT", "GUQ", "BTT", "BGN", "QĐPH"};

struct Name {
    std::string_view words;
    std::string_view symbol;
    bool needs_so = false;
};

// Longer names before the ones they end with.
constexpr std::array<Name, 44> names{{
    {"nghị quyết liên tịch", "NQLT"},
    {"nghị quyết", "NQ"},
    {"chỉ thị", "CT"},
    {"thông báo kết luận", "TB"},
    {"kết luận", "KL"},
    {"quyết định", "QĐ"},
    {"quy định", "QĐ"},
    {"qui định", "QĐ"},
    {"quy chế phối hợp", "QCPH", true},
    {"qui chế phối hợp", "QCPH", true},
    {"quy chế", "QC", true},
    {"qui chế", "QC", true},
    {"chương trình hành động", "CTHĐ"},
    {"chương trình phối hợp", "CTPH", true},
    {"chương trình công tác", "CTr", true},
    {"chương trình", "CTr", true},
    {"kế hoạch liên tịch", "KHLT", true},
    {"kế hoạch phối hợp", "KHPH", true},
    {"kế hoạch hành động", "KHHĐ", true},
    {"kế hoạch", "KH", true},
    {"đề án", "ĐA", true},
    {"dự án", "DA", true},
    {"thông tư liên tịch", "TTLT"},
    {"thông tư", "TT"},
    {"thông tri", "TT"},
    {"hướng dẫn liên ngành", "HDLN", true},
    {"hướng dẫn liên tịch", "HDLT", true},
    {"hướng dẫn", "HD", true},
    {"thông báo", "TB", true},
    {"báo cáo", "BC", true},
    {"tờ trình", "TTr", true},
    {"công văn", "CV", true},
    {"văn bản hợp nhất", "VBHN", true},
    {"văn bản", "CV", true},
    {"công điện", "CĐ", true},
    {"thông cáo", "TC", true},
    {"biên bản", "BB", true},
    {"phương án", "PA", true},
    {"giấy mời", "GM", true},
    {"nghị định", "NĐ"},
    {"bộ luật", "Luật", true},
    {"luật", "Luật", true},
    {"pháp lệnh", "PL", true},
    {"lệnh", "L", true},
}};

std::string_view last_word(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == words.npos ? words : words.substr(space + 1);
}

/// "quyết" → "Quyết" or "QUYẾT". Vietnamese capitals stand one before their small letters in
/// Unicode beyond Latin-1.
std::string capitalized(std::string_view word, bool all) {
    std::string capitals;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = decode_utf8(word, at);
        const bool latin1 = point.value < 0x100;
        const bool first = at == 0;
        at += point.size;
        append_utf8(capitals, !all && !first ? point.value
                              : latin1       ? point.value - 32
                                             : point.value - 1);
    }
    return capitals;
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};
using WordSet = std::unordered_set<std::string, Hash, std::equal_to<>>;
using SymbolMap = std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>>;

WordSet make_last_words() {
    WordSet words;
    for (const Name& name : names) {
        const std::string_view last = last_word(name.words);
        words.emplace(last);
        words.insert(capitalized(last, false));
        words.insert(capitalized(last, true));
    }
    for (const std::string_view symbol : symbols) words.emplace(symbol);
    return words;
}

/// The symbols in the cases they are printed in: CTr, CTR, Ctr, ctr.
SymbolMap make_symbols() {
    SymbolMap map;
    for (const std::string_view symbol : symbols) {
        const std::string lower = to_lower(symbol);
        map.try_emplace(std::string(symbol), symbol);
        map.try_emplace(lower, symbol);
        map.try_emplace(capitalized(lower, false), symbol);
        map.try_emplace(capitalized(lower, true), symbol);
    }
    return map;
}

/// The words `name` if they end at `end` in `lower`, the lower-case text before it.
bool ends_with_words(std::string_view lower, std::string_view name) {
    return lower.ends_with(name) && !letter_before(lower, lower.size() - name.size());
}

/// The text of the last words before `end`: lower case, single spaces; `begins[i]` is where the
/// word of byte i begins. Long enough for the longest name.
struct LowerTail {
    std::string text;
    std::vector<std::size_t> begins;
};

LowerTail lower_tail(std::string_view text, std::size_t end, bool unmarked) {
    constexpr std::size_t most_words = 4;
    std::vector<Span> words;
    for (std::size_t at = end; words.size() < most_words;) {
        const std::size_t begin = word_begin(text, at);
        if (begin == at) break;
        words.push_back({begin, at});
        at = skip_spaces_back(text, begin);
        if (at == begin) break;
    }
    LowerTail tail;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!tail.text.empty()) {
            tail.text += ' ';
            tail.begins.push_back(word->begin);
        }
        tail.text += unmarked ? fold(slice(text, *word)) : to_lower(slice(text, *word));
        tail.begins.resize(tail.text.size(), word->begin);
    }
    return tail;
}

}  // namespace

std::string_view find_type(std::string_view symbol) {
    static const SymbolMap map = make_symbols();
    constexpr std::size_t longest = 8;
    if (symbol.size() > longest) return {};
    const auto found = map.find(symbol);
    return found == map.end() ? std::string_view() : found->second;
}

FoldedTypes find_types_folded(std::string_view folded) {
    FoldedTypes found;
    for (const std::string_view symbol : symbols) {
        if (found.count < most_folded_types && fold(symbol) == folded)
            found.symbols[found.count++] = symbol;
    }
    return found;
}

std::optional<TypeWords> type_words_before(std::string_view text, std::size_t end, bool unmarked) {
    const LowerTail tail = lower_tail(text, end, unmarked);
    for (const Name& name : names) {
        const std::string words = unmarked ? fold(name.words) : std::string(name.words);
        if (!ends_with_words(tail.text, words)) continue;
        return TypeWords{tail.begins[tail.text.size() - words.size()], end, name.symbol,
                         name.needs_so};
    }
    return std::nullopt;
}

bool may_end_type_words(std::string_view word) {
    static const WordSet last_words = make_last_words();
    constexpr std::size_t longest = 12;
    return word.size() <= longest && last_words.contains(word);
}

}  // namespace tracuu
