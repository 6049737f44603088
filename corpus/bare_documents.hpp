// References printed without their symbol: Chỉ thị 35, Kế hoạch số 08, NQ21. A number after a
// type's name is a document only where nothing says that it counts something ("kết luận 5 nội
// dung", "kế hoạch 5 năm") and where the name is not also that of a programme (Chương trình 135, Đề
// án 06).
#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/document_key.hpp"

namespace tracuu {

struct BareReference {
    DocumentNumber parts;  ///< without an issuer
    Span span;             ///< type and number
};

/// The bare reference whose number begins at the digit `at` of a DocumentText, with the further
/// numbers of its list ("Nghị quyết 18, 19 và 21": their spans are the numbers'); empty for none.
std::vector<BareReference> read_bare_references(std::string_view text, std::size_t at);

/// Gives bare mentions without an issuer the one of a full reference in `mentions` with their type
/// and number, if there is only one such issuer: "18-NQ/TW … Nghị quyết 18" are one document. A
/// plenum's resolution printed without its congress takes it likewise.
void complete_bare_documents(std::vector<DocumentMention>& mentions);

/// Whether a number alone may stand for a document of `type`: not for projects and variants (dự án
/// số 1, phương án 2), nor for acts, which are cited by name.
bool may_be_bare(std::string_view type);

}  // namespace tracuu
