// Which onsets, rhymes and tones make a Vietnamese syllable, as spelled.
//
// Sources: the spelling rules taught in school (c k q, g gh, ng ngh, gi, qu, i y); the table of
// nuclei and codas, checked against 39,000 news articles, where 154 of the rhymes are attested at
// least twenty times and every rhyme in -c -ch -p -t has sắc or nặng.
#pragma once

#include <span>
#include <string_view>

#include "analyzers/letters.hpp"

namespace tracuu {

/// Onset spellings, longest first; the last is the empty one. "gi" and "qu" are onsets.
std::span<const std::string_view> syllable_onsets();

/// Rhymes with shape marks and without tone, including those that only qu takes.
std::span<const std::string_view> syllable_rhymes();

/// Whether `onset` (one of syllable_onsets()) may stand before `rhyme`. The i that "gi" shares with
/// its rhyme (gìn = gi + in) is counted in both.
bool is_legal_pair(std::string_view onset, std::string_view rhyme);

/// Whether a rhyme ends in a stop (-c -ch -p -t), which takes sắc or nặng only.
bool is_stopped(std::string_view rhyme);

bool is_legal_tone(std::string_view rhyme, Tone tone);

}  // namespace tracuu
