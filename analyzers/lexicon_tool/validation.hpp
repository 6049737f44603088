// How well training does on sentences it has not seen.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/lexicon_builder.hpp"
#include "analyzers/lexicon_tool/trainer.hpp"
#include "analyzers/lexicon_tool/treebank.hpp"

namespace tracuu {

/// Trains on the sentences whose `part` is not `held_out` and scores the others. Sentences that
/// have a copy among the held out ones are not trained on. `tables` without weights.
WordScore score_held_out(const LexiconTables& tables, const std::vector<GoldSentence>& sentences,
                         const std::vector<std::size_t>& part, std::size_t held_out,
                         const TrainingOptions& options);

/// Parts for score_held_out(): sentences dealt out to `count` parts by their letters, so that
/// copies fall into one part.
std::vector<std::size_t> deal_out(const std::vector<GoldSentence>& sentences, std::size_t count);

}  // namespace tracuu
