#include "corpus/site_place.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/unicode.hpp"
#include "corpus/place_name.hpp"

namespace tracuu {
namespace {

struct Prefix {
    std::string_view text;
    KindSet kinds;
};

// What labels of hosts and folders begin with; longer ones first. A newspaper is named after its
// province (baophutho.vn), a school's host after its education office (pgdbactuliem.edu.vn).
constexpr std::array prefixes{
    Prefix{"danguyphuong", kind_phuong},
    Prefix{"ubndphuong", kind_phuong},
    Prefix{"thanhpho", kind_thanh_pho},
    Prefix{"thitran", kind_thi_tran},
    Prefix{"danguyxa", kind_xa},
    Prefix{"phuong", kind_phuong},
    Prefix{"ubndxa", kind_xa},
    Prefix{"huyen", kind_huyen},
    Prefix{"thixa", kind_thi_xa},
    Prefix{"quan", kind_quan},
    Prefix{"tinh", kind_tinh},
    Prefix{"xa", kind_xa},
    Prefix{"bao", static_cast<KindSet>(kind_tinh | kind_thanh_pho)},
    Prefix{"pgd", static_cast<KindSet>(kind_quan | kind_huyen | kind_thi_xa | kind_thanh_pho)},
    Prefix{"tp", kind_thanh_pho},
    Prefix{"tx", kind_thi_xa},
};

constexpr std::array<std::string_view, 4> ho_chi_minh_labels{"hochiminhcity", "hcmcity", "tphcm",
                                                             "hcm"};

/// Domains under which offices and schools have their sites; a newspaper's is none of them.
bool is_official(std::string_view host) {
    return host.ends_with(".gov.vn") || host.ends_with(".edu.vn") || host.ends_with(".dcs.vn");
}

std::string_view host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    return url.substr(0, std::min(url.find_first_of("/:?#"), url.size()));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// In lower case without marks, hyphens, underscores and spaces.
std::string plain_label(std::string_view label) {
    std::string plain = fold(label);
    std::erase_if(plain, [](char c) { return c == '-' || c == '_' || c == ' '; });
    return plain;
}

class SiteReader {
public:
    SiteReader(const Gazetteer& gazetteer, std::optional<Date> date)
        : gazetteer_(gazetteer), date_(date) {}

    /// Takes `label` as a part of what was found so far, or as a beginning when it says its kind or
    /// when `trusted`.
    void take(std::string_view label, bool trusted) {
        const std::string plain = plain_label(label);
        if (std::find(ho_chi_minh_labels.begin(), ho_chi_minh_labels.end(), plain) !=
            ho_chi_minh_labels.end()) {
            add(units_called("hochiminh", kind_thanh_pho), true);
            return;
        }
        if (add(units_called(plain, kind_any), trusted)) return;
        for (const Prefix& prefix : prefixes) {
            if (!plain.starts_with(prefix.text)) continue;
            if (add(units_called(plain.substr(prefix.text.size()), prefix.kinds), true)) return;
        }
        // A second site has a number (ninhhai1); quan3 was read above.
        const std::string bare = plain.substr(0, plain.find_last_not_of("0123456789") + 1);
        if (bare.size() < plain.size()) add(units_called(bare, kind_any), trusted);
    }

    SitePlace result() && { return std::move(found_); }

private:
    std::vector<const Unit*> units_called(std::string_view plain, KindSet kinds) const {
        std::vector<const Unit*> units;
        if (plain.size() < 2) return units;
        std::string folded(plain);
        if (plain.find_first_not_of("0123456789") == std::string_view::npos) {
            folded = (kinds == kind_quan ? "quan" : "phuong") + folded;
        }
        for (const std::uint32_t index : gazetteer_.with_folded_name(folded)) {
            const Unit& unit = gazetteer_.units()[index];
            if ((kind_set(unit.kind) & kinds) != 0 && (!date_ || unit.valid_on(*date_)))
                units.push_back(&unit);
        }
        return units;
    }

    bool lies_in_found(const Unit& unit) const {
        const auto holds = [](const std::vector<const Unit*>& above, const Unit* parent) {
            return parent != nullptr &&
                   std::any_of(above.begin(), above.end(),
                               [&](const Unit* one) { return is_same_code(*one, *parent); });
        };
        return holds(found_.districts, gazetteer_.district_of(unit)) ||
               (found_.districts.empty() && holds(found_.provinces, gazetteer_.province_of(unit)));
    }

    /// Keeps the widest level of `units`; a level below one found already must lie in it.
    bool add(const std::vector<const Unit*>& units, bool trusted) {
        const bool begun = !found_.provinces.empty() || !found_.districts.empty();
        for (const Level level : {Level::province, Level::district, Level::ward}) {
            auto& known = level == Level::province   ? found_.provinces
                          : level == Level::district ? found_.districts
                                                     : found_.wards;
            if (!known.empty()) continue;
            if (level == Level::province && begun) continue;
            std::vector<const Unit*> fitting;
            for (const Unit* unit : units) {
                if (unit->level == level && (begun ? lies_in_found(*unit) : trusted))
                    fitting.push_back(unit);
            }
            // A bare label that begins nothing is a ward's name only by chance.
            if (fitting.empty()) continue;
            known = std::move(fitting);
            return true;
        }
        return false;
    }

    const Gazetteer& gazetteer_;
    std::optional<Date> date_;
    SitePlace found_;
};

using Labels = std::vector<std::string_view>;

/// The labels of a host, the widest first; the folders of a path, likewise.
Labels host_labels(std::string_view host) {
    Labels labels = split(host, '.');
    std::reverse(labels.begin(), labels.end());
    return labels;
}

Labels folder_labels(std::string_view source) {
    return split(source.substr(0, source.find_last_of('/') + 1), '/');
}

SitePlace read_labels(const Labels& labels, bool trusted, const Gazetteer& gazetteer,
                      std::optional<Date> date) {
    SiteReader reader(gazetteer, date);
    for (const std::string_view label : labels) reader.take(label, trusted);
    return std::move(reader).result();
}

int levels(const SitePlace& found) {
    return !found.provinces.empty() + !found.districts.empty() + !found.wards.empty();
}

bool is_any(const SitePlace& found) {
    return levels(found) > 0;
}

}  // namespace

SitePlace read_site_place(std::string_view url, std::string_view source, const Gazetteer& gazetteer,
                          std::optional<Date> date) {
    const std::string_view host = host_of(url);
    SitePlace found = read_labels(host_labels(host), is_official(host), gazetteer, date);
    if (is_any(found)) return found;
    // On any other domain, and among folders, two names one in the other are no chance.
    for (const Labels& labels : {host_labels(host), folder_labels(source)}) {
        found = read_labels(labels, true, gazetteer, date);
        if (levels(found) > 1) return found;
    }
    return read_labels(folder_labels(source), false, gazetteer, date);
}

SitePlace read_site_hints(std::string_view url, std::string_view source,
                          const Gazetteer& gazetteer) {
    SitePlace found = read_labels(host_labels(host_of(url)), true, gazetteer, {});
    return is_any(found) ? found : read_labels(folder_labels(source), true, gazetteer, {});
}

}  // namespace tracuu
