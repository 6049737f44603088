// One number that is several documents: offices count anew with each term of office, so 35-CT/TW is
// a directive of 2019 and another of 2024.
//
// They are told apart by the dates that articles print beside the number and by those that the
// registry knows. What an article cites is decided once, here, for counts, choices and lists alike:
//   it prints a date             that document, also when the date is a misprint within its term
//   it prints none               the latest document issued before the article
//   it was written before all    none of them: a document that nothing here knows
//   it has no date of its own    any of them: it counts for each, and is doubtful
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "corpus/document_registry.hpp"

namespace tracuu {

struct IssuedDocument {
    Date date;  ///< the registry's, else the one that most articles print
    bool registered = false;
    std::string title;          ///< the registry's; may be empty
    std::vector<Date> printed;  ///< what articles print as its date; rise
    Xapian::Query articles;     ///< boolean: those that cite it, the doubtful ones too
};

struct IssuedDocuments {
    std::vector<IssuedDocument> each;  ///< oldest first; the archive has articles of all
    Xapian::Query doubtful;            ///< boolean: those that may cite any of them
};

/// The documents that bear `identity`: a key (corpus/document_key.hpp), or a key, '#' and the unit
/// whose body issued it. None when no date is printed beside it and the registry knows none.
IssuedDocuments issued_documents(const std::string& identity, const Xapian::Database& database,
                                 const DocumentRegistry& registry);

}  // namespace tracuu
