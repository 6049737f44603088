#include "analyzers/lexicon_tool/counting.hpp"

#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "analyzers/pieces.hpp"
#include "analyzers/syllable.hpp"

namespace tracuu {

void WordCounter::add_line(std::string_view line) {
    std::vector<Piece> pieces;
    cut_into_pieces(*lexicon_, line, pieces);
    auto piece = pieces.begin();
    std::string left;  // the syllable before, empty after anything else
    for (const Span& span : segmenter_.words(line)) {
        std::string word;
        const bool capital = piece->capitals != Capitals::none;
        bool letters = true;
        std::size_t syllables = 0;
        for (; piece != pieces.end() && piece->span.begin < span.end; ++piece, ++syllables) {
            const bool is_syllable = piece->kind == PieceKind::syllable;
            const std::string term = is_syllable ? canonical_term(slice(line, piece->span)) : "";
            if (!left.empty() && !term.empty() && piece->after_space) ++pairs_[{left, term}];
            if (syllables > 0) word += ' ';
            word += term;
            letters = letters && !term.empty();
            left = term;
        }
        if (!letters || syllables > LexiconBuilder::max_word_syllables) continue;
        WordCount& count = words_[word];
        ++count.count;
        count.capitalised += capital ? 1 : 0;
    }
}

bool WordCounter::is_listed(const WordCount& word, const CountingLimits& limits) const {
    const bool is_name = std::uint64_t{word.capitalised} * 5 >= std::uint64_t{word.count} * 4;
    return word.count >= (is_name ? limits.least_names : limits.least_words);
}

std::string WordCounter::words_table(const CountingLimits& limits) const {
    std::string table;
    for (const auto& [word, count] : words_) {
        if (!is_listed(count, limits)) continue;
        table += word + '\t' + std::to_string(count.count) + '\t' +
                 std::to_string(count.capitalised) + '\n';
    }
    return table;
}

std::string WordCounter::pairs_table(const CountingLimits& limits) const {
    std::string table, line_of;
    for (const auto& [pair, count] : pairs_) {
        const auto& [left, right] = pair;
        if (count < limits.least_pairs) continue;
        const auto word = words_.find(left + ' ' + right);
        if (word != words_.end() && is_listed(word->second, limits)) continue;
        if (left != line_of)
            table += (table.empty() ? "" : "\n") + left + '\t';
        else
            table += ' ';
        table += right + ' ' + std::to_string(count);
        line_of = left;
    }
    if (!table.empty()) table += '\n';
    return table;
}

}  // namespace tracuu
