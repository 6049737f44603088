#include "searcher/word_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "searcher/unit_scan.hpp"

namespace tracuu {
namespace {

/// The words with those of their terms that stand in `field`; nullopt where a word has none there.
std::optional<WordRow> words_in(const ForwardField& field, const Xapian::Query& query) {
    WordRow words;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        std::vector<std::string>& alternatives = words.emplace_back();
        const Xapian::Query word = query.get_subquery(i);
        for (auto term = word.get_terms_begin(); term != word.get_terms_end(); ++term) {
            const std::string stored = *term;
            if (const auto own = term_in(field, stored)) alternatives.emplace_back(*own);
        }
        if (alternatives.empty()) return std::nullopt;
    }
    return words;
}

/// The place of the part that is quickest to look for: each of its terms costs as much as standing
/// in all articles does.
std::size_t anchor_of(const Xapian::Query& query, const Xapian::Database& database) {
    const double all = std::max(database.get_doccount(), 1U);
    std::vector<double> costs;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        double cost = 0;
        const Xapian::Query word = query.get_subquery(i);
        for (auto term = word.get_terms_begin(); term != word.get_terms_end(); ++term) {
            cost += 1 + database.get_termfreq(*term) / all;
        }
        costs.push_back(cost);
    }
    return static_cast<std::size_t>(std::ranges::min_element(costs) - costs.begin());
}

/// The window of an OP_NEAR, which Xapian tells in the description alone: "(a NEAR 6 b)". No term
/// has a blank or a capital in it.
std::size_t window_of(const Xapian::Query& near) {
    constexpr std::string_view name = " NEAR ";
    const std::string description = near.get_description();
    const std::size_t at = description.find(name);
    std::size_t window = near.get_num_subqueries();
    if (at != std::string::npos) {
        const char* const number = description.data() + at + name.size();
        std::from_chars(number, description.data() + description.size(), window);
    }
    return window;
}

/// What may stand for each word of a phrase, whatever the field.
std::vector<std::set<WordPrint>> prints_of(const Xapian::Query& phrase) {
    std::vector<std::set<WordPrint>> prints(phrase.get_num_subqueries());
    for (const ForwardField& field : forward_fields) {
        const auto words = words_in(field, phrase);
        if (!words) continue;
        for (std::size_t i = 0; i < words->size(); ++i) {
            for (const std::string& term : (*words)[i]) prints[i].insert(print_of(term));
        }
    }
    return prints;
}

void add_words(const WordRow& words, WordFinder& finder) {
    for (std::size_t word = 0; word < words.size(); ++word) {
        for (const std::string& term : words[word]) finder.add(term, word);
    }
}

bool contains(std::span<const std::size_t> words, std::size_t word) {
    return std::ranges::find(words, word) != words.end();
}

/// Gives each word a position of its own in a window, as far as there are enough.
class Placement {
public:
    /// `positions`: of each word, ascending.
    explicit Placement(const std::vector<Positions>& positions) : positions_(positions) {}

    bool fits(std::uint32_t first, std::uint32_t end) {
        first_ = first;
        end_ = end;
        word_at_.clear();
        for (std::size_t word = 0; word < positions_.size(); ++word) {
            tried_.clear();
            if (!place(word)) return false;
        }
        return true;
    }

private:
    /// Another word makes room if it can stand elsewhere (an augmenting path).
    bool place(std::size_t word) {
        const Positions& own = positions_[word];
        for (auto it = std::ranges::lower_bound(own, first_); it != own.end() && *it < end_; ++it) {
            if (!tried_.insert(*it).second) continue;
            const auto taken = word_at_.find(*it);
            if (taken != word_at_.end() && !place(taken->second)) continue;
            word_at_[*it] = word;
            return true;
        }
        return false;
    }

    const std::vector<Positions>& positions_;
    std::uint32_t first_ = 0, end_ = 0;
    std::map<std::uint32_t, std::size_t> word_at_;
    std::set<std::uint32_t> tried_;
};

}  // namespace

Phrase::Phrase(const WordRow& words, std::size_t anchor)
    : word_count_(words.size()), anchor_(anchor) {
    add_words(words, finder_);
    anchor_units_ = finder_.units_of(anchor_);
    anchor_in_all_ = anchor_units_.size();
}

