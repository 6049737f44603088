// What an article may be warned of: every kind with its sentence, in one table.
#pragma once

#include <string_view>

#include "corpus/article.hpp"

namespace tracuu {

/// The warning of that kind, with its sentence. `kind` must be one of the table.
Warning warning_of(std::string_view kind);

/// The sentence of a kind, as a msgid (corpus/message.hpp); null for a kind that the table lacks.
const char* warning_sentence(std::string_view kind);

}  // namespace tracuu
