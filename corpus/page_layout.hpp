// The parts of a portal page's text: category, title, date line, body, by-line.
#pragma once

#include "corpus/article.hpp"

namespace tracuu {

/// Fills the spans of `article` from its text, which is a page of the portals' layout: category, empty
/// line, title, date line, body, by-line. Parts that are not there stay empty; nothing is guessed.
void lay_out_page(Article& article);

}  // namespace tracuu
