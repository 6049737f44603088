#include <iostream>

#include "corpus/message.hpp"
#include "indexer/schema.hpp"
#include "indexer/store.hpp"
#include "indexer/stored_article.hpp"
#include "searcher/article_lookup.hpp"
#include "searcher/commands.hpp"
#include "searcher/last_search.hpp"
#include "searcher/lexicon_file.hpp"
#include "searcher/output_json.hpp"

namespace tracuu {
namespace {

/// What the last search marks in the article.
Result<std::vector<Span>> marks_of_last_search(const StoredArticle& stored,
                                               Xapian::Database& database,
                                               const Gazetteer& gazetteer) {
    const std::optional<std::string> query = remembered_query();
    if (!query) {
        return Error{ErrorCode::not_found,
                     tr("there was no search whose words could be marked"),
                     tr("Search first."),
                     {}};
    }
    const Result<LexiconFile> words = LexiconFile::open();
    if (!words) return words.error();
    const Result<Highlights> highlights =
        highlights_of(*query, database, gazetteer, &words->lexicon());
    if (!highlights) return highlights.error();
    return find_marks(stored.article, stored.metadata.documents, *highlights);
}

void write_article_text(const Article& article, const std::optional<std::vector<Span>>& marks,
                        Console& console) {
    if (marks) {
        console.out << marked(article.text, *marks, console.style) << '\n';
    } else if (console.out_is_terminal) {
        console.out << printable(article.text, true) << '\n';
    } else {
        console.out << article.text;  // the author's, byte for byte
    }
}

}  // namespace

void note_other_meaning(const Xapian::Database& database, const std::string& name,
                        Console& console) {
    const std::string note = other_meaning(database, name);
    if (!note.empty()) console.err << printable(note) << '\n';
}

int run_show(const Options& options, const Gazetteer& gazetteer, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    const Result<StoredArticle> stored =
        read_named_article(database, options.request.query, [&](Xapian::docid found) {
            return decode(database.get_document(found).get_value(slot::article));
        });
    if (!stored) {
        report(stored.error(), console);
        return exit_nothing;
    }
    std::optional<std::vector<Span>> marks;
    if (options.marks) {
        Result<std::vector<Span>> found = marks_of_last_search(*stored, database, gazetteer);
        if (!found) return report(found.error(), console);
        marks = std::move(*found);
    }
    if (options.format == OutputFormat::json || options.format == OutputFormat::jsonl) {
        write_article_json(console.out, *stored, marks, gazetteer);
    } else {
        write_article_text(stored->article, marks, console);
    }
    console.out.flush();
    note_other_meaning(database, options.request.query, console);
    return exit_found;
}

}  // namespace tracuu
