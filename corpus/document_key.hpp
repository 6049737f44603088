// The key of a document, by which it is indexed and found however it is spelled, and its canonical
// form, by which it is shown.
//
// Key: type.number[.year].issuer in lower-case ASCII; đ → dd (ĐA ≠ DA, ĐH ≠ DH), every other mark
// dropped; QĐi and QyĐ are QĐ. Leading zeros of the number go. What is not known is '?':
//   01-CTr/QU ctr.1.qu    30/2020/NĐ-CP ndd.30.2020.cp    100/2015/QH13 luat.100.2015.qh13
//   Chỉ thị 35 ct.35.?    Nghị định 30/2020 ndd.30.2020.?    04/2012/UBTVQH13 ?.4.2012.ubtvqh13
// A plenum's resolution is nqtw.4.12 (plenum, congress), a congress's nqddh.3-004.4 (unit,
// ordinal).
#pragma once

#include <string>
#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

/// One symbol as it stands in a key: "QĐi" → "qdd", "UBND-NC" → "ubnd-nc", "" → "?".
std::string key_symbol(std::string_view symbol);

/// A number as it stands in a key: "0035" → "35", "30A" → "30a", "66.1" → "66-1".
std::string key_number(std::string_view number);

/// How the two separators stood, which decides the canonical form where the issuer does not.
enum class Style { party, state };

/// A reference's parts as the grammar reads them. Symbols are normalized; `subject` is the middle
/// symbol of old numbers (621-NQ-NS/TU).
struct DocumentNumber {
    std::string type, number, subject, issuer;
    std::optional<int> year;
    Style style = Style::party;
    bool letter = false;  ///< an official letter or an act without the type's symbol in its number
    /// No type and an issuer of one part (64/CP) or not in the closed list (1569/HQHCM-TCCB): a
    /// reference only after a type in words.
    bool needs_words = false;
};

std::string document_key(const DocumentNumber& number);
std::string canonical_form(const DocumentNumber& number);

/// `type.number` of a key that has both ("ct.35.tw" → "ct.35"): by which a bare reference is found.
std::string_view type_and_number(std::string_view key);

/// Whether two dates given for one key can mean one document. Numbers begin anew with every
/// committee, which serves about five years: dates further apart than half a term are two documents
/// (35-CT/TW of 2019 and of 2024), nearer ones one document with a misprint.
bool are_of_one_issue(Date a, Date b);

/// Fills type, number, year, issuer, key and canonical of `mention`.
void set_number(DocumentMention& mention, const DocumentNumber& number);

}  // namespace tracuu
