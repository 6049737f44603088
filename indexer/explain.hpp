// What is understood of one article, and from where: the answer of `tracuu-index explain`.
#pragma once

#include <string>

#include "corpus/article.hpp"
#include "corpus/places.hpp"
#include "corpus/result.hpp"

namespace tracuu {

/// One line of JSON, as tracuu-format(5) says, without a newline.
std::string explain_json(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer);
/// The line of an article that would be skipped.
std::string explain_json(const Error& error, const std::string& id, const std::string& source);

/// The same for people, several lines.
std::string explain_text(const Article& article, const Metadata& metadata,
                         const Gazetteer& gazetteer);

}  // namespace tracuu
