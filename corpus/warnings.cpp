#include "corpus/warnings.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "corpus/message.hpp"

namespace tracuu {
namespace {

struct Known {
    std::string_view kind;
    const char* sentence;
};

constexpr std::array<Known, 6> known_warnings{{
    {"converted", msgid("The text was converted from an encoding older than UTF-8.")},
    {"malformed-bytes",
     msgid("Some bytes are not UTF-8; each is shown as a question mark in a box.")},
    {"event-after-post", msgid("The event's date lies after the day of publication.")},
    {"event-long-before-post",
     msgid("The event's date lies more than 120 days before the day of publication.")},
    {"event-before-document",
     msgid("The event's date lies before a document that the event carries out.")},
    {"unreadable-date", msgid("The stated date cannot be read.")},
}};

}  // namespace

const char* warning_sentence(std::string_view kind) {
    const auto* const known = std::ranges::find(known_warnings, kind, &Known::kind);
    return known == known_warnings.end() ? nullptr : known->sentence;
}

Warning warning_of(std::string_view kind) {
    const char* const sentence = warning_sentence(kind);
    assert(sentence != nullptr);
    return {std::string(kind), sentence};
}

}  // namespace tracuu
