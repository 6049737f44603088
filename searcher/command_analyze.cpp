#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "analyzers/segmenter.hpp"
#include "analyzers/tokenizer.hpp"
#include "analyzers/unicode.hpp"
#include "corpus/data_files.hpp"
#include "corpus/documents.hpp"
#include "corpus/named_documents.hpp"
#include "indexer/metadata_json.hpp"
#include "searcher/commands.hpp"
#include "searcher/lexicon_file.hpp"
#include "searcher/line_parts.hpp"

namespace tracuu {
namespace {

/// What was found in one line, written one by one so that nothing piles up: a JSON list, or text
/// with `separator` between.
class ItemWriter {
public:
    ItemWriter(std::ostream& out, OutputFormat format, char separator)
        : out_(out), is_json_(format != OutputFormat::text), separator_(separator) {}

    bool is_json() const { return is_json_; }

    void begin(const LineParts& line) {
        if (!line.begins_line()) return;
        is_first_ = true;
        if (is_json_) out_ << '[';
    }
    /// The stream to write the next item to.
    std::ostream& item() {
        if (!is_first_) out_ << (is_json_ ? ',' : separator_);
        is_first_ = false;
        return out_;
    }
    void end(const LineParts& line) {
        if (line.ends_line()) out_ << (is_json_ ? "]\n" : "\n");
    }

private:
    std::ostream& out_;
    bool is_json_;
    char separator_;
    bool is_first_ = true;
};

/// đảng[0]@0-7 bộ[1]@8-12, or a JSON list.
void write_tokens(LineParts& lines, ItemWriter writer, const std::ostream& out) {
    std::uint32_t position = 0;
    std::vector<Token> tokens;
    TokenizeStats stats;
    while (out && lines.next()) {
        writer.begin(lines);
        tokens.clear();
        position = tokenize(lines.text(), tokens, stats, lines.begins_line() ? 0 : position);
        for (const Token& token : tokens) {
            const std::size_t begin = lines.offset() + token.span.begin;
            const std::size_t end = lines.offset() + token.span.end;
            if (writer.is_json()) {
                writer.item() << to_line({{"term", token.term},
                                          {"begin", begin},
                                          {"end", end},
                                          {"position", token.position},
                                          {"kind", to_string(token.kind)}});
            } else {
                writer.item() << token.term << '[' << token.position << "]@" << begin << '-' << end;
            }
        }
        writer.end(lines);
    }
}

Json document_json(const DocumentMention& mention, const LineParts& line) {
    Json document = {{"text", slice(line.text(), mention.span)},
                     {"begin", line.offset() + mention.span.begin},
                     {"end", line.offset() + mention.span.end}};
    document.update(to_json(mention));
    document.erase("count");  // one is told of at a time
    return document;
}

void write_documents(LineParts& lines, ItemWriter writer, const Gazetteer& gazetteer,
                     const std::ostream& out) {
    while (out && lines.next()) {
        writer.begin(lines);
        for (DocumentMention& mention : find_documents(lines.text())) {
            if (const Unit* unit = congress_unit(mention, gazetteer))
                name_congress_unit(mention, *unit);
            if (writer.is_json()) {
                writer.item() << to_line(document_json(mention, lines));
            } else {
                writer.item() << mention.canonical;
            }
        }
        writer.end(lines);
    }
}

/// What of a JSON string stands between its quotes.
std::string inside_quotes(const std::string& text) {
    const std::string quoted = to_line(text);
    return quoted.substr(1, quoted.size() - 2);
}

/// Each line as `change` makes it: text, or a JSON string.
template <typename Change>
void write_lines(LineParts& lines, OutputFormat format, std::ostream& out, Change change) {
    const bool is_json = format != OutputFormat::text;
    while (out && lines.next()) {
        if (is_json && lines.begins_line()) out << '"';
        const std::string changed = change(lines.text());
        out << (is_json ? inside_quotes(changed) : changed);
        if (lines.ends_line()) out << (is_json ? "\"\n" : "\n");
    }
}

int write_documents(LineParts& lines, const Options& options, Console& console) {
    const Result<Gazetteer> gazetteer = Gazetteer::load(data_folder() / "units.tsv");
    if (!gazetteer) return report(gazetteer.error(), console);
    write_documents(lines, {console.out, options.format, '\t'}, *gazetteer, console.out);
    return exit_found;
}

int write_words(LineParts& lines, OutputFormat format, Console& console) {
    const Result<LexiconFile> file = LexiconFile::open();
    if (!file) return report(file.error(), console);
    const Segmenter segmenter(file->lexicon());
    write_lines(lines, format, console.out,
                [&](const std::string& line) { return segmenter.segment_line(line); });
    return exit_found;
}

}  // namespace

int run_analyze(const Options& options, Console& console) {
    LineParts lines(console.in);
    switch (options.analyze) {
        case AnalyzeMode::words:
            return write_words(lines, options.format, console);
        case AnalyzeMode::documents:
            return write_documents(lines, options, console);
        case AnalyzeMode::fold:
            write_lines(lines, options.format, console.out,
                        [](const std::string& line) { return fold(line); });
            break;
        default:
            write_tokens(lines, {console.out, options.format, ' '}, console.out);
            break;
    }
    return exit_found;
}

}  // namespace tracuu
