#include "searcher/output_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "analyzers/display_width.hpp"
#include "corpus/counts.hpp"
#include "corpus/message.hpp"
#include "searcher/article_labels.hpp"

namespace tracuu {
namespace {

constexpr std::size_t hit_indent = 4;
constexpr std::size_t facet_indent = 8;
constexpr std::size_t facet_values_shown = 15;
constexpr std::size_t documents_shown = 4;

std::string date_label(const StoredArticle& stored) {
    if (stored.article.published) return to_vietnamese(stored.article.published->date);
    if (!stored.metadata.event_date) return tr("undated");
    const std::string day = to_vietnamese(*stored.metadata.event_date);
    return stored.metadata.event_date_doubtful ? day + "?" : day;
}

std::string documents_label(std::vector<std::string> documents) {
    const std::size_t more =
        documents.size() > documents_shown ? documents.size() - documents_shown : 0;
    documents.resize(documents.size() - more);
    const std::string shown = join_labels(documents, ", ");
    return more == 0 ? shown : shown + ' ' + trf("and {} more", more);
}

/// `names` once each: two units of one name read as one in a line.
std::string listed_once(const std::vector<std::string>& names) {
    std::vector<std::string> once;
    for (const std::string& name : names) {
        if (std::ranges::find(once, name) == once.end()) once.push_back(name);
    }
    return join_labels(once, ", ");
}

/// Date, places, term of office and documents on one line.
std::string facts_line(const StoredArticle& stored, const Gazetteer& gazetteer) {
    const ArticleLabels labels = labels_of(stored, gazetteer);
    const std::string place = join_labels(
        {listed_once(labels.wards), listed_once(labels.districts), listed_once(labels.provinces)},
        ", ");
    const std::string term = labels.terms.empty() ? std::string() : labels.terms.front();
    return join_labels({date_label(stored), place, term, documents_label(labels.documents)}, " · ");
}

/// "chi bộ" where the part was found as typed, "uy (ủy, úy)" where in other forms.
std::string part_label(const MatchedPart& part, bool scored) {
    std::string label = part.name;
    const bool as_typed = part.terms.empty() || join_labels(part.terms, " ") == part.name;
    if (!as_typed) label += " (" + join_labels(part.terms, ", ") + ')';
    return scored && part.score > 0 ? fmt::format("{} {:.2f}", label, part.score) : label;
}

/// The parts of the score, then what is left: words side by side.
std::string why_line(const Hit& hit, bool by_relevance) {
    std::vector<std::string> parts;
    double left = hit.score;
    for (const MatchedPart& part : hit.why) {
        parts.push_back(part_label(part, by_relevance));
        left -= part.score;
    }
    if (!by_relevance) return trf("has: {}", join_labels(parts, " · "));
    if (left >= 0.005) parts.push_back(trf("side by side {:.2f}", left));
    return trf("score {0:.2f}: {1}", hit.score, join_labels(parts, " · "));
}

void write_hit(std::ostream& out, const Hit& hit, std::size_t number, const QueryReading& reading,
               const Gazetteer& gazetteer, const TerminalStyle& style) {
    const Article& article = hit.stored.article;
    const std::string indent(hit_indent, ' ');
    const std::string counter = std::to_string(number) + ".";
    const std::string title = printable(article.title.empty() ? article.id : article.title_text());
    out << counter
        << std::string(counter.size() < hit_indent ? hit_indent - counter.size() : 1, ' ')
        << wrapped(title, hit_indent, style) << '\n';
    out << indent << wrapped(printable(facts_line(hit.stored, gazetteer)), hit_indent, style)
        << '\n';
    if (!hit.snippet.empty()) {
        out << indent << wrapped(highlighted(hit.snippet, hit.marks, style), hit_indent, style)
            << '\n';
    }
    out << indent << printable(article.id);
    if (hit.reposts > 0) {
        out << "  " << counted(trn("+{} repost", "+{} reposts", hit.reposts), hit.reposts);
    }
    if (hit.match == Match::most) out << "  (" << tr("most of the words") << ')';
    out << '\n';
    if (!hit.why.empty()) {
        const std::string why = why_line(hit, reading.by_relevance);
        out << indent << wrapped(printable(why), hit_indent, style) << '\n';
    }
}

const char* facet_title(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 7> titles{{
        {"ward", msgid("Wards")},
        {"district", msgid("Districts")},
        {"province", msgid("Provinces")},
        {"term", msgid("Terms of office")},
        {"year", msgid("Years")},
        {"month", msgid("Months")},
        {"doc", msgid("Documents")},
    }};
    for (const auto& [facet, title] : titles) {
        if (name == facet) return tr(title);
    }
    return "";
}

std::string facet_label(const std::string& facet, const FacetCount& count,
                        const Gazetteer& gazetteer) {
    if (facet == "month" && !count.value.empty()) {  // 2020-12
        return count.value.substr(5) + '/' + count.value.substr(0, 4);
    }
    if (const Unit* unit = gazetteer.find(count.unit)) return describe(gazetteer, *unit);
    if (!count.body.empty()) return printable(count.value + " (" + count.body + ")");
    return count.value.empty() ? std::string(tr("undated")) : printable(count.value);
}

void write_facet(std::ostream& out, const std::string& name, const std::vector<FacetCount>& counts,
                 const Gazetteer& gazetteer, const TerminalStyle& style) {
    if (counts.empty()) return;
    out << '\n' << facet_title(name) << '\n';
    const std::size_t shown = std::min(counts.size(), facet_values_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string number = grouped(counts[i].count);
        out << std::string(number.size() < 6 ? 6 - number.size() : 0, ' ') << number << "  "
            << wrapped(facet_label(name, counts[i], gazetteer), facet_indent, style) << '\n';
    }
    if (shown < counts.size())
        out << "        " << counted(tr("… and {} more"), counts.size() - shown) << '\n';
}

/// The articles with most of the words; a note of the search has told of them where they were
/// counted or listed whole.
void write_related(std::ostream& err, const SearchResults& results, const SearchRequest& request) {
    const std::size_t related = results.related;
    const bool noted = request.complete_list || !request.facets.empty();
    const char* pattern = trn("{} more article has most of the words.",
                              "{} more articles have most of the words.", related);
    if (results.total == 0) {
        pattern = noted ? trn("{} article.", "{} articles.", related)
                        : trn("No article has all the words; {} has most of them.",
                              "No article has all the words; {} have most of them.", related);
    }
    err << counted(pattern, related) << '\n';
}

}  // namespace

std::vector<ShownHit> write_text(std::ostream& out, const SearchResults& results,
                                 const Gazetteer& gazetteer, const SearchRequest& request,
                                 const TerminalStyle& style) {
    std::vector<ShownHit> shown;
    for (const Hit& hit : results.hits) {
        if (!shown.empty()) out << '\n';
        shown.push_back({hit.stored.article.id, hit.stored.article.source});
        write_hit(out, hit, request.offset + shown.size(), results.reading, gazetteer, style);
        if (!out) return shown;
    }
    for (const std::string& name : request.facets) {
        if (const auto counts = results.facets.find(name); counts != results.facets.end()) {
            write_facet(out, name, counts->second, gazetteer, style);
        }
    }
    return shown;
}

void write_reading(std::ostream& err, const QueryReading& reading) {
    err << printable(reading.tree, true);
    for (const QueryReading::Word& word : reading.words) {
        std::vector<std::string> forms;
        for (const QueryReading::Form& form : word.forms) {
            const std::string label =
                form.weight == 1 ? form.term : fmt::format("{} × {:.2g}", form.term, form.weight);
            forms.push_back(fmt::format("{} ({})", label, form.articles));
        }
        for (const std::string& sequence : word.sequences) forms.push_back('"' + sequence + '"');
        err << printable(word.name) << ": " << printable(join_labels(forms, ", ")) << '\n';
    }
}

void write_choices(std::ostream& out, const std::vector<FacetChoice>& choices,
                   const Gazetteer& gazetteer) {
    std::size_t number = 0;
    std::string facet;
    for (const FacetChoice& choice : choices) {
        if (choice.facet != facet) out << facet_title(choice.facet) << '\n';
        facet = choice.facet;
        const std::string counter = std::to_string(++number) + '.';
        out << std::string(counter.size() < 5 ? 5 - counter.size() : 0, ' ') << counter << ' '
            << facet_label(facet, choice.count, gazetteer) << " (" << grouped(choice.count.count)
            << ")\n";
    }
}

void write_summary(std::ostream& err, const SearchResults& results, const SearchRequest& request) {
    for (const std::string& note : results.notes) err << printable(note) << '\n';
    const bool quoted = request.query.find('"') != std::string::npos;
    if (!quoted && results.total_phrase > 0 && results.total_phrase < results.total) {
        err << counted(
            trn("{0} articles have all the words, {1} has them side by side. Put them in "
                "\"quotes\" for this one alone.",
                "{0} articles have all the words, {1} have them side by side. Put them in "
                "\"quotes\" for these alone.",
                results.total_phrase),
            results.total, results.total_phrase);
    } else if (results.total > 0) {
        err << counted(trn("{} article.", "{} articles.", results.total), results.total);
    } else if (results.related == 0) {
        err << tr("Nothing found.");
    }
    if (results.total > 0 || results.related == 0) err << '\n';
    if (results.related > 0) write_related(err, results, request);
    if (results.undated_left_out > 0 &&
        (!request.filters.from.empty() || !request.filters.to.empty())) {
        err << counted(
                   trn("{} undated article is not among the results.",
                       "{} undated articles are not among the results.", results.undated_left_out),
                   results.undated_left_out)
            << '\n';
    }
}

}  // namespace tracuu
