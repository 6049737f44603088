// The gazetteer: every province, district and ward of Vietnam in both systems, with their history.
//
// Tier 3 is the system of three levels that ended on 30/6/2025, tier 2 the one of two levels since.
// Names and codes were reused, so a unit is (tier, official code), written "3-00127"; the same name
// before and after is two units. A unit that kept its code while its name, kind or parent changed
// has one entry for each state. Source of the facts: lists of Vietnam's General Statistics Office,
// merged; see corpus/data/README.md for how units.tsv was made.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/mapped_file.hpp"
#include "corpus/result.hpp"

namespace tracuu {

enum class Level : std::uint8_t { province, district, ward };

/// All views are into the gazetteer's file and live as long as the gazetteer.
struct Unit {
    /// "3-00127": tier, dash, official code; corpus/data/README.md tells of "a" and "b" behind it.
    std::string key;
    std::string_view kind;  ///< phường, xã, thị trấn, đặc khu, quận, huyện, thị xã, thành phố, tỉnh
    std::string name;  ///< without the kind but for numbered ones: "Việt Hưng", "Phường 4"
    std::string_view parent;          ///< key of the unit above; empty for a province
    std::string_view successor_keys;  ///< spaces between them: see successors()
    std::optional<Date> valid_from;   ///< absent: as long as the tier
    std::optional<Date> valid_until;  ///< last day; absent: as long as the tier
    Level level = Level::ward;
    int tier = 3;  ///< 3: until 30/6/2025; 2: from 1/7/2025

    bool valid_on(Date date) const;

    /// Keys of the units it was formed into or divided among.
    std::vector<std::string_view> successors() const;
};

class Gazetteer {
public:
    Gazetteer() = default;  ///< knows no unit

    /// Maps units.tsv (about 2 ms); an Error when it is absent or malformed.
    static Result<Gazetteer> load(const std::filesystem::path& file);

    /// All pointers stay valid as long as the gazetteer; moving it keeps them.
    const Unit* find(std::string_view key) const;

    /// The units called `name`, marks and tone required but case and tone placement free, without
    /// its kind word or with it ("phường Sài Đồng", "P. Sài Đồng", "Q.1", "TP. Hà Nội"), in order
    /// of their keys.
    std::vector<const Unit*> named(std::string_view name) const;
    /// The same, comparing without marks: for what users type, and for toneless sources.
    std::vector<const Unit*> named_folded(std::string_view name) const;

    /// The units whose folded_name() is `folded`, spaces apart ("longbien" in a host's name), as
    /// indexes of units() in order of their keys: the step on which the two above and the reading
    /// of running text build. The view lives as long as the gazetteer.
    std::span<const std::uint32_t> with_folded_name(std::string_view folded) const;

    /// The unit's district (null for a tier-2 ward or a province) and province (itself for one), in
    /// their last state.
    const Unit* district_of(const Unit& unit) const;
    const Unit* province_of(const Unit& unit) const;

    /// The state of `unit` (a unit of the gazetteer) on `date`: before 2025 the province of Huế was
    /// called Thừa Thiên Huế. `unit` itself when none of its states was valid then.
    const Unit& state_on(const Unit& unit, Date date) const;

    /// The units that `unit` was formed from, directly.
    std::vector<const Unit*> predecessors(const Unit& unit) const;

    /// In order of their keys.
    const std::vector<Unit>& units() const { return units_; }

private:
    explicit Gazetteer(MappedFile file) : file_(std::move(file)) {}

    void index_names();

    MappedFile file_;
    std::vector<Unit> units_;
    // Folded names in order of units_; indexes of units_ grouped by folded name; for each bucket of
    // the hash of a folded name, where its groups begin in by_name_.
    std::vector<std::string_view> folded_;
    std::vector<std::uint32_t> by_name_;
    std::vector<std::uint32_t> buckets_;
};

/// Whether both are states of one unit: same tier, same official code.
bool is_same_code(const Unit& a, const Unit& b);

/// Whether `unit` is `above` or a part of it, whatever the states.
bool lies_in(const Unit& unit, const Unit& above, const Gazetteer& gazetteer);

/// "phường Việt Hưng", "Phường 4", "thành phố Hà Nội".
std::string name_with_kind(const Unit& unit);

/// "phường Việt Hưng (quận Long Biên, Hà Nội, đến 6/2025)": told apart from every namesake.
std::string describe(const Gazetteer& gazetteer, const Unit& unit);

}  // namespace tracuu
