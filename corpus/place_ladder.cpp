#include "corpus/place_ladder.hpp"

#include <algorithm>
#include <string>

#include "corpus/site_place.hpp"

namespace tracuu {
namespace {

using Units = std::vector<const Unit*>;

constexpr std::size_t most_homonyms = 3;  // beyond them a name tells nothing

constexpr Date last_day_of_districts{2025, 6, 30};

bool contains(const Units& units, const Unit* unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

void add(Units& units, const Unit* unit) {
    if (unit != nullptr && !contains(units, unit)) units.push_back(unit);
}

template <typename Keep>
Units filtered(const Units& units, const Keep& keep) {
    Units kept;
    std::copy_if(units.begin(), units.end(), std::back_inserter(kept), keep);
    return kept;
}

/// `units` without those that `keep` refuses, unless it refuses all.
template <typename Keep>
void narrow(Units& units, const Keep& keep) {
    Units kept = filtered(units, keep);
    if (!kept.empty()) units = std::move(kept);
}

class Ladder {
public:
    Ladder(const Article& article, const PlaceEvidence& evidence, const Gazetteer& gazetteer,
           std::optional<Date> date)
        : article_(article),
          evidence_(evidence),
          gazetteer_(gazetteer),
          date_(date),
          site_(read_site_place(article.url, article.source, gazetteer, date)) {
        gather(evidence.title, "title");
        gather(evidence.category, "category");
        gather(evidence.lead, "lead");
        gather(evidence.body, "body");
        for (Mention& mention : mentions_) mention.units = mention.place->units;
        // Wide units first: a district tells its ward apart, and a ward its district.
        for (const Level level : {Level::province, Level::district, Level::ward, Level::district}) {
            for (std::size_t i = 0; i < mentions_.size(); ++i) {
                if (level_of(mentions_[i]) == level) resolve(i);
            }
        }
    }

    std::vector<PlaceMention> decide() {
        decide_wards();
        decide_districts();
        decide_provinces();
        mention_the_rest();
        std::stable_sort(
            places_.begin(), places_.end(),
            [&](const PlaceMention& a, const PlaceMention& b) { return rank(a) < rank(b); });
        return std::move(places_);
    }

private:
    struct Mention {
        const NamedPlace* place;
        const char* rung;
        Units units;           // what is left of place->units
        bool expired = false;  // none of them was there at the article's date
    };

    void gather(const std::vector<NamedPlace>& places, const char* rung) {
        for (const NamedPlace& place : places) mentions_.push_back({&place, rung, {}, false});
    }

    static Level level_of(const Mention& mention) { return mention.place->units.front()->level; }
    static bool is(const Mention& mention, std::string_view rung) { return rung == mention.rung; }
    bool is_usable(const Mention& mention) const {
        return !mention.expired && !mention.place->former && !mention.place->home &&
               mention.units.size() <= most_homonyms;
    }

    bool lies_in(const Unit* unit, const Unit* above) const {
        const auto is_above = [&](const Unit* parent) {
            return parent != nullptr && is_same_code(*parent, *above);
        };
        return is_above(unit) || is_above(gazetteer_.district_of(*unit)) ||
               is_above(gazetteer_.province_of(*unit));
    }

    bool lies_in_any(const Unit* unit, const Units& above) const {
        return std::any_of(above.begin(), above.end(),
                           [&](const Unit* a) { return lies_in(unit, a); });
    }

    void narrow_to(Units& units, const Units& above) const {
        narrow(units, [&](const Unit* unit) { return lies_in_any(unit, above); });
    }

    /// Strikes out of mention `i` what its neighbours, the site, the rest of the text and the date
    /// exclude. A unit that was no more but fits goes before a namesake elsewhere that was there.
    void resolve(std::size_t i) {
        Mention& mention = mentions_[i];
        mention.units = mention.place->units;
        if (const Mention* next = next_to(i)) narrow_to(mention.units, next->units);
        narrow_to(mention.units, site_.districts);
        narrow_to(mention.units, site_.provinces);
        for (const Level level : {Level::district, Level::province}) {
            if (mention.units.size() > 1) narrow_to(mention.units, named_at(level, i));
        }
        if (level_of(mention) == Level::district) narrow_to_holders(mention);
        narrow_to_date(mention);
    }

    void narrow_to_date(Mention& mention) {
        if (date_) {
            Units valid =
                filtered(mention.units, [&](const Unit* unit) { return unit->valid_on(*date_); });
            mention.expired = valid.empty() && article_.published.has_value();
            if (!valid.empty()) mention.units = std::move(valid);
        } else if (mention.units.size() > 1 && has_district_level()) {
            narrow(mention.units, [](const Unit* unit) { return unit->tier == 3; });
        }
    }

    /// The wider unit printed beside mention `i`: "phường X, quận Y", "xã X (huyện Y)".
    const Mention* next_to(std::size_t i) const {
        if (i + 1 >= mentions_.size() || mentions_[i].rung != mentions_[i + 1].rung) return nullptr;
        const Mention& next = mentions_[i + 1];
        const bool beside = next.place->first_word <= mentions_[i].place->last_word + 1 &&
                            next.place->first_word >= mentions_[i].place->last_word;
        return beside && level_of(next) < level_of(mentions_[i]) ? &next : nullptr;
    }

    /// All units of `level` that the text names, mention `self` apart.
    Units named_at(Level level, std::size_t self) const {
        Units units;
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (i == self || level_of(mentions_[i]) != level) continue;
            for (const Unit* unit : mentions_[i].units) add(units, unit);
        }
        return units;
    }

    /// A district's namesakes are told apart by the wards the text names.
    void narrow_to_holders(Mention& mention) const {
        Units holders;
        for (const Mention& other : mentions_) {
            if (level_of(other) != Level::ward) continue;
            for (const Unit* ward : other.units) add(holders, gazetteer_.district_of(*ward));
        }
        narrow(mention.units, [&](const Unit* unit) { return contains(holders, unit); });
    }

    bool has_district_level() const {
        return !site_.districts.empty() ||
               std::any_of(mentions_.begin(), mentions_.end(), [](const Mention& mention) {
                   return level_of(mention) == Level::district && !mention.place->former;
               });
    }

    // --- wards

    void decide_wards() {
        if (state(article_.stated.ward, Level::ward)) return;
        if (take_all("title", Level::ward)) return;
        if (take_site_ward()) return;
        if (take_all("category", Level::ward)) return;
        if (take_first("lead", Level::ward)) return;
        take_dominant(Level::ward);
    }

    bool state(const std::string& name, Level level) {
        if (name.empty()) return false;
        Units units = filtered(gazetteer_.named(name),
                               [&](const Unit* unit) { return unit->level == level; });
        if (date_) narrow(units, [&](const Unit* unit) { return unit->valid_on(*date_); });
        for (const std::string& above : {article_.stated.district, article_.stated.province}) {
            if (!above.empty()) narrow_to(units, gazetteer_.named(above));
        }
        narrow_to(units, site_.districts);
        narrow_to(units, site_.provinces);
        if (units.empty() || units.size() > most_homonyms) return false;
        make_primary(units, "stated", {});
        return true;
    }

    /// All places of `level` named on a rung; districts as the parents of wards do not count there.
    bool take_all(std::string_view rung, Level level) {
        bool found = false;
        for (const Mention& mention : mentions_) {
            if (!is(mention, rung) || level_of(mention) != level || !is_usable(mention)) continue;
            make_primary(mention);
            found = true;
        }
        return found;
    }

    bool take_site_ward() {
        if (site_.wards.empty()) return false;
        bool found = false;
        for (const Mention& mention : mentions_) {
            for (const Unit* unit : mention.units) {
                if (found || !contains(site_.wards, unit) || mention.units.size() > most_homonyms)
                    continue;
                make_primary({unit}, "url", mention.place->span);
                found = true;
            }
        }
        if (!found && site_.wards.size() <= most_homonyms) {
            for (const Unit* unit : site_.wards) put(*unit, PlaceRole::host, "url", {});
        }
        return found;
    }

    /// The first one on a rung whose committee is named, else the first one unless the title is
    /// about a wider place; and those joined to it ("phường X và phường Y").
    bool take_first(std::string_view rung, Level level) {
        const auto find = [&](bool committee) {
            return std::find_if(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
                return is(mention, rung) && level_of(mention) == level && is_usable(mention) &&
                       (mention.place->committee || !committee);
            });
        };
        auto first = find(true);
        if (first == mentions_.end() && !title_is_wider(level)) first = find(false);
        if (first == mentions_.end()) return false;
        make_primary(*first);
        for (auto next = std::next(first); next != mentions_.end(); ++next) {
            const auto previous = std::prev(next);
            const bool joined = is(*next, rung) && level_of(*next) == level &&
                                next->place->first_word <= previous->place->last_word + 1;
            if (!joined || !is_usable(*next)) break;
            make_primary(*next);
        }
        return true;
    }

