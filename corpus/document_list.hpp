// Lists of numbers that share the symbols of the last: "2174 và 2175 – NQ/QU", "01, 02, 03-CTr/QU",
// "từ số 01 đến số 05-CTr/QU".
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document_grammar.hpp"

namespace tracuu {

/// The references of the list that begins with the number at the digit `at` of a DocumentText: one
/// for a single reference, empty for none. A list needs a type or "số" before it. The numbers
/// inside "từ a đến b" (at most 20 apart) have the span of b's reference.
std::vector<NumberedReference> read_document_list(std::string_view text, std::size_t at);

/// What joins two numbers of a list: ',' ';' and "và", or "đến".
enum class Joint { none, comma, range };

/// The joint at `at`; `at` moves past it, and past "số", to what should be the next number.
Joint read_joint(std::string_view text, std::size_t& at);

}  // namespace tracuu
