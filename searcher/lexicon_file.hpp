// The lexicon that tracuu is installed with, open for as long as this object lives.
#pragma once

#include "analyzers/lexicon.hpp"
#include "corpus/mapped_file.hpp"
#include "corpus/result.hpp"

namespace tracuu {

class LexiconFile {
public:
    /// words.lexicon of data_folder(). Errors: not_found, unreadable, outdated.
    static Result<LexiconFile> open();

    /// Valid as long as this object or what it was moved to.
    const Lexicon& lexicon() const { return lexicon_; }

private:
    LexiconFile(MappedFile file, Lexicon lexicon) : file_(std::move(file)), lexicon_(lexicon) {}

    MappedFile file_;  ///< the bytes that lexicon_ reads in place
    Lexicon lexicon_;
};

}  // namespace tracuu
