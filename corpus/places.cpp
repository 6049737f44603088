#include "corpus/places.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "analyzers/unicode.hpp"
#include "corpus/message.hpp"
#include "corpus/place_name.hpp"

namespace tracuu {
namespace {

constexpr Date last_day_of_tier_3{2025, 6, 30};

constexpr std::size_t columns = 8;
constexpr std::string_view header = "key\tkind\tname\tfolded\tparent\tfrom\tuntil\tsuccessors";

/// Takes the fields of one line off `text`; false unless there are `columns` of them.
bool read_line(std::string_view& text, std::array<std::string_view, columns>& fields) {
    std::size_t begin = 0, at = 0, count = 0;
    for (; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte > '\n') continue;
        if (byte == '\n') break;
        if (byte != '\t') continue;
        if (count < columns) fields[count] = text.substr(begin, at - begin);
        ++count;
        begin = at + 1;
    }
    if (count < columns) fields[count] = text.substr(begin, at - begin);
    text.remove_prefix(std::min(at + 1, text.size()));
    return count + 1 == columns;
}

/// "2024-12-31"; from_iso() checks far more than a file of our own needs at every start.
std::optional<Date> read_date(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    const auto digits = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
        return value;
    };
    return Date{static_cast<std::int16_t>(digits(0, 4)), static_cast<std::uint8_t>(digits(5, 2)),
                static_cast<std::uint8_t>(digits(8, 2))};
}

/// Provinces have codes of two digits, districts of three, wards of five.
Level level_of(std::string_view key) {
    const std::size_t digits = key.size() - 2 - (key.back() > '9' ? 1 : 0);
    return digits == 2 ? Level::province : digits == 3 ? Level::district : Level::ward;
}

std::optional<Unit> read_unit(const std::array<std::string_view, columns>& fields) {
    const std::string_view key = fields[0];
    if (key.size() < 4 || key[1] != '-' || (key[0] != '2' && key[0] != '3')) return std::nullopt;
    Unit unit;
    unit.key = key;
    unit.tier = key[0] - '0';
    unit.level = level_of(key);
    unit.kind = fields[1];
    unit.name = fields[2];
    unit.parent = fields[4];
    unit.valid_from = read_date(fields[5]);
    unit.valid_until = read_date(fields[6]);
    unit.successor_keys = fields[7];
    return unit;
}

Error malformed(const std::filesystem::path& file, std::size_t line) {
    return {ErrorCode::unreadable, tr("The gazetteer is damaged."),
            tr("Install tracuu again, or set TRACUU_DATA to the folder of its data."),
            file.string() + ":" + std::to_string(line)};
}

constexpr std::size_t bucket_count = 1u << 15;  // twice the units, a power of two

constexpr std::size_t bytes_of_a_line = 48;  // about: what is reserved

/// FNV-1a without the spaces, so that "longbien" meets "long bien".
std::uint32_t hash_of(std::string_view folded) {
    std::uint32_t hash = 2166136261u;
    for (const char c : folded) {
        if (c != ' ') hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    return hash;
}

std::size_t bucket_of(std::uint32_t hash) {
    return (hash ^ (hash >> 15)) & (bucket_count - 1);
}

/// Lexicographic order without the spaces.
int compare_spaceless(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    for (;;) {
        while (i < a.size() && a[i] == ' ') ++i;
        while (j < b.size() && b[j] == ' ') ++j;
        if (i == a.size() || j == b.size()) return (i < a.size()) - (j < b.size());
        if (a[i] != b[j]) return a[i] < b[j] ? -1 : 1;
        ++i, ++j;
    }
}

}  // namespace

bool Unit::valid_on(Date date) const {
    if ((tier == 3) != (date <= last_day_of_tier_3)) return false;
    return (!valid_from || *valid_from <= date) && (!valid_until || date <= *valid_until);
}

std::vector<std::string_view> Unit::successors() const {
    std::vector<std::string_view> keys;
    for (std::size_t begin = 0; begin < successor_keys.size();) {
        const std::size_t end = std::min(successor_keys.find(' ', begin), successor_keys.size());
        keys.push_back(successor_keys.substr(begin, end - begin));
        begin = end + 1;
    }
    return keys;
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped || mapped->bytes().empty()) {
        return Error{ErrorCode::not_found, tr("The gazetteer is missing."),
                     tr("Install tracuu again, or set TRACUU_DATA to the folder of its data."),
                     file.string()};
    }
    Gazetteer gazetteer(*std::move(mapped));
    std::string_view content = gazetteer.file_.bytes();
    const std::size_t expected = content.size() / bytes_of_a_line;
    gazetteer.units_.reserve(expected);
    gazetteer.folded_.reserve(expected);
    std::array<std::string_view, columns> fields;
    if (!content.starts_with(header)) return malformed(file, 1);
    read_line(content, fields);
    for (std::size_t number = 2; !content.empty(); ++number) {
        auto unit = read_line(content, fields) ? read_unit(fields) : std::nullopt;
        const bool in_order = gazetteer.units_.empty() || gazetteer.units_.back().key < fields[0];
        if (!unit || !in_order) return malformed(file, number);
        gazetteer.units_.push_back(std::move(*unit));
        gazetteer.folded_.push_back(fields[3]);
    }
    gazetteer.index_names();
    return gazetteer;
}

