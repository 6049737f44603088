// Abbreviations of Party and State language, for queries only: an article's text and its index
// terms stay as written.
//
// The table is closed and small on purpose: a wrong expansion finds wrong articles. Some
// abbreviations stand for several things (TT, ĐH, CĐ …); they are expanded only beside a word that
// decides. Source: abbreviations printed in ward, district and province portals, 2010–2026, and
// Nghị định 30/2020/NĐ-CP, annex III.
#pragma once

#include <optional>
#include <string_view>

namespace tracuu {

/// The canonical syllables, one space between, that `term` (a canonical term, as "mttq") stands for
/// between the terms `before` and `after` (empty at an end). nullopt when it is none or the context
/// does not decide. The view is of static storage.
std::optional<std::string_view> expand_abbreviation(std::string_view term, std::string_view before,
                                                    std::string_view after);

}  // namespace tracuu
