#include "corpus/place_mentions.hpp"

#include <algorithm>

#include "corpus/place_surroundings.hpp"

namespace tracuu {
namespace {

constexpr auto kind_wide =
    static_cast<KindSet>(kind_quan | kind_huyen | kind_thi_xa | kind_thanh_pho | kind_tinh);

/// What announces a name: so many words, standing for so many kinds.
struct Announcement {
    std::size_t words = 0;
    KindSet kinds = kind_none;
    bool committee = false;
    bool abbreviated = false;
};

class Reader {
public:
    Reader(std::string_view text, std::span<const Word> words, const Gazetteer& gazetteer,
           const PlaceReading& reading)
        : words_(text, words),
          around_(words_),
          names_(words_, gazetteer, reading),
          gazetteer_(gazetteer) {}

    std::vector<NamedPlace> read() {
        std::vector<NamedPlace> places;
        for (std::size_t at = 0; at < words_.size();) {
            auto place = words_[at].cue == Cue::other ? std::nullopt : place_at(at);
            if (!place) {
                ++at;
                continue;
            }
            at = place->last_word;
            places.push_back(std::move(*place));
            if (auto wider = bare_wider_place_at(at, places.back())) {
                at = wider->last_word;
                places.push_back(std::move(*wider));
            }
        }
        return places;
    }

    std::vector<NamedPlace> read_bare_names() {
        std::vector<NamedPlace> places;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (!words_[at].capital) continue;
            if (is_ocean(at)) {
                at += 2;
                continue;
            }
            UnitName name = names_.at(at, kind_any);
            if (name.words < 2) continue;
            NamedPlace place = make(at, at + name.words, kind_any, std::move(name.units));
            place.bare = true;
            place.in_document = around_.document_before(at);
            at = place.last_word - 1;
            places.push_back(std::move(place));
        }
        return places;
    }

private:
    std::optional<NamedPlace> place_at(std::size_t at) const {
        const Announcement announcement = announcement_at(at);
        if (announcement.words == 0) return bare_province_at(at);
        const std::size_t first = at + announcement.words;
        if ((announcement.kinds & kind_thanh_pho) != 0 && first < words_.size() &&
            (words_.word(first) == "HCM" || words_.word(first) == "Hcm")) {
            return ho_chi_minh_city(at, first + 1);
        }
        if (!is_announced_at(first, announcement) || around_.is_spouse(at)) return std::nullopt;
        const UnitName name = names_.at(first, announcement.kinds);
        if (name.words == 0) return std::nullopt;
        if (announcement.abbreviated && name.words == 1 && is_initial(first)) return std::nullopt;
        NamedPlace place = make(at, first + name.words, announcement.kinds, name.units);
        place.committee = announcement.committee || around_.committee_before(at);
        place.leader = place.committee && around_.leader_before(at);
        place.home =
            around_.home_before(at) || around_.is_delegates(at) || around_.is_left(place.last_word);
        place.in_document = around_.document_before(at);
        place.opens_line = around_.opens_line(at);
        return place;
    }

    /// P.V is a reporter (phóng viên) or somebody's initials, never phường V.
    bool is_initial(std::size_t at) const {
        return words_.word(at).size() == 1 && words_.cue(at) != Cue::number;
    }

    /// "phường Long Biên", "P.Long Biên", never "phường. Long Biên" or "phường (Long Biên".
    bool is_announced_at(std::size_t first, const Announcement& announcement) const {
        if (first >= words_.size()) return false;
        const Gap gap = words_[first].gap;
        return gap == Gap::none || gap == Gap::space ||
               (gap == Gap::dot && announcement.abbreviated);
    }

    NamedPlace make(std::size_t first, std::size_t last, KindSet kinds,
                    std::vector<const Unit*> units) const {
        NamedPlace place;
        place.span = {words_[first].span.begin, words_[last - 1].span.end};
        place.kinds = kinds;
        place.units = std::move(units);
        place.first_word = first;
        place.last_word = last;
        place.former = words_.cue(last) == Cue::cu &&
                       (words_[last].gap == Gap::space || words_[last].gap == Gap::bracket);
        return place;
    }

    /// Kind words, abbreviations and committees of a level: "quận", "Q.", "Quận ủy", "Quận ủy
    /// Quận".
    Announcement announcement_at(std::size_t at) const {
        Announcement found = one_announcement_at(at);
        if (found.words == 0 || !found.committee) return found;
        const Announcement second = one_announcement_at(at + found.words);
        if (second.words > 0 && !second.committee && (second.kinds & found.kinds) != 0) {
            found.words += second.words;
        }
        return found;
    }

