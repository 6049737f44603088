#include "corpus/unit_names.hpp"

#include <algorithm>

#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"

namespace tracuu {
namespace {

constexpr std::size_t longest_name = 5;  // words of "Văn Miếu - Quốc Tử Giám"

}  // namespace

UnitName UnitNames::at(std::size_t first, KindSet kinds) const {
    const std::size_t count = words_of_name(first);
    std::string folded, canonical;
    std::vector<std::size_t> folded_ends, canonical_ends;
    for (std::size_t i = 0; i < count; ++i) {
        append_name_word(first + i, i == 0, kinds, folded, canonical);
        folded_ends.push_back(folded.size());
        canonical_ends.push_back(canonical.size());
    }
    UnitName expired;
    for (std::size_t words = count; words > 0; --words) {
        auto units =
            units_called(std::string_view(folded).substr(0, folded_ends[words - 1]),
                         std::string_view(canonical).substr(0, canonical_ends[words - 1]), kinds);
        if (units.empty() || is_cut_short(first, words)) continue;
        const auto is_valid = [&](const Unit* unit) {
            return !reading_.date || unit->valid_on(*reading_.date);
        };
        if (std::any_of(units.begin(), units.end(), is_valid)) return {std::move(units), words};
        if (expired.words == 0) expired = {std::move(units), words};
    }
    return expired;
}

/// How many words from `first` on may belong to a name: capitalised ones (or numbers) side by
/// side.
std::size_t UnitNames::words_of_name(std::size_t first) const {
    std::size_t count = 0;
    for (; count < longest_name && first + count < words_.size(); ++count) {
        const Word& next = words_[first + count];
        const bool joined = count == 0 || next.gap == Gap::none || next.gap == Gap::space ||
                            next.gap == Gap::hyphen;
        const bool named = next.capital || next.cue == Cue::number || reading_.any_case ||
                           reading_.unmarked || (count > 0 && next.gap == Gap::none);
        if (!joined || !named) break;
    }
    return count;
}

void UnitNames::append_name_word(std::size_t at, bool first, KindSet kinds, std::string& folded,
                                 std::string& canonical) const {
    std::string spelled;
    if (words_.cue(at) == Cue::number) {
        if (first && kinds == kind_phuong) folded = "phuong", canonical = "phường";
        if (first && kinds == kind_quan) folded = "quan", canonical = "quận";
        spelled = words_.word(at).substr(
            std::min(words_.word(at).find_first_not_of('0'), words_.word(at).size()));
    } else {
        spelled = canonical_term(words_.word(at));
    }
    if (!folded.empty()) folded += ' ', canonical += ' ';
    folded += fold(spelled);
    canonical += spelled;
}

std::vector<const Unit*> UnitNames::units_called(std::string_view folded,
                                                 std::string_view canonical, KindSet kinds) const {
    std::vector<const Unit*> units;
    const Unit* like = nullptr;  // the last one of that very name: namesakes compare once
    for (const std::uint32_t index : gazetteer_.with_folded_name(folded)) {
        const Unit& unit = gazetteer_.units()[index];
        if ((kind_set(unit.kind) & kinds) == 0) continue;
        const bool same = reading_.unmarked || (like != nullptr && like->name == unit.name) ||
                          canonical_name(unit.name) == canonical;
        if (!same) continue;
        like = &unit;
        units.push_back(&unit);
    }
    return units;
}

/// "xã Long Điền Tây" does not name Long Điền: exactly one more capitalised word follows. Two
/// or more are a person's name ("Bí thư Đảng ủy phường X Nguyễn Văn A").
bool UnitNames::is_cut_short(std::size_t first, std::size_t words) const {
    const std::size_t next = first + words;
    const auto continues = [&](std::size_t at) {
        return at < words_.size() && words_[at].capital && words_[at].gap == Gap::space;
    };
    if (!continues(next) || words_.cue(next) != Cue::other || words_[next].all_capitals)
        return false;
    return !continues(next + 1);
}

}  // namespace tracuu
