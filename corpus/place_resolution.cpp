#include "corpus/place_resolution.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace tracuu {
namespace {

bool contains(const Units& units, const Unit* unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

void add(Units& units, const Unit* unit) {
    if (unit != nullptr && !contains(units, unit)) units.push_back(unit);
}

/// `units` without those that `keep` refuses, unless it refuses all.
template <typename Keep>
void narrow(Units& units, const Keep& keep) {
    Units kept;
    std::copy_if(units.begin(), units.end(), std::back_inserter(kept), keep);
    if (!kept.empty()) units = std::move(kept);
}

class Resolver {
public:
    Resolver(const SitePlace& site, const Gazetteer& gazetteer, const Written& written)
        : site_(site), gazetteer_(gazetteer), written_(written) {}

    void gather(const std::vector<NamedPlace>& places, Rung rung) {
        for (const NamedPlace& named :
             std::span(places).first(std::min(places.size(), most_named_places)))
            places_.push_back({&named, rung, named.units, false});
    }

    /// Of the bare names in the title, those that the rest of the text or the site's address names
    /// too, as what they are there.
    void gather_bare(const PlaceEvidence& evidence) {
        for (const NamedPlace& named : evidence.bare_title) {
            const bool known =
                std::any_of(places_.begin(), places_.end(), [&](const ResolvedPlace& place) {
                    return place.named->span.begin <= named.span.begin &&
                           named.span.end <= place.named->span.end;
                });
            Units units = confirmed(named.units, evidence);
            if (!known && !units.empty())
                places_.push_back({&named, Rung::title, std::move(units), false});
        }
    }

    std::vector<ResolvedPlace> resolve() {
        for (ResolvedPlace& place : places_) {
            keep_one_state(place.units);
            keep_one_level(place.units);
        }
        // Wide units first: a district tells its ward apart, and a ward its district.
        for (const Level level : {Level::province, Level::district, Level::ward, Level::district}) {
            for (std::size_t i = 0; i < places_.size(); ++i) {
                if (places_[i].level() == level) resolve(i);
            }
        }
        for (ResolvedPlace& place : places_) follow_namesakes(place);
        return std::move(places_);
    }

private:
    bool is_valid(const Unit* unit) const { return !written_.day || unit->valid_on(*written_.day); }

    /// Those of `units` that are announced as a unit elsewhere, of the narrowest level there.
    Units confirmed(const Units& units, const PlaceEvidence& evidence) const {
        Units found;
        for (const auto* rung : {&evidence.category, &evidence.lead, &evidence.body}) {
            for (const NamedPlace& place : *rung) {
                if (place.bare || place.home || place.former) continue;
                for (const Unit* unit : place.units) {
                    if (contains(units, unit)) add(found, unit);
                }
            }
            if (!found.empty()) break;
        }
        for (const Unit* unit : site_.wards) {
            if (found.empty() && contains(units, unit)) add(found, unit);
        }
        return found;
    }

    /// Of the states of one unit, that of the day.
    void keep_one_state(Units& units) const {
        const Date day = written_.day.value_or(usual_day);
        Units kept;
        for (const Unit* unit : units) {
            const Unit* state = &gazetteer_.state_on(*unit, day);
            add(kept, contains(units, state) ? state : unit);
        }
        units = std::move(kept);
    }

    /// "thành phố Huế" was a district and is a province: the one of the day, else the district.
    void keep_one_level(Units& units) const {
        const auto is_mixed = [&] { return units.front()->level != units.back()->level; };
        if (is_mixed()) narrow(units, [&](const Unit* unit) { return is_valid(unit); });
        if (is_mixed())
            narrow(units, [](const Unit* unit) { return unit->level == Level::district; });
    }

    void resolve(std::size_t i) {
        ResolvedPlace& place = places_[i];
        if (const ResolvedPlace* wider = wider_beside(i))
            narrow_to(place.units, wider->named->units);
        narrow_to(place.units, site_districts());
        narrow_to(place.units, site_provinces());
        if (place.units.size() > 1) narrow_to(place.units, named_at(Level::district, i));
        if (place.units.size() > 1) narrow_to(place.units, named_at(Level::province, i));
        if (place.level() == Level::district) narrow_to_holders(place.units);
        narrow_to_day(place);
    }

    /// A folder or host keeps the name of a district that has ended: it says nothing of which
    /// ward of today is meant …
    Units site_districts() const {
        Units districts = site_.districts;
        std::erase_if(districts, [&](const Unit* unit) { return !is_valid(unit); });
        return districts;
    }

    /// … but still in which province that ward lies.
    Units site_provinces() const {
        Units provinces = site_.provinces;
        for (const Unit* district : site_.districts) {
            const Unit* province = gazetteer_.province_of(*district);
            if (is_valid(district) || province == nullptr) continue;
            for (const std::string_view key : province->successors())
                add(provinces, gazetteer_.find(key));
        }
        return provinces;
    }

    void narrow_to(Units& units, const Units& above) const {
        narrow(units, [&](const Unit* unit) {
            return std::any_of(above.begin(), above.end(),
                               [&](const Unit* each) { return lies_in(*unit, *each, gazetteer_); });
        });
    }

    /// A unit that fits but was no more goes before a namesake elsewhere that was there: it comes
    /// after the other evidence.
    void narrow_to_day(ResolvedPlace& place) const {
        if (!written_.day) {
            if (place.units.size() > 1 && has_district_level()) {
                narrow(place.units, [](const Unit* unit) { return unit->tier == 3; });
            }
            return;
        }
        const bool none = std::none_of(place.units.begin(), place.units.end(),
                                       [&](const Unit* unit) { return is_valid(unit); });
        place.expired = none && written_.certain;
        narrow(place.units, [&](const Unit* unit) { return is_valid(unit); });
    }

    /// The wider unit printed beside place `i`: "phường X, quận Y", "xã X (huyện Y)".
    const ResolvedPlace* wider_beside(std::size_t i) const {
        if (i + 1 >= places_.size() || places_[i].rung != places_[i + 1].rung) return nullptr;
        const ResolvedPlace& next = places_[i + 1];
        const bool beside = next.named->first_word <= places_[i].named->last_word + 1;
        return beside && next.level() < places_[i].level() && is_of_its_time(next) ? &next
                                                                                   : nullptr;
    }

    static bool is_of_its_time(const ResolvedPlace& place) {
        return !place.expired && !place.named->former;
    }

    /// All units of `level` that the text names, place `self` apart.
    Units named_at(Level level, std::size_t self) const {
        Units units;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (i == self || places_[i].level() != level || !is_of_its_time(places_[i])) continue;
            const ResolvedPlace& place = places_[i];
            for (const Unit* unit : place.named->bare ? place.units : place.named->units)
                add(units, unit);
        }
        return units;
    }

    /// A district's namesakes are told apart by the wards the text names.
    void narrow_to_holders(Units& units) const {
        Units holders;
        for (const ResolvedPlace& place : places_) {
            if (place.level() != Level::ward || place.units.size() > 1) continue;
            add(holders, gazetteer_.district_of(*place.units.front()));
        }
        narrow(units, [&](const Unit* unit) { return contains(holders, unit); });
    }

    bool has_district_level() const {
        return !site_.districts.empty() ||
               std::any_of(places_.begin(), places_.end(), [](const ResolvedPlace& place) {
                   return place.level() == Level::district && !place.named->former;
               });
    }

    /// One name means one unit throughout an article: what one mention is told apart as, all are.
    void follow_namesakes(ResolvedPlace& place) const {
        for (const ResolvedPlace& other : places_) {
            const bool same_name = place.named->bare || other.named->units == place.named->units;
            if (!same_name || other.units.size() >= place.units.size()) continue;
            narrow(place.units, [&](const Unit* unit) { return contains(other.units, unit); });
        }
    }

    const SitePlace& site_;
    const Gazetteer& gazetteer_;
    const Written& written_;
    std::vector<ResolvedPlace> places_;
};

}  // namespace

const char* to_string(Rung rung) {
    switch (rung) {
        case Rung::title:
            return "title";
        case Rung::category:
            return "category";
        case Rung::lead:
            return "lead";
        case Rung::body:
            break;
    }
    return "body";
}

std::vector<ResolvedPlace> resolve_places(const PlaceEvidence& evidence, const SitePlace& site,
                                          const Gazetteer& gazetteer, const Written& written) {
    Resolver resolver(site, gazetteer, written);
    resolver.gather(evidence.title, Rung::title);
    resolver.gather_bare(evidence);
    resolver.gather(evidence.category, Rung::category);
    resolver.gather(evidence.lead, Rung::lead);
    resolver.gather(evidence.body, Rung::body);
    return resolver.resolve();
}

}  // namespace tracuu
