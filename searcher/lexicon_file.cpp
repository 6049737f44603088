#include "searcher/lexicon_file.hpp"

#include <filesystem>
#include <optional>

#include "corpus/data_files.hpp"
#include "corpus/message.hpp"

namespace tracuu {

Result<LexiconFile> LexiconFile::open() {
    const std::filesystem::path path = data_folder() / "words.lexicon";
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) return file.error();
    const std::optional<Lexicon> lexicon = Lexicon::open(file->bytes());
    if (!lexicon) {
        return Error{ErrorCode::outdated,
                     trf("{} is damaged or of another version", path.string()),
                     tr("Install tracuu again, or set TRACUU_DATA to the folder of its data."),
                     {}};
    }
    return LexiconFile(std::move(*file), *lexicon);
}

}  // namespace tracuu