void Phrase::open(const ForwardEntry& article) {
    finder_.open(article);
    anchor_units_.resize(anchor_in_all_);
    const std::vector<ForwardUnit> own = finder_.own_units_of(anchor_);
    anchor_units_.insert(anchor_units_.end(), own.begin(), own.end());
}

bool Phrase::stands_in(const ForwardText& text) const {
    const Further further = finder_.further(text);
    const bool found = std::ranges::any_of(further, [&](const WordFinder::Further& each) {
        return contains(each.words, anchor_) && stands_around(each.position, text, further);
    });
    if (found) return true;
    const std::size_t end = text.units.size() / sizeof(ForwardUnit);
    for (std::size_t at = 0; (at = find_unit(text.units, at, anchor_units_)) < end; ++at) {
        if (stands_around(at, text, further)) return true;
    }
    return false;
}

bool Phrase::stands_around(std::size_t position, const ForwardText& text,
                           const Further& further) const {
    const std::size_t positions = text.units.size() / sizeof(ForwardUnit);
    if (position < anchor_ || positions < position + word_count_ - anchor_) return false;
    const std::size_t first = position - anchor_;
    for (std::size_t word = 0; word < word_count_; ++word) {
        const std::size_t at = first + word;
        if (finder_.is(unit_at(text.units.data() + at * sizeof(ForwardUnit)), word)) continue;
        const bool is_further = std::ranges::any_of(further, [&](const auto& each) {
            return each.position == at && contains(each.words, word);
        });
        if (!is_further) return false;
    }
    return true;
}

Nearby::Nearby(const WordRow& words, std::size_t window)
    : word_count_(words.size()), window_(window) {
    add_words(words, finder_);
}

bool Nearby::stands_in(const ForwardText& text) const {
    const std::vector<Positions> positions = finder_.positions(text, word_count_);
    if (std::ranges::any_of(positions, &Positions::empty)) return false;
    Placement placement(positions);
    return std::ranges::any_of(positions, [&](const Positions& own) {
        return std::ranges::any_of(own, [&](std::uint32_t first) {
            return placement.fits(first, first + static_cast<std::uint32_t>(window_));
        });
    });
}

WordPattern::WordPattern(const Xapian::Query& query, const Xapian::Database& database) {
    const std::size_t anchor = anchor_of(query, database);
    for (const ForwardField& field : forward_fields) {
        const auto words = words_in(field, query);
        if (!words) continue;
        if (query.get_type() == Xapian::Query::OP_PHRASE) {
            phrases_.emplace_back(field, Phrase(*words, anchor));
        } else {
            nearby_.emplace_back(field, Nearby(*words, window_of(query)));
        }
    }
    if (!phrases_.empty()) find_pairs(query);
}

void WordPattern::find_pairs(const Xapian::Query& phrase) {
    // Of more ways to put two words together one stands in nearly every article, or seems to.
    constexpr std::size_t most_ways = 8;
    const std::vector<std::set<WordPrint>> prints = prints_of(phrase);
    for (std::size_t i = 1; i < prints.size(); ++i) {
        if (prints[i - 1].size() * prints[i].size() > most_ways) continue;
        Pair& pair = pairs_.emplace_back();
        for (const WordPrint left : prints[i - 1]) {
            for (const WordPrint right : prints[i]) pair.emplace_back(left, right);
        }
    }
}

bool WordPattern::may_stand_in(std::string_view pairs) const {
    return std::ranges::all_of(pairs_, [&](const Pair& pair) {
        return std::ranges::any_of(
            pair, [&](const auto& way) { return may_have_pair(pairs, way.first, way.second); });
    });
}

bool WordPattern::stands_in(const ForwardEntry& article) {
    const auto stands = [&](auto& pattern) {
        pattern.second.open(article);
        return pattern.second.stands_in(article.*pattern.first.text);
    };
    return std::ranges::any_of(phrases_, stands) || std::ranges::any_of(nearby_, stands);
}

bool has_pattern(const Xapian::Query& query) {
    const Xapian::Query::op type = query.get_type();
    if (type == Xapian::Query::OP_PHRASE || type == Xapian::Query::OP_NEAR) return true;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (has_pattern(query.get_subquery(i))) return true;
    }
    return false;
}

}  // namespace tracuu
