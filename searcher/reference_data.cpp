#include "searcher/reference_data.hpp"

#include <utility>

namespace tracuu {

Result<ReferenceData> ReferenceData::open() {
    Result<LexiconFile> words = LexiconFile::open();
    if (!words) return words.error();
    Result<DocumentRegistry> documents = DocumentRegistry::load_all();
    if (!documents) return documents.error();
    return ReferenceData{std::move(*words), std::move(*documents)};
}

}  // namespace tracuu
