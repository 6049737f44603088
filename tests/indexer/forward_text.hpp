// A text of the forward index in letters: "mặt trận _ 31.328|31328"; _ where no word stands.
#pragma once

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "indexer/forward_index.hpp"
#include "indexer/stored_term.hpp"

namespace tracuu::test {

inline std::string spelled(const ForwardEntry& entry, const ForwardText& text) {
    std::map<ForwardUnit, std::string> others;
    std::vector<std::string> by_number;
    for (std::string_view left = entry.others;;) {
        const std::string_view other = next_other(left);
        if (other.empty()) break;
        if (const auto unit = unit_of_other(by_number.size())) others[*unit] = other;
        by_number.emplace_back(other);
    }
    const auto word_of = [&](ForwardUnit unit) {
        const auto other = others.find(unit);
        if (other != others.end()) return other->second;
        std::string bytes(sizeof unit, '\0');
        std::memcpy(bytes.data(), &unit, sizeof unit);
        return is_stored_syllable(bytes) ? term_of(bytes) : "_";
    };
    std::vector<std::string> words;
    for (std::size_t i = 0; i + 1 < text.units.size(); i += sizeof(ForwardUnit)) {
        words.push_back(word_of(unit_at(text.units.data() + i)));
    }
    for (FurtherWords further(text.further); further.next();) {
        const auto unit = further.unit();
        words.at(further.position()) += '|' + (unit ? word_of(*unit) : by_number[further.number()]);
    }
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace tracuu::test
