// What stands beside a reference and says more about the document: the date, the issuing body, the
// kind of act, the word "số".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "analyzers/span.hpp"
#include "corpus/dates.hpp"
#include "corpus/document_text.hpp"

namespace tracuu {

struct Surroundings {
    std::optional<Date> date;
    std::string body;         ///< "Quận ủy Long Biên"; empty when none is named in full
    std::string_view issuer;  ///< of the body named, in full or not; may be empty
    std::size_t end = 0;      ///< of what was read
};

/// Reads on from `at`, the end of a reference: ", ngày 30/5/2019", "(ngày 12/4/2018)", "của Bộ
/// Chính trị", in either order.
Surroundings read_surroundings(std::string_view text, std::size_t at);

/// The same for a reference without a symbol, whose issuer may also come a few words later: "Thông
/// tri 36, Chương trình hành động 76 của BTV Thành ủy".
Surroundings read_surroundings_of_bare(std::string_view text, std::size_t at);

/// The date in "Ngày 16/7/2021, Ban Tuyên giáo ban hành Công văn số …", `at` being where the number
/// begins; nullopt unless that is the only date of the sentence so far and the verb says it.
std::optional<Date> date_before(std::string_view text, std::size_t at);

/// The issuing body that stands before the number at `at`: "Chỉ thị của Bộ Chính trị số …" and, of
/// what issues the Central Committee's documents, "Bộ Chính trị ban hành Chỉ thị số …". Empty for
/// none.
std::string body_before(std::string_view text, std::size_t at);

/// "nghị quyết" or "NQ" around the letter q at `at`, whole words; empty for neither.
Span resolution_word(std::string_view text, std::size_t at, Marks marks = Marks::required);

/// The type of an act whose number has no symbol of it (100/2015/QH13), from the nearest word for
/// one before `at` in the same sentence that `issuer` issues: Luật, NQ, PL or HP; empty for none.
std::string_view act_before(std::string_view text, std::size_t at, std::string_view issuer);

/// Whether `before` ends with the word for "number": số, Số:, sô, so, No., n°.
bool is_so(std::string_view before);

/// Where what stands before the number at `at` ends, spaces and the word for "number" left out.
std::size_t begin_of_so(std::string_view text, std::size_t at);

}  // namespace tracuu
