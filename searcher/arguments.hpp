// The arguments of tracuu told apart: options with what was typed as their values, and words. The
// only file that knows Boost; what the values mean is for options.hpp.
//
// Short options are -h and -V alone: any other argument that begins with one '-' is query text
// (01 -NQ/ĐH), and so is everything after "--". Vietnamese twins are given their English names.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/result.hpp"

namespace tracuu {

struct Arguments {
    /// By English name, in the order typed; never empty strings. An option that takes no value has
    /// none here.
    std::map<std::string, std::vector<std::string>> options;
    std::vector<std::string> words;  ///< all else, in the order typed
    std::size_t plain_words = 0;     ///< how many of these stand before "--": only there is a verb
};

/// An Error of what was typed, with the hint where to read more.
Error usage_error(std::string message);

/// Errors: usage, for an unknown option, a value too many or none, an option given twice that may
/// not be.
Result<Arguments> read_arguments(const std::vector<std::string>& arguments);

}  // namespace tracuu
