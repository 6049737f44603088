// The words of running text as the readers of places and terms of office need them: where they are,
// whether they are capitalised, what stands before them, and which of a few words that announce a
// place, an organ or a role each one is. One pass without normalising; about ten times as fast as
// analyze(), which makes index terms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyzers/span.hpp"

namespace tracuu {

/// Words that the readers look for; everything else is `other`. Written without marks here, matched
/// with marks (or without any in a text that has none) in lower case, Title and CAPITALS.
// clang-format off
enum class Cue : std::uint8_t {
    other, number,
    // kinds of units
    phuong, xa, thi, tran, quan, huyen, thanh, pho, tinh, dac, khu, tp, tphcm, tx, tt, p, q,
    // organs and roles
    dang, uy, bo, chi, ubnd, hdnd, mttq, dan, quoc, bi, thu, chu, tich, an, hoi, dai,
    // documents that carry the name of a place; "directive" is chỉ (thị), "proposal" (đề) án
    nghi, quyet, dinh, chuong, trinh, ke, hoach, directive, de, proposal,
    // what makes a name an address, somebody's home, or a unit of the past
    duong, ngo, hem, que, ngu, tru, sinh, cu,
    // terms of office
    nhiem, ky, nk, khoa, giai,
    // the first word of a province's name
    province_head,
};
// clang-format on

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t { none, space, dot, hyphen, comma, bracket, other, line };

struct Word {
    Span span;  ///< bytes of the text; letters with their marks, or digits
    Cue cue = Cue::other;
    Gap gap = Gap::line;        ///< `none` between a letter and a digit (Q1)
    bool capital = false;       ///< begins with a capital letter
    bool all_capitals = false;  ///< has capital letters only, two or more
};

/// Appends the words of `text` inside `region` to `out`. `unmarked`: the text has no Vietnamese
/// mark at all, so its words are compared without marks.
void read_words(std::string_view text, Span region, bool unmarked, std::vector<Word>& out);

/// Words and the text they are of, for readers that look at a word's neighbours. Both must outlive
/// this object. A place outside the words is that of no cue and of no word.
class TextWords {
public:
    TextWords(std::string_view text, std::span<const Word> words) : text_(text), words_(words) {}

    std::size_t size() const { return words_.size(); }
    const Word& operator[](std::size_t at) const { return words_[at]; }
    std::string_view word(std::size_t at) const { return slice(text_, words_[at].span); }

    Cue cue(std::size_t at) const { return at < words_.size() ? words_[at].cue : Cue::other; }
    /// The cue of the word `back` words before `at`.
    Cue cue_before(std::size_t at, std::size_t back) const {
        return at >= back ? words_[at - back].cue : Cue::other;
    }

    /// Whether the word at `at` is `lower` in any case.
    bool is(std::size_t at, std::string_view lower) const;

private:
    std::string_view text_;
    std::span<const Word> words_;
};

}  // namespace tracuu
