#include "corpus/place_ladder.hpp"

#include <algorithm>
#include <string>

#include "corpus/site_place.hpp"

namespace tracuu {
namespace {

constexpr std::size_t most_homonyms = 3;  // beyond them a name tells nothing
constexpr std::size_t most_sections = 4;  // an article about more wards is about their district

constexpr Date last_day_of_districts{2025, 6, 30};

bool contains(const Units& units, const Unit* unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

class Ladder {
public:
    Ladder(const Article& article, const PlaceEvidence& evidence, const Gazetteer& gazetteer,
           const Written& written)
        : article_(article),
          gazetteer_(gazetteer),
          written_(written),
          site_(read_site_place(article.url, article.source, gazetteer, written.day)),
          named_(resolve_places(evidence, read_site_hints(article.url, article.source, gazetteer),
                                gazetteer, written)) {}

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
    void decide_wards() {
        if (take_stated(article_.stated.ward, Level::ward)) return;
        if (take_all(Rung::title, Level::ward)) return;
        if (take_site_ward()) return;
        if (take_all(Rung::category, Level::ward)) return;
        if (scope_of_title() == Level::district) return;
        if (take_first_in_lead(Level::ward) || take_dominant(Level::ward)) take_sections();
    }

    void decide_districts() {
        if (take_stated(article_.stated.district, Level::district)) return;
        if (written_.day && *written_.day > last_day_of_districts) return;
        if (take_parents(Level::district)) return;
        take_named(site_.districts, Level::district);
    }

    void decide_provinces() {
        if (take_stated(article_.stated.province, Level::province)) return;
        if (take_parents(Level::province)) return;
        take_named(site_.provinces, Level::province);
    }

    void take_named(const Units& on_site, Level level) {
        if (take_all(Rung::title, level)) return;
        if (take_site(on_site)) return;
        if (take_all(Rung::category, level)) return;
        if (take_first_in_lead(level)) return;
        take_dominant(level);
    }

    // --- the rungs

    bool take_stated(const std::string& name, Level level) {
        if (name.empty()) return false;
        Units units = gazetteer_.named(name);
        std::erase_if(units, [&](const Unit* unit) { return unit->level != level; });
        prefer(units,
               [&](const Unit* unit) { return !written_.day || unit->valid_on(*written_.day); });
        for (const std::string& above : {article_.stated.district, article_.stated.province}) {
            if (!above.empty()) prefer_in(units, gazetteer_.named(above));
        }
        prefer_in(units, site_.districts);
        prefer_in(units, site_.provinces);
        if (units.empty() || units.size() > most_homonyms) return false;
        make_primary(units, "stated", {});
        return true;
    }

    /// All places of `level` named on a rung.
    bool take_all(Rung rung, Level level) {
        bool found = false;
        for (const ResolvedPlace& place : named_) {
            if (place.rung != rung || place.level() != level || !is_usable(place)) continue;
            make_primary(place);
            found = true;
        }
        return found;
    }

    /// The site's own ward when the text names it too; else the site only hosts the article.
    bool take_site_ward() {
        for (const ResolvedPlace& place : named_) {
            for (const Unit* unit : place.units) {
                if (!contains(site_.wards, unit) || !is_usable(place)) continue;
                make_primary({unit}, "url", place.named->span);
                return true;
            }
        }
        if (site_.wards.size() > most_homonyms) return false;
        for (const Unit* unit : site_.wards) put(*unit, PlaceRole::host, "url", {});
        return false;
    }

    bool take_site(const Units& units) {
        if (units.empty() || units.size() > most_homonyms) return false;
        make_primary(units, "url", {});
        return true;
    }

    /// The first one in the lead whose committee acts, else whose leader is named, else the first
    /// one if only places around it come before; and those joined to it ("phường X và phường Y").
    bool take_first_in_lead(Level level) {
        const auto first_that = [&](auto fits) {
            return std::find_if(named_.cbegin(), named_.cend(), [&](const ResolvedPlace& place) {
                return is_candidate(place, Rung::lead, level) && fits(place);
            });
        };
        auto first = first_that(
            [](const ResolvedPlace& p) { return p.named->committee && !p.named->leader; });
        if (first == named_.cend()) {
            first = first_that(
                [&](const ResolvedPlace& p) { return p.named->leader && is_at_home(p); });
        }
        if (first == named_.cend() && scope_of_title() >= level) {
            first = first_that([](const ResolvedPlace& p) { return !p.named->committee; });
            if (first != named_.cend() && !is_first_in_its_place(first)) first = named_.cend();
        }
        if (first == named_.cend()) return false;
        make_primary(*first);
        take_joined(first->units, Rung::lead);
        return true;
    }

    /// A leader is a guest where a wider committee acted before, and a province's leader where the
    /// text names another province: "tại Hà Nội … Bí thư Thành ủy Thành phố Hồ Chí Minh".
    bool is_at_home(const ResolvedPlace& place) const {
        if (place.level() == Level::province) return !names_another_province(place);
        return is_host(place);
    }

    bool names_another_province(const ResolvedPlace& place) const {
        const auto lies_there = [&](const Unit* unit) {
            return std::any_of(place.units.begin(), place.units.end(), [&](const Unit* province) {
                return lies_in(*unit, *province, gazetteer_);
            });
        };
        return std::any_of(named_.begin(), named_.end(), [&](const ResolvedPlace& other) {
            return other.rung <= place.rung && other.rung != Rung::category &&
                   other.level() == Level::province && is_usable(other) &&
                   std::none_of(other.units.begin(), other.units.end(), lies_there);
        });
    }

    bool is_host(const ResolvedPlace& place) const {
        return std::none_of(named_.begin(), named_.end(), [&](const ResolvedPlace& other) {
            return other.rung == place.rung && other.named->last_word <= place.named->first_word &&
                   other.level() == Level::district && place.level() == Level::ward &&
                   other.named->committee && !other.named->leader && !other.named->in_document;
        });
    }

    bool is_first_in_its_place(std::vector<ResolvedPlace>::const_iterator first) const {
        return std::all_of(named_.cbegin(), first, [&](const ResolvedPlace& before) {
            const auto holds = [&](const Unit* above) {
                return lies_in(*first->units.front(), *above, gazetteer_);
            };
            return before.rung != first->rung || !is_usable(before) ||
                   std::any_of(before.units.begin(), before.units.end(), holds);
        });
    }

    /// What follows a mention of `units` directly, at the same level: "phường X và phường Y".
    void take_joined(const Units& units, Rung rung) {
        for (std::size_t i = 0; i + 1 < named_.size(); ++i) {
            if (named_[i].rung != rung || named_[i].units != units) continue;
            for (std::size_t next = i + 1; next < named_.size(); ++next) {
                const bool joined =
                    named_[next].named->first_word <= named_[next - 1].named->last_word + 1;
                if (!joined || !is_candidate(named_[next], rung, units.front()->level)) break;
                make_primary(named_[next]);
            }
        }
    }

    /// The one whose committees the body names more often than those of all others together. Where
    /// the lead is about a district, a ward's leader in the body is somebody who spoke there.
    bool take_dominant(Level level) {
        const bool leaders = level != Level::ward || !is_lead_about_district();
        std::vector<std::pair<const ResolvedPlace*, std::size_t>> counts;
        std::size_t all = 0;
        for (const ResolvedPlace& place : named_) {
            if (!is_candidate(place, Rung::body, level) || !place.named->committee) continue;
            if (place.named->leader && !leaders) continue;
            if (place.named->leader && level == Level::province && names_another_province(place))
                continue;
            ++all;
            const auto same = std::find_if(counts.begin(), counts.end(), [&](const auto& count) {
                return count.first->units == place.units;
            });
            if (same == counts.end()) {
                counts.emplace_back(&place, 1);
            } else {
                ++same->second;
            }
        }
        for (const auto& [place, count] : counts) {
            if (2 * count <= all) continue;
            make_primary(*place);
            return true;
        }
        return false;
    }

    bool is_lead_about_district() const {
        return std::any_of(named_.begin(), named_.end(), [&](const ResolvedPlace& place) {
            return is_candidate(place, Rung::lead, Level::district) && !place.named->in_document;
        });
    }

    /// Further wards that open a paragraph of their own: "Ở phường X …", "Đảng bộ phường X …".
    void take_sections() {
        std::vector<const ResolvedPlace*> sections;
        for (const ResolvedPlace& place : named_) {
            if (place.level() != Level::ward || !is_usable(place) || !place.named->opens_line)
                continue;
            sections.push_back(&place);
        }
        if (sections.size() > most_sections) return;
        for (const ResolvedPlace* place : sections) make_primary(*place);
    }

    /// The districts or provinces of the narrower units decided before. True when there are such
    /// units at all: what homonyms leave open stays open.
    bool take_parents(Level level) {
        bool any = false;
        const std::vector<Units> narrower = decided_;
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
            parent = &gazetteer_.state_on(*parent, written_.day.value_or(usual_day));
            if (!parents.empty() && parents.front()->name != parent->name) return {};
            if (!contains(parents, parent)) parents.push_back(parent);
        }
        return parents;
    }

    void make_parent_primary(const Unit& parent) {
        for (const ResolvedPlace& place : named_) {
            if (!contains(place.units, &parent)) continue;
            make_primary({&parent}, to_string(place.rung), place.named->span);
            return;
        }
        const bool on_site =
            contains(site_.districts, &parent) || contains(site_.provinces, &parent);
        make_primary({&parent}, on_site ? "url" : "parent", {});
    }

    void mention_the_rest() {
        for (const ResolvedPlace& place : named_) {
            if (place.units.size() > most_homonyms) continue;
            const bool former = place.expired || place.named->former;
            for (const Unit* unit : place.units) {
                put(*unit, former ? PlaceRole::former : PlaceRole::mentioned, to_string(place.rung),
                    place.named->span);
            }
        }
    }

    // --- what counts as evidence

    static bool is_usable(const ResolvedPlace& place) {
        return !place.expired && !place.named->former && !place.named->home &&
               place.units.size() <= most_homonyms;
    }

    /// Evidence that a part of the text is about `level`: a bare province is only where it
    /// happened.
    static bool is_candidate(const ResolvedPlace& place, Rung rung, Level level) {
        return place.rung == rung && place.level() == level && is_usable(place) &&
               !place.named->bare;
    }

    /// The narrowest level the title is about; ward when it names no place. A place in a document's
    /// name is not what the title is about.
    Level scope_of_title() const {
        std::optional<Level> scope;
        for (const ResolvedPlace& place : named_) {
            if (place.rung != Rung::title || !is_usable(place) || place.named->in_document)
                continue;
            scope = std::max(scope.value_or(Level::province), place.level());
        }
        return scope.value_or(Level::ward);
    }

    template <typename Keep>
    static void prefer(Units& units, const Keep& keep) {
        if (std::any_of(units.begin(), units.end(), keep)) {
            std::erase_if(units, [&](const Unit* unit) { return !keep(unit); });
        }
    }

    void prefer_in(Units& units, const Units& above) const {
        prefer(units, [&](const Unit* unit) {
            return std::any_of(above.begin(), above.end(),
                               [&](const Unit* each) { return lies_in(*unit, *each, gazetteer_); });
        });
    }

    // --- the result

    void make_primary(const ResolvedPlace& place) {
        const bool by_role = place.rung == Rung::body && place.named->leader;
        make_primary(place.units, by_role ? "role" : to_string(place.rung), place.named->span);
    }

    /// `homonyms`: one unit, or those it cannot be told apart from.
    void make_primary(const Units& homonyms, const char* evidence, Span span) {
        decided_.push_back(homonyms);
        for (const Unit* unit : homonyms) put(*unit, PlaceRole::primary, evidence, span);
    }

    /// Adds `unit` unless it is there: the first word on a unit is the strongest.
    void put(const Unit& unit, PlaceRole role, const char* evidence, Span span) {
        const auto same =
            std::find_if(places_.begin(), places_.end(),
                         [&](const PlaceMention& place) { return place.unit == unit.key; });
        if (same == places_.end()) places_.push_back({unit.key, role, evidence, span});
    }

    /// Primary before the rest; wards, then districts, then provinces.
    int rank(const PlaceMention& place) const {
        const Unit* unit = gazetteer_.find(place.unit);
        const int level = unit == nullptr ? 0 : static_cast<int>(unit->level);
        return static_cast<int>(place.role) * 3 + (2 - level);
    }

    const Article& article_;
    const Gazetteer& gazetteer_;
    const Written& written_;
    SitePlace site_;
    std::vector<ResolvedPlace> named_;
    std::vector<Units> decided_;  // primary ones, each with its homonyms
    std::vector<PlaceMention> places_;
};

}  // namespace

std::vector<PlaceMention> decide_places(const Article& article, const PlaceEvidence& evidence,
                                        const Gazetteer& gazetteer, const Written& written) {
    return Ladder(article, evidence, gazetteer, written).decide();
}

}  // namespace tracuu
