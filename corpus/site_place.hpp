// What the address of an article says of its place: the host's name (saidong.longbien.hanoi.gov.vn)
// and the folders of its source (…/longbien/saidong/…).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/dates.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// The units that the site belongs to, by level; several where a name stands for several. Empty
/// where the address does not tell.
struct SitePlace {
    std::vector<const Unit*> provinces, districts, wards;
};

/// Reads `url`'s host, then the folders of `source`. Names there have no marks and no spaces, so
/// only labels that lie in each other (ward.district.province) or say what they are (phuonghatu.vn,
/// baophutho.vn) count. With `date`, units of that day only.
SitePlace read_site_place(std::string_view url, std::string_view source, const Gazetteer& gazetteer,
                          std::optional<Date> date);

/// The same with any label taken for what it may be, in any year: too little to say what an article
/// is about, enough to tell namesakes in its text apart.
SitePlace read_site_hints(std::string_view url, std::string_view source,
                          const Gazetteer& gazetteer);

}  // namespace tracuu