    Announcement one_announcement_at(std::size_t at) const {
        const bool committee = words_.cue(at + 1) == Cue::uy && words_[at + 1].gap == Gap::space;
        switch (words_.cue(at)) {
            case Cue::phuong:
                return {1, kind_phuong};
            case Cue::xa:
                return {1, kind_xa};
            case Cue::thi:
                if (committee) return {2, kind_thi_xa, true};
                if (words_.cue(at + 1) == Cue::tran) return {2, kind_thi_tran};
                if (words_.cue(at + 1) == Cue::xa) return {2, kind_thi_xa};
                return {};
            case Cue::quan:
                return committee ? Announcement{2, kind_quan, true} : Announcement{1, kind_quan};
            case Cue::huyen:
                return committee ? Announcement{2, kind_huyen, true} : Announcement{1, kind_huyen};
            case Cue::tinh:
                return committee ? Announcement{2, kind_tinh, true} : Announcement{1, kind_tinh};
            case Cue::thanh:
                if (committee) return {2, kind_thanh_pho, true};
                return words_.cue(at + 1) == Cue::pho ? Announcement{2, kind_thanh_pho}
                                                      : Announcement{};
            case Cue::dac:
                return words_.cue(at + 1) == Cue::khu ? Announcement{2, kind_dac_khu}
                                                      : Announcement{};
            case Cue::tp:
                return {1, kind_thanh_pho, false, true};
            case Cue::tx:
                return abbreviation(at, kind_thi_xa);
            case Cue::tt:
                return abbreviation(at, kind_thi_tran);
            case Cue::p:
                return abbreviation(at, kind_phuong);
            case Cue::q:
                return abbreviation(at, kind_quan);
            default:
                return {};
        }
    }

    Announcement abbreviation(std::size_t at, KindSet kinds) const {
        return words_[at].capital ? Announcement{1, kinds, false, true} : Announcement{};
    }

    std::optional<NamedPlace> bare_province_at(std::size_t at) const {
        if (words_.cue(at) == Cue::tphcm) return ho_chi_minh_city(at, at + 1);
        if (words_.cue(at) != Cue::province_head && words_.cue(at) != Cue::an) return std::nullopt;
        if (!words_[at].capital || is_preceded_by_name(at) || in_ocean(at)) return std::nullopt;
        const UnitName name = names_.at(at, static_cast<KindSet>(kind_tinh | kind_thanh_pho));
        if (name.words == 0) return std::nullopt;
        std::vector<const Unit*> provinces;
        for (const Unit* unit : name.units) {
            if (unit->level == Level::province && unit->name != "Hồ Chí Minh")
                provinces.push_back(unit);
        }
        if (provinces.empty()) return std::nullopt;
        NamedPlace place = make(at, at + name.words, kind_any, std::move(provinces));
        place.bare = true;
        return place;
    }

    /// "phường Quang Trung (Đống Đa)", "xã X, Thạch Thất": the district or province of `inner`,
    /// named without its kind directly after it.
    std::optional<NamedPlace> bare_wider_place_at(std::size_t at, const NamedPlace& inner) const {
        if (at >= words_.size() || words_.cue(at) != Cue::other || !words_[at].capital)
            return std::nullopt;
        const Gap gap = words_[at].gap;
        if (gap != Gap::bracket && gap != Gap::comma && gap != Gap::hyphen) return std::nullopt;
        UnitName name = names_.at(at, kind_wide);
        std::erase_if(name.units, [&](const Unit* wider) {
            return std::none_of(inner.units.begin(), inner.units.end(), [&](const Unit* unit) {
                return unit->level > wider->level && lies_in(*unit, *wider, gazetteer_);
            });
        });
        if (name.units.empty()) return std::nullopt;
        NamedPlace place = make(at, at + name.words, kind_wide, std::move(name.units));
        place.bare = true;
        return place;
    }

    std::optional<NamedPlace> ho_chi_minh_city(std::size_t first, std::size_t last) const {
        std::vector<const Unit*> units =
            names_.units_called("ho chi minh", "hồ chí minh", kind_thanh_pho);
        if (units.empty()) return std::nullopt;
        NamedPlace place = make(first, last, kind_thanh_pho, std::move(units));
        place.home = around_.is_delegates(first) || around_.is_left(last);
        return place;
    }

    /// Whether the word before `at` is part of a proper name that goes on: "Nguyễn Thái Bình".
    bool is_preceded_by_name(std::size_t at) const {
        if (at == 0 || at >= words_.size() || words_[at].gap != Gap::space || !words_[at].capital)
            return false;
        const Word& previous = words_[at - 1];
        return previous.capital && previous.cue == Cue::other;
    }

    /// "Thái Bình Dương" is the Pacific, whatever follows it.
    bool is_ocean(std::size_t at) const {
        return at + 2 < words_.size() && words_.is(at, "thái") && words_.is(at + 1, "bình") &&
               words_.is(at + 2, "dương") && words_[at + 2].gap == Gap::space;
    }

    /// Bình Dương is no province there either.
    bool in_ocean(std::size_t at) const { return is_ocean(at) || (at > 0 && is_ocean(at - 1)); }

    TextWords words_;
    PlaceSurroundings around_;
    UnitNames names_;
    const Gazetteer& gazetteer_;
};

}  // namespace

std::vector<NamedPlace> read_bare_names(std::string_view text, std::span<const Word> words,
                                        const Gazetteer& gazetteer, const PlaceReading& reading) {
    return Reader(text, words, gazetteer, reading).read_bare_names();
}

std::vector<NamedPlace> read_places(std::string_view text, std::span<const Word> words,
                                    const Gazetteer& gazetteer, const PlaceReading& reading) {
    return Reader(text, words, gazetteer, reading).read();
}

}  // namespace tracuu
