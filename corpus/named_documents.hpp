// Resolutions that are cited by the meeting that passed them: Nghị quyết Trung ương 4 khóa XII,
// Nghị quyết Đại hội Đảng bộ quận Long Biên lần thứ IV.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/document_text.hpp"
#include "corpus/places.hpp"

namespace tracuu {

/// Resolutions of plenums of the Central Committee, from the word for "resolution" at `begin` that
/// ends at `end`. One mention for each plenum and congress ("Trung ương 4 (khóa XI, XII)" are two,
/// of one span): number "4/XII", canonical NQTW4/XII, key nqtw.4.12; '?' for a congress not
/// printed. Spans are bytes of `text`, a DocumentText. Empty when it is none.
std::vector<DocumentMention> read_plenum_resolutions(std::string_view text, std::size_t begin,
                                                     std::size_t end, Marks marks);

/// A congress's resolution, likewise: ordinal, unit and term of office in any order, at least one
/// of them. `number` is the ordinal in Roman numerals or empty, `body` the unit as far as it is
/// printed ("quận Long Biên", "quận", empty: the article's own), `issuer` ĐH. The key is nqddh.?.4
/// until name_congress_unit() has the unit's code; the national congress's is nqddh.tw.13.
std::optional<DocumentMention> read_congress_resolution(std::string_view text, std::size_t begin,
                                                        std::size_t end, Marks marks);

/// Completes a congress's resolution with its unit: canonical form, key nqddh.3-004.4, `body` "Đại
/// hội Đảng bộ quận Long Biên" and `body_unit`.
void name_congress_unit(DocumentMention& mention, const Unit& unit);

/// Whether `mention` is a congress's resolution that has no unit yet.
bool lacks_congress_unit(const DocumentMention& mention);

/// The one unit that the printed `body` of such a mention names in full ("quận Long Biên"), of the
/// two tiers the older; null when it names none or several.
const Unit* congress_unit(const DocumentMention& mention, const Gazetteer& gazetteer);

/// IV for 4; 1–30, empty beyond.
std::string to_roman(int value);

/// The ordinal at `at` in Arabic (1–30) or Roman numerals or, with `words`, in words (nhất … mười);
/// `at` moves past it. nullopt for none.
std::optional<int> read_ordinal(std::string_view text, std::size_t& at, bool words, Marks marks);

}  // namespace tracuu
