#include <iostream>
#include <string>

#include "analyzers/analyzer.hpp"
#include "analyzers/segmenter.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/documents.hpp"
#include "indexer/metadata_json.hpp"
#include "searcher/commands.hpp"
#include "searcher/lexicon_file.hpp"

namespace tracuu {
namespace {

/// đảng[0]@0-7 bộ[1]@8-12, or a JSON list.
void write_tokens(std::ostream& out, const std::string& line, OutputFormat format) {
    const std::vector<Token> tokens = analyze(line);
    if (format == OutputFormat::text) {
        const char* separator = "";
        for (const Token& token : tokens) {
            out << separator << token.term << '[' << token.position << "]@" << token.span.begin
                << '-' << token.span.end;
            separator = " ";
        }
        out << '\n';
        return;
    }
    Json list = Json::array();
    for (const Token& token : tokens) {
        list.push_back({{"term", token.term},
                        {"begin", token.span.begin},
                        {"end", token.span.end},
                        {"position", token.position},
                        {"kind", to_string(token.kind)}});
    }
    out << to_line(list) << '\n';
}

void write_documents(std::ostream& out, const std::string& line, OutputFormat format) {
    const std::vector<DocumentMention> mentions = find_documents(line);
    if (format == OutputFormat::text) {
        const char* separator = "";
        for (const DocumentMention& mention : mentions) {
            out << separator << mention.canonical;
            separator = "\t";
        }
        out << '\n';
        return;
    }
    Json list = Json::array();
    for (const DocumentMention& mention : mentions) {
        list.push_back({{"text", slice(line, mention.span)},
                        {"begin", mention.span.begin},
                        {"end", mention.span.end},
                        {"kind", to_string(mention.kind)},
                        {"type", mention.type},
                        {"number", mention.number},
                        {"year", mention.year ? Json(*mention.year) : Json()},
                        {"issuer", text_or_null(mention.issuer)},
                        {"body", text_or_null(mention.body)},
                        {"date", date_or_null(mention.date)},
                        {"canonical", mention.canonical},
                        {"key", mention.key}});
    }
    out << to_line(list) << '\n';
}

int write_all_words(Console& console) {
    const Result<LexiconFile> file = LexiconFile::open();
    if (!file) return report(file.error(), console);
    const Segmenter segmenter(file->lexicon());
    for (std::string line; std::getline(console.in, line) && console.out;) {
        console.out << segmenter.segment_line(line) << '\n';
    }
    return exit_found;
}

}  // namespace

int run_analyze(const Options& options, Console& console) {
    if (options.analyze == AnalyzeMode::words) return write_all_words(console);
    for (std::string line; std::getline(console.in, line) && console.out;) {
        switch (options.analyze) {
            case AnalyzeMode::documents:
                write_documents(console.out, line, options.format);
                break;
            case AnalyzeMode::fold:
                console.out << fold(line) << '\n';
                break;
            default:
                write_tokens(console.out, line, options.format);
                break;
        }
    }
    return exit_found;
}

}  // namespace tracuu
