// A reference that people type around a number: "ct 35 tw", "số 35-ct/tw", "chỉ thị 35".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/documents.hpp"

namespace tracuu {

/// The reference whose number begins at the digit `at` of `text` (as DocumentText prepares it);
/// nothing before `floor` belongs to it. Its span is of `text`. nullopt: it is a number like
/// others.
std::optional<DocumentQuery> read_typed_number(std::string_view text, std::size_t at,
                                               std::size_t floor);

}  // namespace tracuu
