// What is known of well-known documents beyond what an article prints: when each was issued, by
// which Central Committee, at which plenum, about what. Numbers begin anew after every congress, so
// a key may be several documents: 35-CT/TW is one of 2019 and another of 2024.
//
// corpus/data/documents.tsv comes with the program: UTF-8, a line of column names, then by tabs
//   key       as in document_key.hpp
//   date      of issue, ISO
//   congress  whose Central Committee issued it, a number; may be empty
//   plenum    that passed it, a number; may be empty
//   title     in short; may be empty
//   aliases   other names, joined by "|"; may be empty
// A file of the same form under user_documents_file() adds to it; a row there replaces the one with
// its key and date. Source of the facts: the documents themselves, as the Party's portal lists
// them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/result.hpp"

namespace tracuu {

struct RegisteredDocument {
    std::string key;
    Date date;
    std::optional<int> congress;
    std::optional<int> plenum;
    std::string title;
    std::vector<std::string> aliases;
};

class DocumentRegistry {
public:
    /// An Error when `file` is absent or has a malformed row; its `where` names the line.
    static Result<DocumentRegistry> load(const std::filesystem::path& file);

    /// The file that comes with the program and the user's own, if there is one.
    static Result<DocumentRegistry> load_all();

    /// Adds the rows of `file`; the error of load() leaves the registry as it was.
    std::optional<Error> add(const std::filesystem::path& file);

    /// All pointers stay valid until the next add().

    /// The documents of `key` in order of date. A bare key ("ct.35.?") stands for any issuer, a
    /// plenum's ("nqtw.8.13") for all that the plenum passed as resolutions.
    std::vector<const RegisteredDocument*> find(std::string_view key) const;

    /// The documents with this alias, in any case and without regard to marks.
    std::vector<const RegisteredDocument*> with_alias(std::string_view alias) const;

    /// Which of them `mention`, in an article of `published`, can be: by the date printed beside
    /// it, else the latest issued by then. One when that decides, several when it does not, none
    /// when the registry knows none. A printed date may be a misprint: it decides by the nearest
    /// issue, unless that is more than half a term away.
    std::vector<const RegisteredDocument*> resolve(const DocumentMention& mention,
                                                   std::optional<Date> published) const;

    const std::vector<RegisteredDocument>& documents() const { return documents_; }

private:
    std::vector<RegisteredDocument> documents_;  // in order of key, then date
};

/// $XDG_CONFIG_HOME/tracuu/documents.tsv, else ~/.config/tracuu/documents.tsv; empty for who has no
/// home.
std::filesystem::path user_documents_file();

}  // namespace tracuu
