// The gazetteer: every province, district and ward of Vietnam in both systems, with their history.
//
// Tier 3 is the system of three levels that ended on 30/6/2025, tier 2 the one of two levels since.
// Names and codes were reused, so a unit is (tier, official code), written "3-00127"; the same name
// before and after is two units. Source of the facts: lists of Vietnam's General Statistics Office,
// merged; see corpus/data/README.md for how units.tsv was made.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/result.hpp"

namespace tracuu {

enum class Level : std::uint8_t { province, district, ward };

struct Unit {
    std::string key;     ///< "3-00127": tier, dash, official code
    int tier = 3;        ///< 3: until 30/6/2025; 2: from 1/7/2025
    Level level = Level::ward;
    std::string kind;    ///< phường, xã, thị trấn, đặc khu, quận, huyện, thị xã, thành phố, tỉnh
    std::string name;    ///< without the kind word but for numbered ones: "Việt Hưng", "Phường 4"
    std::string parent;  ///< key of the unit above; empty for a province
    std::optional<Date> valid_from;   ///< absent: as long as the tier
    std::optional<Date> valid_until;  ///< last day; absent: as long as the tier
    std::vector<std::string> successors;  ///< keys of the units it was formed into or divided among

    bool valid_on(Date date) const;
};

class Gazetteer {
public:
    /// Reads units.tsv; an Error when it is absent or malformed.
    static Result<Gazetteer> load(const std::filesystem::path& file);

    /// All pointers stay valid as long as the gazetteer; moving it keeps them.
    const Unit* find(std::string_view key) const;

    /// The units called `name`, marks and tone required but case and tone placement free, without
    /// its kind word or with it ("phường Sài Đồng", "P. Sài Đồng", "Q.1", "TP. Hà Nội").
    std::vector<const Unit*> named(std::string_view name) const;
    /// The same, comparing without marks: for what users type, and for toneless sources.
    std::vector<const Unit*> named_folded(std::string_view name) const;

    /// The unit's district (null for a tier-2 ward or a province) and province (itself for one).
    const Unit* district_of(const Unit& unit) const;
    const Unit* province_of(const Unit& unit) const;

    /// The units that `unit` was formed from, directly.
    std::vector<const Unit*> predecessors(const Unit& unit) const;

    const std::vector<Unit>& units() const { return units_; }

private:
    std::vector<Unit> units_;
    // Index structures belong to places.cpp's design; add them here.
};

/// "phường Việt Hưng (quận Long Biên, Hà Nội, đến 6/2025)": told apart from every namesake.
std::string describe(const Gazetteer& gazetteer, const Unit& unit);

}  // namespace tracuu
