// A query that cannot be understood, shown with a caret under the byte it is about.
#pragma once

#include <string_view>

#include "corpus/result.hpp"

namespace tracuu {

/// `problem`, then the line of `query` around byte `at` and a caret under it. A long query is cut
/// on both sides; control characters are shown as spaces. Code: usage.
Error query_error(std::string_view query, std::size_t at, std::string_view problem,
                  std::string_view hint = {});

}  // namespace tracuu
