// The day of what an article reports: the first date of its lead that is not a document's.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/dates.hpp"

namespace tracuu {

struct EventDate {
    Date date;
    Span span;  ///< of the article's text
};

/// Looks in `lead`. A date without a year takes that of `published` (the year before when it would
/// lie after it); without `published` such a date stays unknown. A date that belongs to one of
/// `documents`, in order of the text ("Kế hoạch số 09-KH/QU, ngày 26/11/2020") or that is a
/// birthday or an anniversary is not an event's.
std::optional<EventDate> read_event_date(std::string_view text, Span lead,
                                         std::optional<Date> published,
                                         std::span<const DocumentMention> documents);

/// What speaks against `event`: it lies after the publication, long before it, or before a document
/// of the lead that it carries out.
std::vector<Warning> doubts_about(const EventDate& event, std::string_view text, Span lead,
                                  std::optional<Date> published,
                                  std::span<const DocumentMention> documents);

}  // namespace tracuu
