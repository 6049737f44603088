// Learns the segmenter's weights from sentences whose words are known.
//
// A linear-chain conditional random field over the gaps of a sentence, its features those of
// gap_features.hpp. Likelihood is raised by AdaGrad with a penalty on the squares of the weights,
// and the weights of the second half of the passes of several runs are averaged: one run alone
// moves by a thousandth with the order of the sentences. A pair or triple of syllables that stands
// only once in the sentences gets no weight.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/lexicon.hpp"
#include "analyzers/lexicon_tool/treebank.hpp"

namespace tracuu {

struct TrainingOptions {
    int runs = 8;     ///< of all passes, each from nothing and in another order
    int passes = 12;  ///< over the sentences, in a run
    double rate = 0.1;
    double penalty = 20;  ///< over the whole set of sentences
    std::uint32_t seed = 1;
    std::uint32_t least_pairs = 2;    ///< sentences must show a pair so often
    std::uint32_t least_triples = 2;  ///< or a triple
    int least_weight = 4;             ///< in weight units; smaller ones of triples are dropped
};

/// The weights as a table for compile_lexicon(), in a fixed order.
std::string train(const Lexicon& lexicon, const std::vector<GoldSentence>& sentences,
                  const TrainingOptions& options);

}  // namespace tracuu
