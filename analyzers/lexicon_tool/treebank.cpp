#include "analyzers/lexicon_tool/treebank.hpp"

#include <algorithm>

#include "analyzers/unicode.hpp"

namespace tracuu {

GoldSentence read_gold(std::string_view line) {
    GoldSentence sentence;
    bool gap = false, inside = false;
    for (const char c : line) {
        if (c == ' ' || c == '_' || c == '\t' || c == '\r') {
            inside = gap ? inside && c == '_' : c == '_';
            gap = true;
            continue;
        }
        if (gap && !sentence.text.empty()) {
            sentence.text += ' ';
            sentence.joined.push_back(inside);
        }
        gap = false;
        sentence.text += c;
    }
    return sentence;
}

std::vector<GoldSentence> read_treebank(std::string_view text) {
    std::vector<GoldSentence> sentences;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        GoldSentence sentence = read_gold(text.substr(0, end));
        if (!sentence.text.empty()) sentences.push_back(std::move(sentence));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return sentences;
}

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : to_lower(text)) {
        const bool ascii_mark = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') &&
                                !(c >= '0' && c <= '9');
        if (!ascii_mark) letters += c;
    }
    return letters;
}

void score_sentence(const Segmenter& segmenter, const GoldSentence& sentence, WordScore& score) {
    const std::string segmented = segmenter.segment_line(sentence.text);
    std::size_t gold_begin = 0, found_begin = 0, gap = 0;
    for (std::size_t i = 0; i <= segmented.size(); ++i) {
        const bool at_end = i == segmented.size();
        if (!at_end && sentence.text[i] != ' ') continue;
        const bool gold_ends = at_end || !sentence.joined[gap];
        const bool found_ends = at_end || segmented[i] != '_';
        score.gold += gold_ends ? 1 : 0;
        score.found += found_ends ? 1 : 0;
        score.right += gold_ends && found_ends && gold_begin == found_begin ? 1 : 0;
        ++gap;
        if (gold_ends) gold_begin = gap;
        if (found_ends) found_begin = gap;
    }
}

}  // namespace tracuu