    bool title_is_wider(Level level) const {
        return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
            return is(mention, "title") && level_of(mention) < level && is_usable(mention);
        });
    }

    /// The one whose committees the text names more often than those of all others together.
    bool take_dominant(Level level) {
        std::vector<std::pair<const Mention*, std::size_t>> counts;
        std::size_t all = 0;
        for (const Mention& mention : mentions_) {
            if (level_of(mention) != level || !is_usable(mention) || !mention.place->committee)
                continue;
            ++all;
            const auto same = std::find_if(counts.begin(), counts.end(), [&](const auto& count) {
                return count.first->units == mention.units;
            });
            if (same == counts.end())
                counts.emplace_back(&mention, 1);
            else
                ++same->second;
        }
        for (const auto& [mention, count] : counts) {
            if (2 * count <= all) continue;
            make_primary(*mention);
            return true;
        }
        return false;
    }

    // --- districts and provinces

    void decide_districts() {
        if (state(article_.stated.district, Level::district)) return;
        if (date_ && *date_ > last_day_of_districts) return;
        if (take_parents(Level::district)) return;
        if (take_all("title", Level::district)) return;
        if (take_site(site_.districts)) return;
        if (take_all("category", Level::district)) return;
        if (take_first("lead", Level::district)) return;
        take_dominant(Level::district);
    }

    void decide_provinces() {
        if (state(article_.stated.province, Level::province)) return;
        if (take_parents(Level::province)) return;
        if (take_all("title", Level::province)) return;
        if (take_site(site_.provinces)) return;
        if (take_all("category", Level::province)) return;
        if (take_first("lead", Level::province)) return;
        take_dominant(Level::province);
    }

    bool take_site(const Units& units) {
        if (units.empty() || units.size() > most_homonyms) return false;
        make_primary(units, "url", {});
        return true;
    }

    /// The districts or provinces of the narrower units decided before. True when there are such
    /// units at all: what homonyms leave open stays open.
    bool take_parents(Level level) {
        bool any = false;
        const auto narrower = decided_;
        for (const Units& homonyms : narrower) {
            if (homonyms.front()->level <= level) continue;
            any = true;
            for (const Unit* parent : common_parents(homonyms, level)) make_parent_primary(*parent);
        }
        return any;
    }

    /// The parents of homonyms when they have one name (a province in both systems), else none.
    Units common_parents(const Units& homonyms, Level level) const {
        Units parents;
        for (const Unit* unit : homonyms) {
            const Unit* parent = level == Level::district ? gazetteer_.district_of(*unit)
                                                          : gazetteer_.province_of(*unit);
            if (parent == nullptr) return {};
            if (date_) parent = &gazetteer_.state_on(*parent, *date_);
            if (!parents.empty() && parents.front()->name != parent->name) return {};
            add(parents, parent);
        }
        return parents;
    }

    void make_parent_primary(const Unit& parent) {
        for (const Mention& mention : mentions_) {
            if (!contains(mention.units, &parent)) continue;
            make_primary({&parent}, mention.rung, mention.place->span);
            return;
        }
        const bool on_site =
            contains(site_.districts, &parent) || contains(site_.provinces, &parent);
        make_primary({&parent}, on_site ? "url" : "parent", {});
    }

    // --- the rest

    void mention_the_rest() {
        for (const Mention& mention : mentions_) {
            if (mention.units.size() > most_homonyms) continue;
            const bool former = mention.expired || mention.place->former;
            for (const Unit* unit : mention.units) {
                put(*unit, former ? PlaceRole::former : PlaceRole::mentioned, mention.rung,
                    mention.place->span);
            }
        }
    }

    void make_primary(const Mention& mention) {
        const bool by_role = is(mention, "body") && mention.place->leader;
        make_primary(mention.units, by_role ? "role" : mention.rung, mention.place->span);
    }

    /// `homonyms`: one unit, or those it cannot be told apart from.
    void make_primary(const Units& homonyms, const char* rung, Span span) {
        decided_.push_back(homonyms);
        for (const Unit* unit : homonyms) put(*unit, PlaceRole::primary, rung, span);
    }

    /// Adds `unit` unless it is there: the first word on a unit is the strongest.
    void put(const Unit& unit, PlaceRole role, const char* rung, Span span) {
        const auto same =
            std::find_if(places_.begin(), places_.end(),
                         [&](const PlaceMention& place) { return place.unit == unit.key; });
        if (same == places_.end()) places_.push_back({unit.key, role, rung, span});
    }

    /// Primary before the rest; wards, then districts, then provinces.
    int rank(const PlaceMention& place) const {
        const Unit* unit = gazetteer_.find(place.unit);
        const int level = unit == nullptr ? 0 : static_cast<int>(unit->level);
        return static_cast<int>(place.role) * 3 + (2 - level);
    }

    const Article& article_;
    const PlaceEvidence& evidence_;
    const Gazetteer& gazetteer_;
    std::optional<Date> date_;
    SitePlace site_;
    std::vector<Mention> mentions_;
    std::vector<Units> decided_;  // primary ones, each with its homonyms
    std::vector<PlaceMention> places_;
};

}  // namespace

std::vector<PlaceMention> decide_places(const Article& article, const PlaceEvidence& evidence,
                                        const Gazetteer& gazetteer, std::optional<Date> date) {
    return Ladder(article, evidence, gazetteer, date).decide();
}

}  // namespace tracuu
