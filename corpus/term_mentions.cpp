#include "corpus/term_mentions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace tracuu {
namespace {

constexpr std::size_t words_between = 3;  // "nhiệm kỳ thứ XXV (2020-2025)"
constexpr std::size_t words_to_body = 12;

constexpr std::string_view cell = "chi bộ";

struct Occurrence {
    TermOfOffice term;
    std::string_view body;
    Span span;
    bool in_title = false;
};

class Reader {
public:
    Reader(std::string_view text, std::span<const Word> words, Span title)
        : words_(text, words), title_(title) {}

    std::vector<Occurrence> read() {
        std::vector<Occurrence> all;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const std::size_t cue_words = announcement_at(at);
            if (cue_words == 0) continue;
            const auto range = range_after(at + cue_words);
            if (!range) continue;
            const std::string_view body = body_near(at, *range + 2);
            std::size_t next = *range;
            for (auto term = range_at(next); term; term = range_at(next)) {
                all.push_back(occurrence(next, *term, body));
                next = next_in_list(next + 2);
            }
            at = *range + 1;
        }
        return all;
    }

private:
    /// How many words announce a term at `at`: "nhiệm kỳ", "NK", "khóa"; 0 for none.
    std::size_t announcement_at(std::size_t at) const {
        if (words_.cue(at) == Cue::nhiem && words_.cue(at + 1) == Cue::ky) return 2;
        return words_.cue(at) == Cue::nk || words_.cue(at) == Cue::khoa ? 1 : 0;
    }

    /// Where a range of years begins, at most `words_between` words after `from`.
    std::optional<std::size_t> range_after(std::size_t from) const {
        for (std::size_t at = from; at <= from + words_between && at < words_.size(); ++at) {
            if (words_[at].gap == Gap::line && at > from) return std::nullopt;
            if (words_.cue(at) == Cue::giai || words_.cue(at) == Cue::ke || announcement_at(at) > 0)
                return std::nullopt;
            if (range_at(at)) return at;
        }
        return std::nullopt;
    }

    std::optional<TermOfOffice> range_at(std::size_t at) const {
        if (words_.cue(at) != Cue::number || words_.cue(at + 1) != Cue::number) return std::nullopt;
        const Gap gap = words_[at + 1].gap;
        if (gap != Gap::hyphen && gap != Gap::space) return std::nullopt;
        const std::string_view from = words_.word(at), to = words_.word(at + 1);
        if (from.size() != 4 || to.size() != 4) return std::nullopt;
        return parse_term_of_office(std::string(from) + "-" + std::string(to));
    }

    /// "2015-2020 và 2020-2025", "2015-2020, 2020-2025": where the next of the list may begin.
    std::size_t next_in_list(std::size_t at) const {
        if (at >= words_.size()) return at;
        if (words_.cue(at) == Cue::number) return words_[at].gap == Gap::comma ? at : words_.size();
        return words_.word(at) == "và" ? at + 1 : words_.size();
    }

    /// The body that serves the term: the nearest named before it in the sentence, else just after.
    std::string_view body_near(std::size_t at, std::size_t after) const {
        std::string_view congress;
        for (std::size_t back = 1; back <= words_to_body && back <= at; ++back) {
            const std::size_t i = at - back;
            if (const auto body = body_at(i); body == "đại hội")
                congress = body;
            else if (!body.empty())
                return body;
            if (words_[i + 1].gap == Gap::line || words_[i + 1].gap == Gap::dot) break;
        }
        if (!congress.empty()) return congress;
        for (std::size_t i = after; i < after + 4; ++i) {
            if (const auto body = body_at(i); !body.empty()) return body;
        }
        return {};
    }

    std::string_view body_at(std::size_t at) const {
        const Cue second = words_.cue(at + 1);
        switch (words_.cue(at)) {
            case Cue::chi:
                return second == Cue::bo ? cell : std::string_view{};
            case Cue::dang:
                return second == Cue::bo || second == Cue::uy ? "đảng bộ" : std::string_view{};
            case Cue::hdnd:
                return "hđnd";
            case Cue::hoi:
                return words_.cue(at + 3) == Cue::dan ? "hđnd" : std::string_view{};  // đồng nhân
            case Cue::mttq:
                return "mttq";
            case Cue::quoc:
                return second == Cue::hoi ? "quốc hội" : std::string_view{};
            case Cue::dai:
                return second == Cue::hoi ? "đại hội" : std::string_view{};
            default:
                return {};
        }
    }

    Occurrence occurrence(std::size_t at, TermOfOffice term, std::string_view body) const {
        // Cells serve two or three years; committees, councils and the Assembly about five.
        if (term.to - term.from <= 3 && (body.empty() || body == "đại hội")) body = cell;
        const Span span{words_[at].span.begin, words_[at + 1].span.end};
        return {term, body, span, title_.contains(span.begin)};
    }

    TextWords words_;
    Span title_;
};

/// The occurrences of one term as one mention; its body is the one most often named.
TermMention merged(const std::vector<Occurrence>& all, TermOfOffice term) {
    TermMention mention;
    mention.term = term;
    std::map<std::string_view, std::size_t> bodies;
    for (const Occurrence& one : all) {
        if (one.term != term) continue;
        if (mention.count++ == 0) mention.span = one.span;
        if (one.body.empty()) continue;
        const std::size_t named = ++bodies[one.body];
        if (named > bodies[mention.body]) mention.body = one.body;
    }
    return mention;
}

void mark_primary(const std::vector<Occurrence>& all, std::vector<TermMention>& mentions) {
    const auto in_title = [&](const TermMention& mention) {
        return std::any_of(all.begin(), all.end(), [&](const Occurrence& one) {
            return one.in_title && one.term == mention.term;
        });
    };
    const auto is_cell = [](const TermMention& mention) { return mention.body == cell; };
    const auto rank = [&](const TermMention& mention) {
        return (in_title(mention) ? 2 : 0) + (is_cell(mention) ? 0 : 1);
    };
    int best = -1;
    for (const TermMention& mention : mentions) best = std::max(best, rank(mention));
    std::size_t most = 0;
    for (const TermMention& mention : mentions) {
        if (rank(mention) == best) most = std::max(most, mention.count);
    }
    bool found = false;
    for (TermMention& mention : mentions) {
        const bool titled = best >= 2;
        mention.primary = rank(mention) == best && (titled || (!found && mention.count == most));
        found = found || mention.primary;
    }
}

}  // namespace

std::vector<TermMention> read_terms(std::string_view text, std::span<const Word> words,
                                    Span title) {
    const std::vector<Occurrence> all = Reader(text, words, title).read();
    std::vector<TermMention> mentions;
    for (const Occurrence& one : all) {
        const bool known = std::any_of(mentions.begin(), mentions.end(),
                                       [&](const TermMention& m) { return m.term == one.term; });
        if (!known) mentions.push_back(merged(all, one.term));
    }
    mark_primary(all, mentions);
    std::stable_partition(mentions.begin(), mentions.end(),
                          [](const TermMention& mention) { return mention.primary; });
    return mentions;
}

}  // namespace tracuu
