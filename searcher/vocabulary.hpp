// The words of one archive: what a query may expand to.
//
// An unmarked syllable is completed by asking the index for each way its letters can be marked
// (at most a few hundred), never by reading the whole term list, so the first query over a large
// archive is as fast as the next.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/stored_term.hpp"
#include "searcher/matcher.hpp"

namespace tracuu {

class Vocabulary {
public:
    /// Of the matcher's database; `matcher` must outlive it. Answers are kept, so one object serves
    /// one state of the database.
    explicit Vocabulary(Matcher& matcher) : matcher_(matcher), database_(matcher.database()) {}

    /// Articles that have `term` in the field of `prefix`.
    Xapian::doccount frequency(std::string_view prefix, std::string_view term) const {
        return database_.get_termfreq(stored_term(prefix, term));
    }

    /// The terms of the archive that `syllable` may stand for when its writer left marks out:
    /// any tone where it has none, any shape where a letter has none, đ for d. `prefix` is the
    /// field's. Without the prefix, in order of code points; the syllable itself only if the
    /// archive has it.
    const std::vector<std::string>& completions(std::string_view prefix, std::string_view syllable);

    /// The most frequent terms that begin with `stem` (and, for a stem without marks, with any
    /// marked form of it), at most `limit`, without the prefix, most frequent first.
    std::vector<std::string> beginning_with(std::string_view prefix, std::string_view stem,
                                            std::size_t limit) const;

    /// Articles that have the `terms` side by side, each given by its alternatives.
    Xapian::doccount phrase_frequency(const std::vector<std::vector<std::string>>& terms) const;

private:
    Matcher& matcher_;
    const Xapian::Database& database_;
    std::unordered_map<std::string, std::vector<std::string>> completions_;
};

/// Every way to put marks on `syllable` (a canonical term): shapes and đ where a letter has none,
/// a tone where there is none. Canonical, sorted, the syllable itself included. Empty for a word
/// too long to be a syllable.
std::vector<std::string> ways_to_mark(std::string_view syllable);

/// "nghị quyết" for {{nghị}, {quyết}}: a phrase of alternatives, each a stored_term(), as a Xapian
/// query without weights.
Xapian::Query phrase_of(const std::vector<std::vector<std::string>>& stored_terms);

}  // namespace tracuu
