#include "analyzers/restoration.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

/// Readings so much rarer than the commonest that they are but noise of the counts.
constexpr std::size_t most_readings = 24;

bool has_tone(std::string_view typed) {
    const std::string apart = to_nfd(typed);
    for (std::size_t i = 0; i < apart.size();) {
        const CodePoint c = decode_utf8(apart, i);
        i += c.size;
        for (const char32_t tone : {0x300, 0x301, 0x303, 0x309, 0x323}) {
            if (c.value == tone) return true;
        }
    }
    return false;
}

std::string without_tone(std::string_view canonical) {
    std::optional<Syllable> syllable = parse_syllable(canonical);
    if (!syllable) return std::string(canonical);
    syllable->tone = Tone::ngang;
    return spell(*syllable);
}

/// A syllable that may stand at one place of the phrase.
struct Candidate {
    std::string spelling;
    SyllableId id = unknown_syllable;
};

std::vector<Candidate> candidates_of(const Lexicon& lexicon, std::string_view typed) {
    const std::string canonical = canonical_term(typed);
    const SyllableId id = lexicon.syllable(canonical);
    std::vector<Candidate> candidates;
    const bool marked = has_marks(canonical);
    const bool stands = marked && id != unknown_syllable && parse_syllable(canonical);
    if (!has_tone(canonical) && !stands) {
        for (const SyllableId reading : lexicon.readings(fold(canonical))) {
            std::string spelling(lexicon.spelling(reading));
            if (marked && without_tone(spelling) != canonical) continue;
            candidates.push_back({std::move(spelling), reading});
            if (candidates.size() == most_readings) break;
        }
    }
    if (candidates.empty()) candidates.push_back({canonical, id});
    return candidates;
}

/// How likely words are, and one behind another, by counts.
class WordLikelihood {
public:
    explicit WordLikelihood(const Lexicon& lexicon)
        : lexicon_(lexicon),
          words_(static_cast<double>(lexicon.total_words()) + 1),
          syllables_(static_cast<double>(lexicon.total_syllables()) + 1),
          pairs_(static_cast<double>(lexicon.total_pairs()) + 1) {}

    double log_likelihood(WordNode word) const {
        constexpr double unseen = 0.1;  // occurrences granted to what was never counted
        const double count = word == no_word ? 0 : lexicon_.count(word).count;
        return std::log((count + unseen) / words_);
    }

