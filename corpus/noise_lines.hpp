// The lines of a saved page that belong to the site, not to the article: tools, counters, menus,
// captions of picture galleries, lists of other articles.
//
// Source: what about forty Vietnamese portals and newspapers print around their articles,
// 2007–2026.
#pragma once

#include <string_view>

namespace tracuu {

/// Whether `line`, without white space around it, is such a line. Long lines are text.
bool is_noise_line(std::string_view line);

/// Whether `line` begins a list of other articles ("Tin liên quan") or the readers' comments: what
/// follows is noise until running text comes again.
bool begins_other_articles(std::string_view line);

/// The bytes at the start of `line` that a portal printed before the author's own words ("null ").
std::size_t junk_prefix(std::string_view line);

}  // namespace tracuu
