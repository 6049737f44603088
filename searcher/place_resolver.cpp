#include "searcher/place_resolver.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "analyzers/ascii.hpp"
#include "analyzers/spelling.hpp"
#include "analyzers/syllable.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/place_name.hpp"

namespace tracuu {
namespace {

/// A kind word, a name of five words, a comma and as much again.
constexpr std::size_t max_place_words = 14;
constexpr std::size_t nearest_shown = 3;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_of_level(const Unit& unit, FieldId field) {
    switch (field) {
        case FieldId::ward:
            return unit.level == Level::ward;
        case FieldId::district:
            return unit.level == Level::district;
        case FieldId::province:
            return unit.level == Level::province;
        default:
            return true;
    }
}

/// "4" as a ward is called "Phường 4".
std::string numbered_name(std::string_view name, FieldId field) {
    const bool digits = !name.empty() && std::ranges::all_of(name, is_digit);
    if (digits && field == FieldId::ward) return "phường " + std::string(name);
    if (digits && field == FieldId::district) return "quận " + std::string(name);
    return std::string(name);
}

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        if (end > begin) words.emplace_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// Whether every word of `typed` that carries marks is a word of the unit's name with the same
/// marks. Both canonical.
bool marks_agree(const std::string& typed, const Unit& unit) {
    const std::vector<std::string> name = words_of(canonical_name(name_with_kind(unit)));
    return std::ranges::all_of(words_of(typed), [&](const std::string& word) {
        return !has_marks(word) || std::ranges::find(name, word) != name.end();
    });
}

std::vector<const Unit*> units_called(std::string_view typed, FieldId field,
                                      const Gazetteer& gazetteer) {
    const std::string name = numbered_name(trimmed(typed), field);
    std::vector<const Unit*> units = gazetteer.named(name);
    std::erase_if(units, [&](const Unit* unit) { return !is_of_level(*unit, field); });
    if (!units.empty()) return units;
    const std::string canonical = canonical_name(name);
    units = gazetteer.named_folded(name);
    std::erase_if(units, [&](const Unit* unit) {
        return !is_of_level(*unit, field) || !marks_agree(canonical, *unit);
    });
    return units;
}

/// The unit that a facet lists as `typed`: "quận Thủ Đức (Hồ Chí Minh, đến 1/2021)".
std::vector<const Unit*> units_listed_as(std::string_view typed, FieldId field,
                                         const Gazetteer& gazetteer) {
    if (!typed.ends_with(')')) return {};
    std::vector<const Unit*> units =
        units_called(typed.substr(0, typed.find('(')), field, gazetteer);
    std::erase_if(
        units, [&](const Unit* unit) { return fold(describe(gazetteer, *unit)) != fold(typed); });
    return units;
}

bool lies_in(const Unit& unit, const std::vector<const Unit*>& above, const Gazetteer& gazetteer) {
    return std::ranges::any_of(above, [&](const Unit* candidate) {
        return candidate != &unit && (candidate == gazetteer.district_of(unit) ||
                                      candidate == gazetteer.province_of(unit));
    });
}

/// What "@cũ" or "@mới" behind a name says, taken off `name`.
std::optional<int> take_tier(std::string_view& name) {
    const std::size_t at = name.rfind('@');
    if (at == std::string_view::npos) return std::nullopt;
    const std::string folded = fold(trimmed(name.substr(at + 1)));
    const int tier = folded == "cu" || folded == "old"    ? 3
                     : folded == "moi" || folded == "new" ? 2
                                                          : 0;
    if (tier == 0) return std::nullopt;
    name = name.substr(0, at);
    return tier;
}

void sort_by_key(std::vector<const Unit*>& units) {
    std::ranges::sort(units, {}, &Unit::key);
    const auto repeated = std::ranges::unique(units);
    units.erase(repeated.begin(), repeated.end());
}

/// Adds to `units` all that `next` leads to, however many steps away.
template <typename Next>
void follow(std::vector<const Unit*> units, std::vector<const Unit*>& found, Next next) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (const Unit* unit : next(*units[i])) {
            if (unit == nullptr || std::ranges::find(units, unit) != units.end()) continue;
            units.push_back(unit);
            found.push_back(unit);
        }
    }
}

