// Terms of office in running text: nhiệm kỳ, NK or khóa with a range of years. A range after giai
// đoạn or kế hoạch is a period, never a term.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/text_words.hpp"

namespace tracuu {

/// The terms named in `words` (of `text`), each once with the body most often named with it, the
/// primary ones first, then in order of first mention. Primary is the term in the title (words
/// inside `title`), else the most frequent one; a cell's term (chi bộ) only when there is no other.
std::vector<TermMention> read_terms(std::string_view text, std::span<const Word> words, Span title);

}  // namespace tracuu
