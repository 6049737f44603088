#include "analyzers/lexicon_tool/validation.hpp"

#include <optional>
#include <unordered_set>

namespace tracuu {

WordScore score_held_out(const LexiconTables& tables, const std::vector<GoldSentence>& sentences,
                         const std::vector<std::size_t>& part, std::size_t held_out,
                         const TrainingOptions& options) {
    std::size_t bad_lines = 0;
    const std::string untrained = compile_lexicon(tables, bad_lines);
    std::unordered_set<std::string> unseen;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (part[i] == held_out) unseen.insert(letters_of(sentences[i].text));
    }
    std::vector<GoldSentence> seen;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (part[i] != held_out && !unseen.contains(letters_of(sentences[i].text)))
            seen.push_back(sentences[i]);
    }
    LexiconTables with_weights = tables;
    if (const auto lexicon = Lexicon::open(untrained))
        with_weights.weights = train(*lexicon, seen, options);
    const std::string trained = compile_lexicon(with_weights, bad_lines);
    WordScore score;
    const std::optional<Lexicon> lexicon = Lexicon::open(trained);
    if (!lexicon) return score;
    const Segmenter segmenter(*lexicon);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (part[i] == held_out) score_sentence(segmenter, sentences[i], score);
    }
    return score;
}

std::vector<std::size_t> deal_out(const std::vector<GoldSentence>& sentences, std::size_t count) {
    std::vector<std::size_t> parts;
    for (const GoldSentence& sentence : sentences) {
        const std::string letters = letters_of(sentence.text);
        parts.push_back(lexicon_format::checksum(letters) % count);
    }
    return parts;
}

}  // namespace tracuu