    /// The logarithm of how much more often than by chance `right` follows `left` across words.
    double log_attraction(SyllableId left, SyllableId right) const {
        if (left == unknown_syllable || right == unknown_syllable) return std::log(most_unlisted);
        const double by_chance = share(left) * share(right) * pairs_;
        const double count = lexicon_.pair_count(left, right);
        if (count > 0) return std::log(std::clamp(count / by_chance, 0.01, 10'000.0));
        return std::log(std::min(most_unlisted, least_listed / by_chance));
    }

private:
    static constexpr double least_listed = 20;    ///< pairs counted less often are not listed
    static constexpr double most_unlisted = 0.3;  ///< a pair that is not listed is below chance

    double share(SyllableId id) const {
        return (lexicon_.syllable_count_of(id) + 1.0) / syllables_;
    }

    const Lexicon& lexicon_;
    double words_, syllables_, pairs_;
};

/// A word that may begin at some place: its last syllable and how likely it is.
struct Arc {
    std::vector<std::size_t> candidates;  ///< one index for each syllable
    SyllableId first = unknown_syllable, last = unknown_syllable;
    double score = 0;
};

/// One of the best ways to read the phrase up to some place.
struct Path {
    double score = 0;
    SyllableId last = unknown_syllable;
    std::vector<std::size_t> candidates;  ///< one index for each syllable so far
};

class Restorer {
public:
    Restorer(const Lexicon& lexicon, std::span<const std::string> typed)
        : lexicon_(lexicon), likelihood_(lexicon) {
        for (const std::string& syllable : typed)
            candidates_.push_back(candidates_of(lexicon, syllable));
    }

    /// The best paths through the whole phrase, no two of the same reading.
    std::vector<Path> best(std::size_t limit) const {
        const std::size_t kept = std::max<std::size_t>(least_kept, 4 * limit);
        std::vector<std::vector<Path>> paths(candidates_.size() + 1);
        paths[0].emplace_back();
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            keep_best(paths[i], kept);
            std::vector<Arc> arcs;
            add_arcs(i, {}, no_word, arcs);
            for (const Arc& arc : arcs) {
                std::vector<Path>& ends = paths[i + arc.candidates.size()];
                for (const Path& path : paths[i]) ends.push_back(extended(path, arc, i));
            }
        }
        keep_best(paths.back(), limit);
        return std::move(paths.back());
    }

    const std::string& spelling(std::size_t place, std::size_t candidate) const {
        return candidates_[place][candidate].spelling;
    }

private:
    static constexpr std::size_t least_kept = 40;

    /// Adds the words that begin at `place` with `candidates`, which end at `node`.
    void add_arcs(std::size_t place, const std::vector<std::size_t>& candidates, WordNode node,
                  std::vector<Arc>& arcs) const {
        const std::size_t end = place + candidates.size();
        if (end == candidates_.size()) return;
        for (std::size_t c = 0; c < candidates_[end].size(); ++c) {
            const SyllableId id = candidates_[end][c].id;
            const WordNode next = candidates.empty() ? lexicon_.first(id) : lexicon_.next(node, id);
            if (next == no_word && !candidates.empty()) continue;
            std::vector<std::size_t> longer = candidates;
            longer.push_back(c);
            if (candidates.empty() || lexicon_.count(next).count > 0) {
                const SyllableId first = candidates_[place][longer.front()].id;
                arcs.push_back({longer, first, id, likelihood_.log_likelihood(next)});
            }
            if (next != no_word) add_arcs(place, longer, next, arcs);
        }
    }

    Path extended(const Path& path, const Arc& arc, std::size_t place) const {
        Path longer{path.score + arc.score, arc.last, path.candidates};
        if (place > 0) longer.score += likelihood_.log_attraction(path.last, arc.first);
        longer.candidates.insert(longer.candidates.end(), arc.candidates.begin(),
                                 arc.candidates.end());
        return longer;
    }

    /// Best first; of paths that read the same in other words only the best stays.
    static void keep_best(std::vector<Path>& paths, std::size_t limit) {
        std::sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) {
            return a.candidates != b.candidates ? a.candidates < b.candidates : a.score > b.score;
        });
        const auto same = [](const Path& a, const Path& b) { return a.candidates == b.candidates; };
        paths.erase(std::unique(paths.begin(), paths.end(), same), paths.end());
        std::stable_sort(paths.begin(), paths.end(),
                         [](const Path& a, const Path& b) { return a.score > b.score; });
        if (paths.size() > limit) paths.resize(limit);
    }

    const Lexicon& lexicon_;
    WordLikelihood likelihood_;
    std::vector<std::vector<Candidate>> candidates_;
};

}  // namespace

std::vector<std::string> readings_of_syllable(const Lexicon& lexicon, std::string_view typed) {
    std::vector<std::string> readings;
    for (Candidate& candidate : candidates_of(lexicon, typed))
        readings.push_back(std::move(candidate.spelling));
    return readings;
}

std::vector<Reading> restore(const Lexicon& lexicon, std::span<const std::string> typed,
                             std::size_t limit) {
    if (typed.empty() || limit == 0) return {};
    const std::size_t restored = std::min(typed.size(), max_restored_syllables);
    const Restorer restorer(lexicon, typed.first(restored));
    std::vector<Reading> readings;
    for (const Path& path : restorer.best(limit)) {
        Reading reading{{}, path.score};
        for (std::size_t i = 0; i < restored; ++i)
            reading.syllables.push_back(restorer.spelling(i, path.candidates[i]));
        for (const std::string& rest : typed.subspan(restored))
            reading.syllables.push_back(canonical_term(rest));
        readings.push_back(std::move(reading));
    }
    return readings;
}

namespace {

/// How often the word of two syllables is written, 0 if it is not listed.
std::uint32_t word_count(const Lexicon& lexicon, SyllableId left, SyllableId right) {
    return lexicon.count(lexicon.next(lexicon.first(left), right)).count;
}

}  // namespace

PairReading read_pair(const Lexicon& lexicon, std::string_view left, std::string_view right) {
    /// So much rarer than a marked form, a word as typed is a slip that was counted.
    constexpr double slip = 1.0 / 200;
    const auto id = [&](std::string_view typed) { return lexicon.syllable(canonical_term(typed)); };
    const std::uint32_t as_typed = word_count(lexicon, id(left), id(right));
    std::uint32_t marked = 0;
    for (const Candidate& a : candidates_of(lexicon, left)) {
        for (const Candidate& b : candidates_of(lexicon, right))
            marked = std::max(marked, word_count(lexicon, a.id, b.id));
    }
    if (as_typed > 0 && as_typed >= slip * marked) return PairReading::as_typed;
    return marked > 0 ? PairReading::marked : PairReading::unlisted;
}

}  // namespace tracuu
