// The prompt: a search session on a terminal (session.hpp is its state).
#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <sstream>

#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "indexer/store.hpp"
#include "searcher/commands.hpp"
#include "searcher/last_search.hpp"
#include "searcher/line_editor.hpp"
#include "searcher/output_csv.hpp"
#include "searcher/output_json.hpp"
#include "searcher/output_text.hpp"
#include "searcher/pager.hpp"
#include "searcher/reference_data.hpp"
#include "searcher/session.hpp"
#include "searcher/whole_file.hpp"

namespace tracuu {
namespace {

constexpr std::size_t values_per_facet = 8;

class Prompt {
public:
    Prompt(const Options& options, const Gazetteer& gazetteer, const ReferenceData& known,
           Console& console)
        : options_(options),
          gazetteer_(gazetteer),
          known_(known),
          console_(console),
          database_(open_for_reading(options.databases)),
          second_(options.databases),
          session_(first_request(options)),
          editor_(state_folder() / "history", prompt_words()) {}

    int run() {
        console_.out << tr("Type what to look for; :help lists the commands.") << '\n';
        for (;;) {
            console_.out.flush();
            const std::optional<std::string> line = editor_.read("tracuu> ");
            if (!line) break;
            const PromptCommand command = parse_prompt_line(*line);
            if (command.kind == CommandKind::quit) break;
            try {
                translate_errors(fmt::format("{}", fmt::join(options_.databases, ", ")),
                                 [&] { obey(command); });
            } catch (const StoreError& error) {  // of one article, say: the others can be read
                report(error.error(), console_);
            }
        }
        return exit_found;
    }

private:
    static SearchRequest first_request(const Options& options) {
        SearchRequest request = options.request;
        request.limit = page_size;
        return request;
    }

    void obey(const PromptCommand& command) {
        switch (command.kind) {
            case CommandKind::query:
                session_.ask(command.argument);
                return search_and_show();
            case CommandKind::open:
                return open(command.argument);
            case CommandKind::next:
                if (session_.next_page(results_.total + results_.related - results_.folded))
                    return search_and_show();
                return say(tr("This is the last page."));
            case CommandKind::previous:
                if (session_.previous_page()) return search_and_show();
                return say(tr("This is the first page."));
            case CommandKind::facets:
                return show_choices();
            case CommandKind::narrow:
                return narrow(command.argument);
            case CommandKind::undo:
                if (session_.undo()) return search_and_show();
                return say(tr("There is nothing to undo."));
            case CommandKind::save:
                return save(command.argument);
            case CommandKind::help:
                return say(
                    tr("3              open the third article\n"
                       ":next, :previous     the next, the previous page\n"
                       ":facets        count by ward, district, term, year, document, numbered\n"
                       ":narrow N      only the articles under number N of these\n"
                       ":undo          back to the search before\n"
                       ":export FILE   save all articles found to FILE.csv or FILE.jsonl\n"
                       ":quit          leave (also Ctrl-D)"));
            case CommandKind::unknown:
                return say(
                    trf("There is no command :{}; :help lists them.", printable(command.argument)));
            case CommandKind::nothing:
            case CommandKind::quit:
                return;
        }
    }

    void say(std::string_view message) { console_.out << message << '\n'; }

    Result<SearchResults> ask(const SearchRequest& request) {
        return search(database_, gazetteer_, request, &known_.words.lexicon(), known_.documents,
                      &second_);
    }

    void search_and_show() {
        Result<SearchResults> results = ask(session_.request());
        if (!results) {
            report(results.error(), console_);
            session_.undo();
            return;
        }
        results_ = std::move(*results);
        choices_.clear();
        const SearchRequest& request = session_.request();
        remember_hits(write_text(console_.out, results_, gazetteer_, request, console_.style),
                      request.offset + 1, request.query);
        write_summary(console_.out, results_, request);
    }

    void show_choices() {
        SearchRequest request = session_.request();
        request.limit = 0;
        request.facets = {"ward", "district", "province", "term", "year", "doc"};
        const Result<SearchResults> counted = ask(request);
        if (!counted) {
            report(counted.error(), console_);
            return;
        }
        choices_ = facet_choices(*counted, values_per_facet);
        write_choices(console_.out, choices_, gazetteer_);
        say(choices_.empty() ? tr("There is nothing to count.")
                             : tr(":narrow N keeps the articles under one of these."));
    }

    /// The place of the number `typed` among `count` things; nullopt, and said so, when it has
    /// none.
    std::optional<std::size_t> index_of(const std::string& typed, std::size_t first,
                                        std::size_t count) {
        if (typed.empty()) {
            say(tr("Say which number."));
            return std::nullopt;
        }
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(typed.data(), typed.data() + typed.size(), number);
        const bool whole = error == std::errc() && end == typed.data() + typed.size();
        if (!whole || number < first || number >= first + count) {
            say(trf("There is no number {} here.", printable(typed)));
            return std::nullopt;
        }
        return number - first;
    }

    void narrow(const std::string& typed) {
        if (choices_.empty()) show_choices();
        if (choices_.empty()) return;
        if (const auto index = index_of(typed, 1, choices_.size())) {
            session_.narrow(choices_[*index]);
            search_and_show();
        }
    }

    void open(const std::string& typed) {
        const auto index = index_of(typed, session_.request().offset + 1, results_.hits.size());
        if (!index) return;
        const std::string text = printable(results_.hits[*index].stored.article.text, true) + '\n';
        if (options_.pager) {
            write_paged(text, console_.style, console_.out);
        } else {
            console_.out << text;
        }
    }

    void save(const std::string& name) {
        const bool csv = name.ends_with(".csv");
        if (!csv && !name.ends_with(".jsonl")) {
            return say(tr("Name a file that ends in .csv or .jsonl."));
        }
        SearchRequest request = session_.request();
        request.offset = 0;
        request.limit.reset();
        request.complete_list = true;
        request.fold_reposts = false;
        const Result<SearchResults> results = ask(request);
        if (!results) {
            report(results.error(), console_);
            return;
        }
        const bool written = write_whole(name, [&](std::ostream& out) {
            if (csv) {
                write_csv(out, *results, gazetteer_, request, {options_.bom, options_.delimiter});
            } else {
                write_jsonl(out, *results, gazetteer_);
            }
        });
        if (!written) return say(trf("{} could not be written.", printable(name)));
        const std::size_t count = results->hits.size();
        say(counted(trn("{0} article saved to {1}.", "{0} articles saved to {1}.", count), count,
                    printable(name)));
    }

    const Options& options_;
    const Gazetteer& gazetteer_;
    const ReferenceData& known_;
    Console& console_;
    Xapian::Database database_;
    SecondReader second_;
    Session session_;
    LineEditor editor_;
    SearchResults results_;
    std::vector<FacetChoice> choices_;
};

}  // namespace

int run_prompt(const Options& options, const Gazetteer& gazetteer, Console& console) {
    const Result<ReferenceData> known = ReferenceData::open();
    if (!known) return report(known.error(), console);
    return Prompt(options, gazetteer, *known, console).run();
}

}  // namespace tracuu