void Gazetteer::index_names() {
    // A counting sort by bucket keeps the order of keys inside each bucket.
    buckets_.assign(bucket_count + 1, 0);
    std::vector<std::uint32_t> hashes(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
        hashes[i] = hash_of(folded_[i]);
        ++buckets_[bucket_of(hashes[i]) + 1];
    }
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
    by_name_.resize(units_.size());
    std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
    // Namesakes side by side where several names share a bucket: by insertion, since most buckets
    // hold one name.
    const auto goes_before = [&](std::uint32_t a, std::uint32_t b) {
        if (hashes[a] != hashes[b]) return hashes[a] < hashes[b];
        return compare_spaceless(folded_[a], folded_[b]) < 0;
    };
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
        const std::size_t bucket = bucket_of(hashes[i]);
        std::size_t at = next[bucket]++;
        for (; at > buckets_[bucket] && goes_before(i, by_name_[at - 1]); --at)
            by_name_[at] = by_name_[at - 1];
        by_name_[at] = i;
    }
}

std::span<const std::uint32_t> Gazetteer::with_folded_name(std::string_view folded) const {
    if (buckets_.empty()) return {};
    const std::size_t bucket = bucket_of(hash_of(folded));
    const std::span<const std::uint32_t> group(by_name_.data() + buckets_[bucket],
                                               buckets_[bucket + 1] - buckets_[bucket]);
    const auto is_named = [&](std::uint32_t i) {
        return compare_spaceless(folded_[i], folded) == 0;
    };
    const auto first = std::find_if(group.begin(), group.end(), is_named);
    const auto last = std::find_if_not(first, group.end(), is_named);
    return group.subspan(static_cast<std::size_t>(first - group.begin()),
                         static_cast<std::size_t>(last - first));
}

const Unit* Gazetteer::find(std::string_view key) const {
    const auto found =
        std::lower_bound(units_.begin(), units_.end(), key,
                         [](const Unit& unit, std::string_view k) { return unit.key < k; });
    return found != units_.end() && found->key == key ? &*found : nullptr;
}

namespace {

/// The whole text as a name, and what is left without its kind word: "Phường Đúc" is a ward's name,
/// "phường Sài Đồng" one with its kind.
std::vector<NamedKind> readings(const std::string& name, bool folded) {
    std::vector<NamedKind> all{{kind_any, name}};
    if (auto stripped = without_kind(name, folded)) all.push_back(std::move(*stripped));
    return all;
}

}  // namespace

std::vector<const Unit*> Gazetteer::named(std::string_view name) const {
    std::vector<const Unit*> units;
    for (const NamedKind& reading : readings(canonical_name(name), false)) {
        for (const std::uint32_t i : with_folded_name(folded_name(reading.name))) {
            const Unit& unit = units_[i];
            if ((kind_set(unit.kind) & reading.kinds) == 0) continue;
            if (canonical_name(unit.name) == reading.name) units.push_back(&unit);
        }
    }
    return units;
}

std::vector<const Unit*> Gazetteer::named_folded(std::string_view name) const {
    std::vector<const Unit*> units;
    for (const NamedKind& reading : readings(folded_name(name), true)) {
        for (const std::uint32_t i : with_folded_name(reading.name)) {
            if ((kind_set(units_[i].kind) & reading.kinds) != 0) units.push_back(&units_[i]);
        }
    }
    return units;
}

const Unit* Gazetteer::district_of(const Unit& unit) const {
    if (unit.level == Level::district) return &unit;
    if (unit.level == Level::province) return nullptr;
    const Unit* parent = find(unit.parent);
    return parent != nullptr && parent->level == Level::district ? parent : nullptr;
}

const Unit* Gazetteer::province_of(const Unit& unit) const {
    const Unit* at = &unit;
    while (at != nullptr && at->level != Level::province) at = find(at->parent);
    return at;
}

namespace {

/// The key without the letter of a state.
std::string_view code_of(const Unit& unit) {
    const std::string_view key = unit.key;
    return key.back() > '9' ? key.substr(0, key.size() - 1) : key;
}

}  // namespace

bool is_same_code(const Unit& a, const Unit& b) {
    return code_of(a) == code_of(b);
}

bool lies_in(const Unit& unit, const Unit& above, const Gazetteer& gazetteer) {
    const auto is_above = [&](const Unit* parent) {
        return parent != nullptr && is_same_code(*parent, above);
    };
    return is_above(&unit) || is_above(gazetteer.district_of(unit)) ||
           is_above(gazetteer.province_of(unit));
}

const Unit& Gazetteer::state_on(const Unit& unit, Date date) const {
    if (unit.valid_on(date)) return unit;
    const std::string code(code_of(unit));
    for (const char* state : {"", "a", "b", "c"}) {
        const Unit* other = find(code + state);
        if (other != nullptr && other->valid_on(date)) return *other;
    }
    return unit;
}

std::vector<const Unit*> Gazetteer::predecessors(const Unit& unit) const {
    std::vector<const Unit*> before;
    for (const Unit& candidate : units_) {
        if (candidate.successor_keys.find(unit.key) == std::string_view::npos) continue;
        const auto successors = candidate.successors();
        if (std::find(successors.begin(), successors.end(), unit.key) != successors.end()) {
            before.push_back(&candidate);
        }
    }
    return before;
}

std::string name_with_kind(const Unit& unit) {
    const bool numbered = canonical_name(unit.name).starts_with(std::string(unit.kind) + ' ');
    return numbered ? unit.name : std::string(unit.kind) + ' ' + unit.name;
}

std::string describe(const Gazetteer& gazetteer, const Unit& unit) {
    std::string text = name_with_kind(unit) + " (";
    if (const Unit* district = gazetteer.district_of(unit);
        district != nullptr && district != &unit) {
        text += name_with_kind(*district) + ", ";
    }
    if (const Unit* province = gazetteer.province_of(unit);
        province != nullptr && province != &unit) {
        text += province->name + ", ";
    }
    if (unit.tier == 2) return text + trf("from {}/{}", 7, 2025) + ")";
    const Date last = unit.valid_until.value_or(last_day_of_tier_3);
    return text + trf("until {}/{}", int{last.month}, int{last.year}) + ")";
}

}  // namespace tracuu
