// What the words around a place named in running text say of it: that a committee of it acts, that
// somebody lives there, that it is a part of a document's name.
#pragma once

#include <cstddef>

#include "corpus/text_words.hpp"

namespace tracuu {

/// Everywhere `at` is the first word of what names the place, its kind word included, and `after`
/// the word behind it. Nothing is read past the line, the sentence or some sixteen words.
class PlaceSurroundings {
public:
    /// What `words` refers to must outlive this object.
    explicit PlaceSurroundings(const TextWords& words) : words_(words) {}

    /// No place at all: "bà xã Đan Trường" is his wife, "ông xã" a husband.
    bool is_spouse(std::size_t at) const;
    /// "đại biểu Nguyễn Văn A (TP.HCM)", "ĐB Nguyễn Văn A (Bí thư Tỉnh ủy Sóc Trăng)": whom he
    /// speaks for.
    bool is_delegates(std::size_t at) const;
    /// "bổ nhiệm ông A, Giám đốc Sở X tỉnh Y giữ chức …": he leaves Y.
    bool is_left(std::size_t after) const;
    /// "Đảng ủy", "Đảng bộ", "UBND", "Ủy ban nhân dân", "Mặt trận Tổ quốc" directly before the
    /// kind.
    bool committee_before(std::size_t at) const;
    /// "Bí thư" or "Chủ tịch" among the words before, with no comma between.
    bool leader_before(std::size_t at) const;
    /// An address or where somebody is from: "số 8 phố X, phường Y", "quê ở xã Y", "ngụ phường Y",
    /// "sinh năm 1950 tại xã Y".
    bool home_before(std::size_t at) const;
    /// Two words at most stand before it in its line.
    bool opens_line(std::size_t at) const;
    /// "Nghị quyết Đại hội đại biểu Đảng bộ" + unit, "Chương trình công tác toàn khóa của" + unit.
    bool document_before(std::size_t at) const;

private:
    bool is_sentence_end(std::size_t at) const;
    bool tells_birth(std::size_t after) const;

    TextWords words_;
};

}  // namespace tracuu
