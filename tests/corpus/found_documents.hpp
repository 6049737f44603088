// What find_documents() makes of a text, in short, for the tests of references.
#pragma once

#include <string>

#include "corpus/documents.hpp"
#include "tests/catch.hpp"

namespace tracuu::test {

/// The keys of the documents in `text`, in order, joined by spaces.
inline std::string keys(const std::string& text) {
    std::string all;
    for (const DocumentMention& mention : find_documents(text))
        all += (all.empty() ? "" : " ") + mention.key;
    return all;
}

/// The one document in `text`.
inline DocumentMention only(const std::string& text) {
    const auto found = find_documents(text);
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace tracuu::test
