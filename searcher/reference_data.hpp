// What a search knows beside the archive and the gazetteer: words of the language and well-known
// documents, from the files that tracuu is installed with and the user's own list.
#pragma once

#include "corpus/document_registry.hpp"
#include "searcher/lexicon_file.hpp"

namespace tracuu {

struct ReferenceData {
    LexiconFile words;
    DocumentRegistry documents;

    /// Errors: those of LexiconFile::open(); unreadable, with the line, for a malformed list of
    /// documents.
    static Result<ReferenceData> open();
};

}  // namespace tracuu
