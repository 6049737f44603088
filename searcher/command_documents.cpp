#include <algorithm>
#include <iostream>

#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"
#include "searcher/documents_table.hpp"
#include "searcher/output_text.hpp"
#include "searcher/reference_data.hpp"

namespace tracuu {
namespace {

std::span<const CitedDocument> page_of(const std::vector<CitedDocument>& documents,
                                       const SearchRequest& request) {
    const std::span<const CitedDocument> all(documents);
    const std::size_t first = std::min(request.offset, all.size());
    const std::size_t left = all.size() - first;
    return all.subspan(first, std::min(request.limit.value_or(left), left));
}

void write_documents(std::span<const CitedDocument> documents, std::size_t total,
                     const Options& options, const Gazetteer& gazetteer, Console& console) {
    switch (options.format) {
        case OutputFormat::json:
            return write_documents_json(console.out, documents, gazetteer, total);
        case OutputFormat::jsonl:
            return write_documents_jsonl(console.out, documents, gazetteer);
        case OutputFormat::csv:
            return write_documents_csv(console.out, documents, gazetteer,
                                       {options.bom, options.delimiter});
        case OutputFormat::text:
            if (documents.empty()) return;
            return write_documents_text(console.out, documents, gazetteer, console.style);
    }
}

}  // namespace

int run_documents(const Options& options, const Gazetteer& gazetteer, Console& console) {
    Xapian::Database database = open_for_reading(options.databases);
    SecondReader second(options.databases);
    SearchRequest request = options.request;
    request.limit = 0;
    request.complete_list = true;
    request.documents = true;
    const Result<ReferenceData> known = ReferenceData::open();
    if (!known) return report(known.error(), console);
    const Result<SearchResults> results =
        search(database, gazetteer, request, &known->words.lexicon(), known->documents, &second);
    if (!results) return report(results.error(), console);
    if (request.explain) write_reading(console.err, results->reading);
    const std::vector<CitedDocument>& documents = results->documents;
    write_documents(page_of(documents, options.request), documents.size(), options, gazetteer,
                    console);
    console.out.flush();
    for (const std::string& note : results->notes) console.err << printable(note) << '\n';
    if (results->total + results->related == 0) {
        console.err << tr("Nothing found.");
    } else if (documents.empty()) {
        console.err << tr("The articles found cite no document.");
    } else {
        console.err << counted(trn("{} document.", "{} documents.", documents.size()),
                               documents.size());
    }
    console.err << '\n';
    return documents.empty() ? exit_nothing : exit_found;
}

}  // namespace tracuu
