// References to Party, State and mass-organisation documents: 01-CTr/QU, 30/2020/NĐ-CP, Chỉ thị 35,
// Nghị quyết Trung ương 4 khóa XII.
//
// Canonical form: Party NN-LOẠI/CƠQUAN (two digits at least), State N/YYYY/LOẠI-CƠQUAN or
// N/LOẠI-CƠQUAN, official letters N/CƠQUAN-ĐƠNVỊ. Key: type.number[.year].issuer in lower-case
// ASCII, đ → dd (ĐA ≠ DA), other marks dropped, TƯ → tw. Sources: Quy định 66-QĐ/TW (2017) and
// Hướng dẫn 36-HD/VPTW (2018) for the Party, Nghị định 30/2020/NĐ-CP annex III for the State.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"

namespace tracuu {

/// The references in `text`, in order, not grouped; spans are bytes of `text` (any bytes: malformed
/// ones separate). `body` is set only where the text beside the reference names it in full; of a
/// congress's resolution it is the unit as printed (named_documents.hpp). Numbers of a list have
/// their own spans; a bare reference without an issuer takes that of a full one in the same text.
std::vector<DocumentMention> find_documents(std::string_view text);

/// One reading of (a part of) a query as a document.
struct DocumentQuery {
    DocumentMention document;
    /// Keys to try after document.key when the archive has none of it, best first: the đ-forms of a
    /// symbol typed without đ (nq.1.dh → nq.1.ddh).
    std::vector<std::string> other_keys;
    /// From "35-CT/TW@2019" or "@30/5/2019".
    std::optional<DateRange> at;
};

/// The references in a query, read leniently: case, spaces and dashes free ("ct 35 tw", "so
/// 35-ct/tw", "chi thi 35", "nq tw 4 khoa xii"). Spans are bytes of `query`.
std::vector<DocumentQuery> find_documents_in_query(std::string_view query);

}  // namespace tracuu
