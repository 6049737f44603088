// What may be typed on the command line of tracuu: verbs, options and their Vietnamese twins, each
// once. Parsing, help and completion follow from here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracuu {

enum class Verb : std::uint8_t {
    search,
    show,
    similar,
    facets,
    documents,
    list_fields,
    status,
    analyze,
    complete,
    help,
    version,
};

struct OptionEntry {
    const char* name;         ///< English, without dashes
    const char* value;        ///< what help calls its value; nullptr when it takes none
    bool may_repeat;          ///< each time with another value
    const char* description;  ///< msgid
};

std::span<const OptionEntry> option_table();

/// The entry of `name`, which is English; nullptr when there is none. No abbreviations: what is
/// short enough today would break scripts tomorrow.
const OptionEntry* find_option(std::string_view name);

/// "ward" for its twin "phuong", which --facet takes too; any other name is given back.
std::string english_name(std::string_view name);

std::optional<Verb> verb_of(std::string_view word);

/// The words that shells complete, Vietnamese twins included: verbs, and options with their dashes.
std::vector<std::string> verb_names();
std::vector<std::string> option_names();

/// What --help prints, in the chosen language.
std::string help_text();

}  // namespace tracuu
