// What holds of every article whatever it was read from.
#pragma once

#include <string>

#include "corpus/article.hpp"

namespace tracuu::test {

/// Names what does not hold of `article`; empty when all does: the text is UTF-8, the spans lie in
/// it and on its characters, the paragraphs of the body follow each other without overlapping, and
/// there is a title or a body.
std::string broken_invariant(const Article& article);

}  // namespace tracuu::test