double name_distance(const std::vector<std::string>& typed, const std::vector<std::string>& name,
                     double limit) {
    if (typed.size() != name.size()) return too_far;
    double distance = 0;
    for (std::size_t i = 0; i < typed.size() && distance < limit; ++i) {
        distance += spelling_distance(typed[i], name[i]);
    }
    return distance;
}

}  // namespace

std::vector<const Unit*> resolve_place(std::string_view typed, FieldId field,
                                       const Gazetteer& gazetteer) {
    std::string_view name = trimmed(typed);
    if (const Unit* unit = gazetteer.find(name)) {
        if (is_of_level(*unit, field)) return {unit};
    }
    if (auto listed = units_listed_as(name, field, gazetteer); !listed.empty()) return listed;
    const std::optional<int> tier = take_tier(name);
    const std::size_t comma = name.find(',');
    std::vector<const Unit*> units = units_called(name.substr(0, comma), field, gazetteer);
    for (std::size_t begin = comma; begin != std::string_view::npos;) {
        const std::size_t end = name.find(',', begin + 1);
        const auto above =
            units_called(name.substr(begin + 1, end - begin - 1), FieldId::place, gazetteer);
        std::erase_if(units, [&](const Unit* unit) { return !lies_in(*unit, above, gazetteer); });
        begin = end;
    }
    if (tier) std::erase_if(units, [&](const Unit* unit) { return unit->tier != *tier; });
    sort_by_key(units);
    return units;
}

std::optional<std::size_t> place_name_end(std::string_view text, std::size_t begin, FieldId field,
                                          const Gazetteer& gazetteer) {
    std::vector<std::size_t> ends;
    std::size_t at = begin;
    while (at < text.size() && ends.size() < max_place_words) {
        while (at < text.size() && is_ascii_space(text[at])) ++at;
        const std::size_t word = at;
        while (at < text.size() && !is_ascii_space(text[at]) && text[at] != '"' &&
               text[at] != '(' && text[at] != ')') {
            ++at;
        }
        if (at == word) break;
        ends.push_back(at);
    }
    constexpr std::string_view closing = ".,;:!?";
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        std::string_view name = text.substr(begin, *end - begin);
        while (!name.empty() && closing.find(name.back()) != std::string_view::npos) {
            name.remove_suffix(1);
        }
        if (!resolve_place(name, field, gazetteer).empty()) return *end;
    }
    return std::nullopt;
}

std::vector<const Unit*> with_history(const std::vector<const Unit*>& units,
                                      const Gazetteer& gazetteer) {
    std::vector<const Unit*> all = units;
    follow(units, all, [&](const Unit& unit) {
        std::vector<const Unit*> after;
        for (const std::string_view key : unit.successors()) after.push_back(gazetteer.find(key));
        return after;
    });
    follow(units, all, [&](const Unit& unit) { return gazetteer.predecessors(unit); });
    sort_by_key(all);
    return all;
}

std::vector<std::string> nearest_place_names(std::string_view typed, FieldId field,
                                             const Gazetteer& gazetteer) {
    std::string_view name = trimmed(typed);
    take_tier(name);
    std::string canonical = canonical_name(name.substr(0, name.find(',')));
    if (auto stripped = without_kind(canonical)) canonical = std::move(stripped->name);
    const std::vector<std::string> words = words_of(canonical);

    std::vector<std::pair<double, std::string>> near;
    for (const Unit& unit : gazetteer.units()) {
        if (!is_of_level(unit, field)) continue;
        const double distance = name_distance(words, words_of(canonical_name(unit.name)), too_far);
        if (distance < too_far) near.emplace_back(distance, unit.name);
    }
    std::ranges::sort(near);
    std::vector<std::string> names;
    for (auto& [distance, candidate] : near) {
        if (names.size() == nearest_shown) break;
        if (std::ranges::find(names, candidate) == names.end()) names.push_back(candidate);
    }
    return names;
}

}  // namespace tracuu
